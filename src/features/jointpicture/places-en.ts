/** English of areas, single facts, disagreements, reports, foreseen change, mappings and sources. */
import { addDays } from '#analysis/time/local-date.ts'
import { day, days, number } from '#words/en.ts'
import { inSentence, sentence } from '#words/names-en.ts'
import type { FindingOf } from './finding-schema.ts'
import { amount, beside, join, moreOrFewer, nameOf, period, plain, titleOf } from './numbers-en.ts'
import type { FindingWords } from './say-finding.ts'

const say = (...sentences: string[]) => sentences.filter(Boolean).join(' ')

function areas({ title, rows, unit, period: when, whole, cautions }: FindingOf<'areas'>): string {
  const known = rows.filter((one) => one.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const last = known.at(-1)
  if (!last || known.length < 2) return ''
  const told = (one: (typeof rows)[number]) => `${one.area.name} (${amount(one.value ?? 0, unit)})`
  const top = known.slice(0, Math.min(3, known.length - 1)).map(told)
  const [most, least] = unit === 'persons' ? ['most in', 'fewest in'] : ['highest in', 'lowest in']
  return say(
    `${titleOf(title)} ${period(when)}, in ${number(known.length)} areas: ${most} ${join(top)}, ${least} ${told(last)}.`,
    whole === null
      ? ''
      : `${cautions.includes('wholeOfAreas') ? 'The areas together' : 'The whole municipality'}: ${amount(whole, unit)}.`,
    cautions.includes('noMargin')
      ? 'The margin of error is missing: the differences between the areas may be chance.'
      : '',
    cautions.includes('suppressed') ? 'Hidden numbers are not zero.' : '',
  )
}

type AreaFact = FindingOf<'areaPage'>['facts'][number]

function areaFact({ indicator, title, unit, value, whole, state }: AreaFact, ofAreas: boolean): string {
  if (indicator === 'reports') {
    if (value === null || state === 'suppressed') return 'the reports in Samlad are too few to be shown'
    return `${plain(value)} ${value === 1 ? 'report' : 'reports'} in Samlad`
  }
  const name = inSentence(titleOf(title))
  if (value === null) return `${name} is not shown`
  if (indicator === 'population') return `${plain(value)} inhabitants`
  const beside =
    whole === null
      ? ''
      : ` (${ofAreas && unit === 'percent' ? 'the areas together' : 'the whole municipality'} ${plain(whole, unit)})`
  return unit === 'percent' ? `${amount(value, unit)} ${name}${beside}` : `${name}: ${amount(value, unit)}${beside}`
}

function areaPage({ area, facts, cautions }: FindingOf<'areaPage'>): string {
  const years = [...new Set(facts.flatMap((one) => (/^\d{4}$/.test(one.period) ? [one.period] : [])))].sort()
  const when = years.length === 0 ? '' : ` (${years.length === 1 ? years[0] : `${years[0]}–${years.at(-1)}`})`
  return `${area.name}${when}: ${facts.map((one) => areaFact(one, cautions.includes('wholeOfAreas'))).join('; ')}.`
}

function fact(finding: FindingOf<'fact'>): string {
  const { indicator, area, period: when, value, before, unit, status, cautions } = finding
  if (value === null) return ''
  const day = /^\d{4}-\d\d-\d\d$/.test(when) ? `on ${period(when)}` : `in ${period(when)}`
  const mark = `${status === 'preliminary' ? ' The number is preliminary.' : ''}${cautions.includes('oldFigures') ? ' There are no newer numbers.' : ''}`
  const against = before ? `, against ${amount(before.value, unit)} in ${period(before.period)}` : ''
  if (indicator === 'population') {
    const change = before ? `, ${moreOrFewer(value - before.value, 'persons')} than in ${period(before.period)}` : ''
    return `${area.name} had ${plain(value, 'persons')} inhabitants ${day}${change}.${mark}`
  }
  if (indicator === 'survey.answered') return `${amount(value, unit)} answered the safety survey ${day}${against}.`
  if (indicator === 'survey.sent') return `The safety survey ${day} was sent to ${plain(value)} persons.`
  return `${nameOf(finding)}: ${amount(value, unit)} in ${area.name} ${day}${against}.${mark}`
}

function disagreement(finding: FindingOf<'disagreement'>): string {
  const { said, period: when, area } = finding
  const publications = new Set(said.map((one) => one.publication))
  const values = said.map((one) => one.value)
  const told = ({ value }: { readonly value: number }) => beside(value, values)
  const both =
    publications.size === 1
      ? `${join(said.map(told))} in the same publication (${said[0]?.publication})`
      : join(said.map((one) => `${told(one)} (${one.publication})`))
  return `Two statements of the same thing: ${inSentence(nameOf(finding))}, ${area.name} ${period(when)}, is given as both ${both}. Both stand until one is set aside with a reason.`
}

function reports({ from, to, count, organisations, rows, by }: FindingOf<'reports'>): string {
  const known = rows.filter((one) => one.value !== null && one.value > 0).slice(0, 4)
  const told = join(
    known.map((one) => `${by === 'category' ? inSentence(one.name) : one.name} (${plain(one.value ?? 0)})`),
  )
  const many = count === null ? 'reports' : `${plain(count)} ${count === 1 ? 'report' : 'reports'}`
  return say(
    by === 'category'
      ? `${days(from, addDays(to, -1))}: ${many} from ${number(organisations)} ${organisations === 1 ? 'organisation' : 'organisations'} were shared in Samlad.`
      : 'The reports in Samlad by area.',
    known.length > 0 ? (by === 'category' ? `Most were about ${told}.` : `Most came from ${told}.`) : '',
    rows.some((one) => one.hidden) ? 'Small numbers are not shown; they are not zero.' : '',
    'Reports are not reported crimes, and that nobody reported does not mean that nothing happened.',
  )
}

function watch({ title, detail, fromOn, toOn, watched, unit }: FindingOf<'watch'>): string {
  return say(
    sentence(title),
    detail ? sentence(detail) : '',
    fromOn ? (toOn ? `Expected ${days(fromOn, toOn)}.` : `Expected from ${day(fromOn)}.`) : '',
    watched
      ? `We watch ${inSentence(watched.title)}: ${amount(watched.value, unit)} (${period(watched.period)}). The threshold ${plain(watched.threshold, unit)} is ${watched.reached ? 'reached' : 'not reached'}.`
      : '',
  )
}

const knownBy: Record<string, string> = {
  ownStatistics: 'own statistics',
  survey: 'a survey',
  documentation: 'own records',
  observation: 'own observations',
  dialogue: 'conversations',
  impression: 'an impression',
}

function mapping({ organisationName, items, consequences, sourcesRejected }: FindingOf<'mapping'>): string {
  if (items.length === 0)
    return consequences ? `${organisationName} on the consequences: ${sentence(consequences)}` : ''
  const told = items.map(({ what, where, howMuch, knownBy: how, uncertain }) => {
    const more = [where, howMuch, knownBy[how] ? `by ${knownBy[how]}` : ''].filter(Boolean).join(', ')
    const one = sentence(`${what.replace(/\.$/, '')}${more ? ` (${more})` : ''}`)
    return uncertain ? `${one} Uncertain: ${sentence(uncertain)}` : one
  })
  return say(
    `${organisationName} tells in its mapping:`,
    ...told,
    sourcesRejected ? `Sources not used: ${sentence(sourcesRejected)}` : '',
  )
}

const sourceNames: Record<string, string> = {
  bra: 'Brå',
  ntu: 'NTU',
  kolada: 'Kolada',
  scb: 'SCB',
  polisen: 'the Police',
  survey: 'the safety survey',
  own: 'own tables',
}

function sources({ rows, nameless = 0 }: FindingOf<'sources'>): string {
  if (rows.length === 0) return 'The picture rests on nothing yet.'
  const by = [...new Set(rows.map((one) => one.source))].map(
    (source) => `${sourceNames[source]} (${number(rows.filter((one) => one.source === source).length)})`,
  )
  const stale = [...new Set(rows.filter((one) => one.stale).map((one) => `“${one.publication}”`))]
  const newest =
    rows
      .map((one) => one.retrievedOn)
      .sort()
      .at(-1) ?? ''
  return say(
    `The picture rests on ${number(rows.length)} ${rows.length === 1 ? 'delivery' : 'deliveries'}: ${join(by)}. The latest was retrieved ${day(newest)}.`,
    stale.length > 0 ? `There should be newer numbers for ${join(stale, 5)}.` : '',
    nameless > 0
      ? `${number(nameless)} ${nameless === 1 ? 'series is in the evidence and not in the text: its number is known and not its name' : 'series are in the evidence and not in the text: their numbers are known and not their names'}.`
      : '',
  )
}

export const rest = {
  areas,
  areaPage,
  fact,
  disagreement,
  reports,
  watch,
  mapping,
  sources,
} satisfies Partial<FindingWords>
