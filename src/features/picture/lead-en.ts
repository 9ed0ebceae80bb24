/** The English of the first sentence: never more than the test behind it. */
import { number, range } from '#words/en.ts'
import type { Lead, LeadException } from './lead.ts'
import type { changes as changesSv } from './lead-sv.ts'
import type { Naming, Stretch } from './naming.ts'
import type { PictureKind } from './schema.ts'

export const about = ({ areaCode, category }: Pick<LeadException, 'areaCode' | 'category'>, names: Naming): string => {
  if (areaCode && category) return `${names.category(category)}, ${names.area(areaCode)}`
  if (areaCode) return names.area(areaCode)
  return category ? names.category(category) : 'The whole municipality'
}

const times = (value: number | null) => (value === 1 ? 'once' : `${number(value ?? 0)} times`)

export const changes: typeof changesSv = {
  noChange: '',
  moreReporters: 'The rise comes from new reporters: whether more happened cannot be told.',
  moreReportsEach: 'The rise comes from those who usually report, not from new reporters.',
  bothMore: 'Both more reporters and more reports from each.',
  fewerReporters: 'Fewer organisations than usual have reported: whether less happened cannot be told.',
  fewerReportsEach: 'Those who reported have reported less than they usually do.',
  bothFewer: 'Both fewer reporters and fewer reports from each.',
  oneTeller: 'Almost all of it comes from one and the same organisation.',
  cannotTell: 'Whether more happened or more reported cannot be told.',
  noHistory: 'Whether more happened or more reported cannot be told: there is no history.',
  notAsked: '',
}

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const numeral = (count: number) => numerals[count] ?? number(count)

const usualPeriod: Record<PictureKind, string> = {
  week: 'A usual week',
  month: 'A usual month',
  quarter: 'A usual quarter',
  free: 'A usual period',
}

export function leadSentence(lead: Lead, kind: PictureKind, names: Naming): Stretch[] {
  const silent = silentSentence(lead.silent)
  if (lead.kind === 'noReports') {
    return [
      { text: 'No shared reports', bold: true },
      { text: ` in the period. That nobody reported does not mean that nothing happened.${silent}` },
    ]
  }
  if (lead.kind === 'cannotTell') {
    return [
      { text: 'What is usual cannot be told yet', bold: true },
      { text: `: there are too few earlier periods to compare with.${silent}` },
    ]
  }
  if (lead.kind === 'usual') {
    return [
      { text: `${usualPeriod[kind]}.`, bold: true },
      { text: ` Nothing in the reports departs from what is expected.${silent}` },
    ]
  }
  const count = lead.exceptions.length
  // The place is the news; what was reported there follows in its own sentence.
  const places = lead.exceptions.map((one) => about(one.areaCode ? { ...one, category: null } : one, names))
  const told = lead.exceptions.map((one) => {
    const seen = `reported ${times(one.value)}, expected is ${range(one.low, one.high)}.`
    if (!one.category) return `${about(one, names)}: ${seen}`
    const what = names.category(one.category)
    return count > 1 && one.areaCode
      ? `${names.area(one.areaCode)}: ${what.toLocaleLowerCase('en')} was ${seen}`
      : `${what} was ${seen}`
  })
  const why = count === 1 ? changes[(lead.exceptions[0] as LeadException).change] : ''
  const rest = 'Otherwise no certain change can be seen.'
  return [
    { text: `${usualPeriod[kind]} with ` },
    { text: `${numeral(count)} exception${count === 1 ? '' : 's'}: ${[...new Set(places)].join(', ')}.`, bold: true },
    { text: ` ${[...told, why, rest].filter(Boolean).join(' ')}${silent}` },
  ]
}

function silentSentence(silent: readonly string[]): string {
  if (silent.length === 0) return ''
  if (silent.length === 1) return ` No report has come from ${silent[0]}, who usually report.`
  return ` No report has come from ${numeral(silent.length)} organisations that usually report.`
}
