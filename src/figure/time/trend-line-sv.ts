import { capital } from '#words/names-sv.ts'
import { cutNote, units, untoldWord } from '../words-sv.ts'
import { type WriteNumber, writeAmount } from './time-frame.ts'
import type { TrendFacts, TrendLineWords, TrendReason } from './trend-line.ts'

const reasons: Record<TrendReason, string> = {
  badCounts: 'talen är inte hela antal från noll och uppåt.',
  shortHistory: 'det finns för få perioder (minst åtta behövs).',
  emptySeries: 'serien har inga händelser.',
  fewCases: 'det finns för få händelser (minst tjugo behövs).',
  noFit: 'ingen linje passar de här talen.',
}

const sideOf = (value: number) => (value < 0 ? 'färre' : 'fler')

function writer({ kind }: TrendFacts, write: WriteNumber) {
  return (value: number) =>
    kind === 'percent' ? `${write(Math.abs(value))}\u00a0%` : writeAmount(Math.abs(value), write)
}

function between(facts: TrendFacts, write: WriteNumber): string {
  const size = writer(facts, write)
  const { low, high } = facts.change
  if (low < 0 !== high < 0) return `mellan ${size(low)} färre och ${size(high)} fler`
  const [small, large] = [low, high].sort((a, b) => Math.abs(a) - Math.abs(b))
  // Per cent is said once.
  return `mellan ${size(small!).replace('\u00a0%', '')} och ${size(large!)}`
}

/** «från omkring 5 till omkring 57 om året (mellan 36 och 90)» */
function writeEnds({ ends, change, per, unit }: TrendFacts, write: WriteNumber): string {
  const amount = (value: number) => writeAmount(value, write)
  const span = per === 'year' ? 'om året' : `per ${units[unit].one}`
  return `från omkring ${amount(ends.first)} till omkring ${amount(ends.last)} ${span} (mellan ${amount(change.low)} och ${amount(change.high)})`
}

const pace = (facts: TrendFacts) => (facts.per === 'year' ? 'om året' : `från ${facts.from} till ${facts.to}`)

export const trendLineSv: TrendLineWords = {
  title: (subject) => `${capital(subject)} över tid, med trend`,
  describe: (from, to, facts) =>
    `Tal för varje period från ${from} till ${to}${facts ? ', med trendlinje och dess osäkerhet' : ''}.`,
  sentence: (facts, write) => {
    const { verdict, subject, change, kind } = facts
    const word = verdict === 'rising' ? 'ökar' : 'minskar'
    if (kind === 'ends') {
      return verdict === 'noneShown'
        ? `Ingen säker förändring av ${subject}: ${writeEnds(facts, write)}. Det kan vara slump.`
        : `${capital(subject)} ${word}: ${writeEnds(facts, write)}. Det är mer än slumpen förklarar.`
    }
    if (verdict === 'noneShown') {
      return `Ingen säker förändring av ${subject}: allt ${between(facts, write)} ${pace(facts)} är möjligt. Det kan vara slump.`
    }
    const size = writer(facts, write)
    return `${capital(subject)} ${word} med ${size(change.value)} ${pace(facts)}, ${between(facts, write)}. Det är mer än slumpen förklarar.`
  },
  cannotTell: (reason, subject) => `Det går inte att säga om ${subject} ökar eller minskar: ${reasons[reason]}`,
  label: (facts, write) => {
    const { verdict, kind, change, per, ends } = facts
    const span = per === 'year' ? ' om året' : ''
    if (verdict === 'noneShown') return 'ingen säker förändring'
    if (kind === 'ends') return `från ${writeAmount(ends.first, write)} till ${writeAmount(ends.last, write)}${span}`
    return `${writer(facts, write)(change.value)} ${sideOf(change.value)}${span}, ${between(facts, write)}`
  },
  untold: untoldWord,
  legend: { observed: 'varje period', trend: 'trend', band: 'osäkerhet' },
  columns: { period: 'Period', observed: 'Antal', trend: 'Trend', interval: 'Osäkerhet' },
  rows: {
    change: ({ per, kind, unit }) =>
      kind === 'ends'
        ? `Linjens slut, antal ${per === 'year' ? 'per år' : `per ${units[unit].one}`}`
        : `Förändring ${per === 'year' ? 'per år' : 'under hela tiden'}${kind === 'percent' ? '' : ', antal'}`,
  },
  range: (low, high) => `${low} till ${high}`,
  percent: (value) => `${value}\u00a0%`,
  none: '–',
  empty: 'Inga tal att visa',
  note: {
    cut: cutNote,
    seasonUnknown: 'Serien är kortare än två år: säsongen kan se ut som en trend.',
    season: 'Säsongen är borträknad ur trenden.',
    ranks: 'En period dominerar talen. Trenden bygger därför på ordningen mellan perioderna.',
  },
}
