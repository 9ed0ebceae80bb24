/** English of what the statistics say: courses, comparisons, what crime is made of, surveys. */
import { number } from '#words/en.ts'
import { inSentence } from '#words/names-en.ts'
import type { FindingOf } from './finding-schema.ts'
import { namedParts } from './named-parts.ts'
import { amount, beside, join, moreOrFewer, nameOf, period, plain, span } from './numbers-en.ts'
import type { FindingWords } from './say-finding.ts'

type Trend = FindingOf<'trend'>
type Comparison = FindingOf<'comparison'>
type Survey = FindingOf<'survey'>

const total = 'crime.total'
const say = (...sentences: string[]) => sentences.filter(Boolean).join(' ')

const reasons: Record<string, string> = {
  shortHistory: 'there are too few final years (eight are needed)',
  brokenSeries: 'the series is broken, and too few years follow the break',
  pooledYears: 'each number covers two years together',
  badCounts: 'the numbers are not whole',
  emptySeries: 'no crime was reported in that time',
  fewCases: 'there are too few crimes (twenty are needed)',
  allEqual: 'all years have the same value',
  noFit: 'no line fits the numbers',
  error_unknown: 'neither margin of error nor number of answers is published',
  wording_changed: 'the question or the method changed between the waves',
  same_panel: 'the same persons answered both times',
  no_uncertainty: 'the uncertainty is not known',
  too_few_answers: 'too few answered',
  suppressed: 'one of the numbers is hidden',
  missing: 'one of the numbers is missing',
  disagreement: 'two sources give different values for one of the waves',
}
const reasonOf = (code: string | null): string => reasons[code ?? ''] ?? 'the evidence is not enough'
const percent = (value: number) => number(Math.abs(value), 1)

function course({ verdict, perYear, judged, reason, unit }: Trend): string {
  const years = judged ? span(judged.from, judged.to) : ''
  if (verdict === 'cannotTell') return `Whether it rises or falls cannot be told: ${reasonOf(reason)}.`
  const change = (value: number) => `a ${value < 0 ? 'fall' : 'rise'} of ${percent(value)}`
  if (verdict === 'noTrend') {
    const open = perYear
      ? ` Anything between ${change(perYear.low)} and ${change(perYear.high)} per cent a year is possible.`
      : ''
    return `Over ${years} neither a sure rise nor a sure fall is seen.${open}`
  }
  const [least, most] = perYear ? [perYear.low, perYear.high].map(Math.abs).sort((a, b) => a - b) : [0, 0]
  const size = perYear
    ? ` by about ${percent(perYear.value)} per cent a year (between ${percent(least ?? 0)} and ${percent(most ?? 0)})`
    : ''
  return `Over ${years} the ${unit === 'count' ? 'number' : 'level'} has ${verdict === 'rising' ? 'risen' : 'fallen'}${size}: more than chance explains.`
}

function trend(finding: Trend): string {
  if (finding.frequency === 'quarter' || finding.frequency === 'month') return soFar(finding)
  const { points, unit, area, indicator, cautions, breaks } = finding
  const last = points.findLast((one) => one.value !== null)
  if (!last || last.value === null) return ''
  const before = points.findLast((one) => one.value !== null && one.period < last.period)
  const diff = before === undefined || before.value === null ? null : last.value - before.value
  const against =
    diff === null || !before || before.value === null
      ? ''
      : unit === 'count'
        ? `, ${moreOrFewer(diff, unit)} ${diff === 0 ? 'as' : 'than'} in ${before.period}`
        : `, against ${plain(before.value, unit)} in ${before.period}`
  const counted = finding.part === 'crime' ? ' reported crimes' : ''
  const first =
    indicator === total && unit === 'count'
      ? `In ${last.period}, ${plain(last.value)} crimes were reported in ${area.name}${against}.`
      : unit === 'count'
        ? `${nameOf(finding)}: ${plain(last.value)}${counted} in ${area.name} in ${period(last.period)}${against}.`
        : `${nameOf(finding)}: ${amount(last.value, unit)} in ${area.name} in ${period(last.period)}${against}.`
  return say(
    first,
    course(finding),
    last.status === 'preliminary' ? `The number for ${last.period} is preliminary and is not judged.` : '',
    cautions.includes('smallNumbers') ? 'The numbers are small: single events make a great difference.' : '',
    breaks.length > 0 ? `The series is broken in ${join(breaks.map((one) => `${one.period} (${one.reason})`))}.` : '',
    cautions.includes('incompleteYear') ? 'Years of which only some quarters are there are not shown.' : '',
    cautions.includes('disagreement') ? 'The sources do not agree on all years.' : '',
    cautions.includes('suppressed') ? 'Hidden numbers are not zero.' : '',
  )
}

