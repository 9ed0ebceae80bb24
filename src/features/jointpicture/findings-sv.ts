/** Swedish of what the statistics say: courses, comparisons, what crime is made of, surveys. */
import { inSentence } from '#words/names-sv.ts'
import { number } from '#words/sv.ts'
import type { FindingOf } from './finding-schema.ts'
import { namedParts } from './named-parts.ts'
import { amount, beside, join, moreOrFewer, nameOf, period, plain, span } from './numbers-sv.ts'
import type { FindingWords } from './say-finding.ts'

type Trend = FindingOf<'trend'>
type Comparison = FindingOf<'comparison'>
type Survey = FindingOf<'survey'>

const total = 'crime.total'
const say = (...sentences: string[]) => sentences.filter(Boolean).join(' ')

/** Why nothing is told, after «går inte att säga: ». */
const reasons: Record<string, string> = {
  shortHistory: 'det finns för få slutliga år (minst åtta behövs)',
  brokenSeries: 'serien är bruten, och efter brottet finns för få år',
  pooledYears: 'varje tal gäller två år tillsammans',
  badCounts: 'talen är inte hela antal',
  emptySeries: 'inget brott är anmält under tiden',
  fewCases: 'det är för få brott (minst tjugo behövs)',
  allEqual: 'alla år har samma värde',
  noFit: 'ingen linje passar talen',
  error_unknown: 'varken felmarginal eller antal svar är publicerat',
  wording_changed: 'frågan eller metoden har ändrats mellan mätningarna',
  same_panel: 'samma personer har svarat båda gångerna',
  no_uncertainty: 'osäkerheten är inte känd',
  too_few_answers: 'för få har svarat',
  suppressed: 'ett av talen är dolt',
  missing: 'ett av talen saknas',
  disagreement: 'två källor anger olika värden för en av mätningarna',
}
const reasonOf = (code: string | null): string => reasons[code ?? ''] ?? 'underlaget räcker inte'

const percent = (value: number) => number(Math.abs(value), 1)

function course({ verdict, perYear, judged, reason, unit }: Trend): string {
  const what = unit === 'count' ? 'Antalet' : 'Nivån'
  const years = judged ? span(judged.from, judged.to) : ''
  if (verdict === 'cannotTell') return `Om det ökar eller minskar går inte att säga: ${reasonOf(reason)}.`
  if (verdict === 'noTrend') {
    const open = perYear ? ` Allt mellan ${change(perYear.low)} och ${change(perYear.high)} om året är möjligt.` : ''
    return `Under ${years} syns varken säker ökning eller säker minskning.${open}`
  }
  const word = verdict === 'rising' ? 'ökat' : 'minskat'
  const [least, most] = perYear ? [perYear.low, perYear.high].map(Math.abs).sort((a, b) => a - b) : [0, 0]
  const size = perYear
    ? ` med omkring ${percent(perYear.value)} procent om året (mellan ${percent(least ?? 0)} och ${percent(most ?? 0)})`
    : ''
  return `${what} har under ${years} ${word}${size}: det är mer än slumpen förklarar.`
}

const change = (value: number) => `${percent(value)} procents ${value < 0 ? 'minskning' : 'ökning'}`

function trend(finding: Trend): string {
  if (finding.frequency === 'quarter' || finding.frequency === 'month') return soFar(finding)
  const { points, unit, area, indicator, cautions, breaks } = finding
  const last = points.findLast((one) => one.value !== null)
  if (!last || last.value === null) return ''
  const before = points.filter((one) => one.value !== null && one.period < last.period).at(-1)
  const name = nameOf(finding)
  const isNext = before && Number(last.period.slice(-4)) - Number(before.period.slice(-4)) === 1
  const diff = before?.value === null || before === undefined ? null : last.value - before.value
  const against =
    diff === null || !before || before.value === null
      ? ''
      : unit === 'count'
        ? `, ${moreOrFewer(diff, unit)} ${diff === 0 ? 'som' : 'än'} ${isNext ? '' : 'senast kända år, '}${before.period}`
        : `, mot ${plain(before.value, unit)} år ${before.period}`
  const first =
    indicator === total && unit === 'count'
      ? `Under ${last.period} anmäldes ${plain(last.value)} brott i ${area.name}${against}.`
      : unit === 'count'
        ? `${name}: ${plain(last.value)} ${finding.part === 'crime' ? 'anmälda brott ' : ''}i ${area.name} ${period(last.period)}${against}.`
        : `${name}: ${amount(last.value, unit)} i ${area.name} ${period(last.period)}${against}.`
  const notes = [
    last.status === 'preliminary' ? `Talet för ${last.period} är preliminärt och ingår inte i bedömningen.` : '',
    cautions.includes('smallNumbers') ? 'Talen är små: enstaka händelser gör stor skillnad.' : '',
    breaks.length > 0
      ? `Serien är bruten ${join(breaks.map((one) => `${one.period} (${inSentence(one.reason)})`))}.`
      : '',
    cautions.includes('incompleteYear') ? 'År där bara en del av kvartalen finns visas inte.' : '',
    cautions.includes('disagreement') ? 'Källorna är inte överens om alla år.' : '',
    cautions.includes('suppressed') ? 'Dolda tal är inte noll.' : '',
  ]
  return say(first, course(finding), ...notes)
}