function soFar({ points, indicator, area, title }: Trend): string {
  const last = points.at(-1)
  if (!last) return ''
  const year = last.period.slice(0, 4)
  const now = points.filter((one) => one.period.startsWith(year))
  if (!now.every((one) => one.value !== null)) return ''
  const then = now.map((one) =>
    points.find((two) => two.period === `${Number(year) - 1}${one.period.slice(4)}` && two.value !== null),
  )
  const sum = (list: readonly ({ value: number | null } | undefined)[]) =>
    list.reduce((all, one) => all + (one?.value ?? 0), 0)
  const from = now[0]?.period ?? ''
  const when = now.length === 1 ? `In ${period(last.period)}` : `From ${period(from)} to ${period(last.period)}`
  const what = indicator === total ? 'crimes' : `crimes of this kind (${inSentence(nameOf({ indicator, title }))})`
  const against = then.every((one) => one !== undefined)
    ? `, against ${plain(sum(then))} in the same part of ${Number(year) - 1}`
    : ''
  return say(
    `${when}, ${plain(sum(now))} ${what} were reported in ${area.name}${against}.`,
    now.some((one) => one.status === 'preliminary')
      ? 'The numbers are preliminary and may change; they are not judged.'
      : '',
  )
}

function comparison(finding: Comparison): string {
  const { rows, period: year, unit, indicator, cautions } = finding
  const own = rows.find((one) => one.own)
  if (!own || own.value === null) return ''
  const limits =
    own.low !== null && own.high !== null
      ? ` (between ${plain(own.low, unit)} and ${plain(own.high, unit)} with chance counted in)`
      : ''
  const first =
    indicator === total
      ? `For its population, ${plain(own.value, unit)} crimes per 100,000 inhabitants were reported in ${own.area.name} in ${year}${limits}.`
      : `${nameOf(finding)}, for the population: ${plain(own.value, unit)} per 100,000 inhabitants in ${own.area.name} in ${year}${limits}.`
  const of = (verdict: Comparison['rows'][number]['verdict']) =>
    rows
      .filter((one) => one.verdict === verdict && one.value !== null)
      .map(({ area, value }) => {
        const name =
          area.code === 'similar'
            ? `the similar municipalities together by the list “${area.name}”`
            : area.kind === 'country'
              ? 'the country'
              : area.name
        return `${name} (${plain(value ?? 0, unit)})`
      })
  const [above, below, open, untold] = [of('ownAbove'), of('ownBelow'), of('open'), of('cannotTell')]
  return say(
    first,
    above.length > 0 ? `That is higher than in ${join(above)}, more than chance explains.` : '',
    below.length > 0 ? `That is lower than in ${join(below)}, more than chance explains.` : '',
    open.length > 0 ? `The difference from ${join(open)} may be chance.` : '',
    untold.length > 0
      ? `Whether the difference from ${join(untold)} is more than chance cannot be told: the counts behind the numbers are not known.`
      : '',
    cautions.includes('smallNumbers') ? 'The count is small, so the number for the population is uncertain.' : '',
    cautions.includes('fewSimilar') && indicator === total
      ? 'Against the similar municipalities nothing can be said: at least five of them must have numbers.'
      : '',
    cautions.includes('oldFigures') ? 'There are no newer numbers to compare.' : '',
  )
}