/** The running year against the same part of the year before. Preliminary numbers are told, not judged. */
function soFar({ points, indicator, area, ...finding }: Trend): string {
  const last = points.at(-1)
  if (!last) return ''
  const year = last.period.slice(0, 4)
  const now = points.filter((one) => one.period.startsWith(year))
  const then = now.map((one) =>
    points.find((two) => two.period === `${Number(year) - 1}${one.period.slice(4)}` && two.value !== null),
  )
  const sum = (list: readonly ({ value: number | null } | undefined)[]) =>
    list.reduce((all, one) => all + (one?.value ?? 0), 0)
  const what = indicator === total ? 'anmäldes' : `anmäldes ${inSentence(nameOf({ indicator, title: finding.title }))}:`
  const preliminary = now.some((one) => one.status === 'preliminary')
  const from = now[0]?.period ?? ''
  const when =
    now.length === 1
      ? `Under ${period(last.period)}`
      : now.length === 2 && /Q[12]$/.test(last.period)
        ? `Under första och andra kvartalet ${year}`
        : `Från ${period(from)} till och med ${period(last.period)}`
  const known = now.every((one) => one.value !== null)
  if (!known) return ''
  const against = then.every((one) => one !== undefined)
    ? `, mot ${plain(sum(then))} samma tid ${Number(year) - 1}`
    : ''
  return say(
    `${when} ${what} ${plain(sum(now))} brott i ${area.name}${against}.`,
    preliminary ? 'Talen är preliminära och kan ändras; de ingår inte i någon bedömning.' : '',
  )
}

const placeName = ({ kind, name, code }: Comparison['rows'][number]['area']) =>
  code === 'similar'
    ? `de liknande kommunerna tillsammans enligt listan ”${name}”`
    : kind === 'country'
      ? 'riket'
      : name

function comparison(finding: Comparison): string {
  const { rows, period: year, unit, indicator, cautions } = finding
  const own = rows.find((one) => one.own)
  if (!own || own.value === null) return ''
  const limits =
    own.low !== null && own.high !== null
      ? ` (mellan ${plain(own.low, unit)} och ${plain(own.high, unit)} med slumpen inräknad)`
      : ''
  const first =
    indicator === total
      ? `Räknat på folkmängden anmäldes ${plain(own.value, unit)} brott per 100\u202f000 invånare i ${own.area.name} ${year}${limits}.`
      : `${nameOf(finding)}, räknat på folkmängden: ${plain(own.value, unit)} per 100\u202f000 invånare i ${own.area.name} ${year}${limits}.`
  const of = (verdict: Comparison['rows'][number]['verdict']) =>
    rows
      .filter((one) => one.verdict === verdict && one.value !== null)
      .map((one) => `${placeName(one.area)} (${plain(one.value ?? 0, unit)})`)
  const [above, below, open, untold] = [of('ownAbove'), of('ownBelow'), of('open'), of('cannotTell')]
  return say(
    first,
    above.length > 0 ? `Det är högre än i ${join(above)}, mer än slumpen förklarar.` : '',
    below.length > 0 ? `Det är lägre än i ${join(below)}, mer än slumpen förklarar.` : '',
    open.length > 0 ? `Skillnaden mot ${join(open)} kan vara slump.` : '',
    untold.length > 0
      ? `Om skillnaden mot ${join(untold)} är mer än slump går inte att säga: antalen bakom talen är inte kända.`
      : '',
    cautions.includes('smallNumbers') ? 'Antalet är litet, så talet per invånare är osäkert.' : '',
    cautions.includes('fewSimilar') && indicator === total
      ? 'Mot de liknande kommunerna går inte att säga något: minst fem av dem behöver ha tal.'
      : '',
    cautions.includes('oldFigures') ? `Nyare tal att jämföra finns inte i underlaget.` : '',
  )
}

function composition({ rows, total: whole, area, period: when, cautions }: FindingOf<'composition'>): string {
  const named = namedParts(rows)
  if (whole === null || named.length === 0) return ''
  const parts = named.map(
    (one) => `${inSentence(nameOf(one))} (${plain(one.value ?? 0)}, ${number((one.share ?? 0) * 100)} procent)`,
  )
  return say(
    `Av de ${plain(whole)} brott som anmäldes i ${area.name} ${period(when)} var de största slagen ${join(parts)}.`,
    cautions.includes('preliminary') ? 'Talen är preliminära.' : '',
    cautions.includes('suppressed') ? 'Några tal är dolda i källan; de är inte noll.' : '',
  )
}

function survey(finding: Survey): string {
  const { points, unit, area, change: moved, lowIsGood, cautions } = finding
  const known = points.filter((one) => one.value !== null)
  const last = known.at(-1)
  if (!last || last.value === null) return ''
  const limits =
    last.low !== null && last.high !== null ? ` (mellan ${plain(last.low, unit)} och ${plain(last.high, unit)})` : ''
  const direction = unit === 'index' && lowIsGood !== null ? `; ${lowIsGood ? 'lågt' : 'högt'} är bra` : ''
  const valuesOf = (when: string) => {
    const values = known.flatMap((one) => (one.period === when && one.value !== null ? [one.value] : []))
    return values.length > 1 ? values.map((one) => beside(one, values)) : values.map((one) => plain(one, unit))
  }
  const both = valuesOf(last.period)
  const value = both.length > 1 ? `både ${join(both)} anges för` : `${amount(last.value, unit)}${limits} i`
  const doubled = [...new Set(known.map((one) => one.period))]
    .map((when) => ({ when, values: valuesOf(when) }))
    .filter(({ when, values }) => values.length > 1 && when !== last.period)
    .map(({ when, values }) => `För ${period(when)} anges både ${join(values)}.`)
  const first = known[0]
  return say(
    `${nameOf(finding)}: ${value} ${area.name} ${period(last.period)}${direction}.`,
    sayMoved(moved, unit, lowIsGood),
    ...doubled,
    first && first.period < (moved?.from ?? '')
      ? `Den första mätningen, ${period(first.period)}, gav ${amount(first.value ?? 0, unit)}.`
      : '',
    cautions.includes('fewAnswers') ? 'Få har svarat i någon av mätningarna.' : '',
  )
}

function sayMoved(moved: Survey['change'], unit: Survey['unit'], lowIsGood: boolean | null): string {
  if (moved === null) return 'Bara en mätning finns, så om det förändrats går inte att säga.'
  const { verdict, difference, low, high, reason, from } = moved
  if (verdict === 'cannotTell' || difference === null) {
    return `Om det förändrats sedan ${period(from)} går inte att säga: ${reasonOf(reason)}.`
  }
  const points = unit === 'percent' ? ' procentenheter' : ''
  const size = (value: number) => number(Math.abs(value), unit === 'index' ? 2 : 1)
  if (verdict === 'unclear') return `Skillnaden mot ${period(from)} (${size(difference)}${points}) kan vara slump.`
  const [least, most] = [low ?? 0, high ?? 0].map(Math.abs).sort((a, b) => a - b)
  const good =
    lowIsGood === null ? '' : (verdict === 'fell') === lowIsGood ? ' Det är en förbättring.' : ' Det är en försämring.'
  return `Det är ${size(difference)}${points} ${verdict === 'rose' ? 'högre' : 'lägre'} än ${period(from)} (mellan ${size(least ?? 0)} och ${size(most ?? 0)}): mer än slumpen förklarar.${good}`
}

export const statistics = { trend, comparison, composition, survey } satisfies Partial<FindingWords>