function composition({ rows, total: whole, area, period: when, cautions }: FindingOf<'composition'>): string {
  const named = namedParts(rows)
  if (whole === null || named.length === 0) return ''
  const told = named.map(
    (one) => `${inSentence(nameOf(one))} (${plain(one.value ?? 0)}, ${number((one.share ?? 0) * 100)} per cent)`,
  )
  return say(
    `Of the ${plain(whole)} crimes reported in ${area.name} in ${period(when)} the largest kinds were ${join(told)}.`,
    cautions.includes('preliminary') ? 'The numbers are preliminary.' : '',
    cautions.includes('suppressed') ? 'Some numbers are hidden in the source; they are not zero.' : '',
  )
}

function survey(finding: Survey): string {
  const { points, unit, area, change, lowIsGood, cautions } = finding
  const known = points.filter((one) => one.value !== null)
  const last = known.at(-1)
  if (!last || last.value === null) return ''
  const limits =
    last.low !== null && last.high !== null ? ` (between ${plain(last.low, unit)} and ${plain(last.high, unit)})` : ''
  const direction = unit === 'index' && lowIsGood !== null ? `; ${lowIsGood ? 'low' : 'high'} is good` : ''
  const valuesOf = (when: string) => {
    const values = known.flatMap((one) => (one.period === when && one.value !== null ? [one.value] : []))
    return values.length > 1 ? values.map((one) => beside(one, values)) : values.map((one) => plain(one, unit))
  }
  const both = valuesOf(last.period)
  const value = both.length > 1 ? `both ${join(both)} are given for` : `${amount(last.value, unit)}${limits} in`
  const doubled = [...new Set(known.map((one) => one.period))]
    .map((when) => ({ when, values: valuesOf(when) }))
    .filter(({ when, values }) => values.length > 1 && when !== last.period)
    .map(({ when, values }) => `For ${period(when)} both ${join(values)} are given.`)
  const first = known[0]
  return say(
    `${nameOf(finding)}: ${value} ${area.name}, ${period(last.period)}${direction}.`,
    sayMoved(change, unit, lowIsGood),
    ...doubled,
    first && first.period < (change?.from ?? '')
      ? `The first wave, ${period(first.period)}, gave ${amount(first.value ?? 0, unit)}.`
      : '',
    cautions.includes('fewAnswers') ? 'Few answered in one of the waves.' : '',
  )
}

function sayMoved(moved: Survey['change'], unit: Survey['unit'], lowIsGood: boolean | null): string {
  if (moved === null) return 'There is only one wave, so whether it changed cannot be told.'
  const { verdict, difference, low, high, reason, from } = moved
  if (verdict === 'cannotTell' || difference === null) {
    return `Whether it changed since ${period(from)} cannot be told: ${reasonOf(reason)}.`
  }
  const points = unit === 'percent' ? ' percentage points' : ''
  const size = (value: number) => number(Math.abs(value), unit === 'index' ? 2 : 1)
  if (verdict === 'unclear') return `The difference from ${period(from)} (${size(difference)}${points}) may be chance.`
  const [least, most] = [low ?? 0, high ?? 0].map(Math.abs).sort((a, b) => a - b)
  const good = lowIsGood === null ? '' : (verdict === 'fell') === lowIsGood ? ' That is better.' : ' That is worse.'
  return `That is ${size(difference)}${points} ${verdict === 'rose' ? 'higher' : 'lower'} than in ${period(from)} (between ${size(least ?? 0)} and ${size(most ?? 0)}): more than chance explains.${good}`
}

export const statistics = { trend, comparison, composition, survey } satisfies Partial<FindingWords>
