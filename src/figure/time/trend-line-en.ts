import { capital } from '#words/names-en.ts'
import { cutNote, units, untoldWord } from '../words-en.ts'
import { type WriteNumber, writeAmount } from './time-frame.ts'
import type { TrendFacts, TrendLineWords, TrendReason } from './trend-line.ts'

const reasons: Record<TrendReason, string> = {
  badCounts: 'the numbers are not whole counts from zero up.',
  shortHistory: 'there are too few periods (at least eight are needed).',
  emptySeries: 'the series has no events.',
  fewCases: 'there are too few events (at least twenty are needed).',
  noFit: 'no line fits these numbers.',
}

const sideOf = (value: number) => (value < 0 ? 'fewer' : 'more')

function writer({ kind }: TrendFacts, write: WriteNumber) {
  return (value: number) =>
    kind === 'percent' ? `${write(Math.abs(value))}\u00a0%` : writeAmount(Math.abs(value), write)
}

function between(facts: TrendFacts, write: WriteNumber): string {
  const size = writer(facts, write)
  const { low, high } = facts.change
  if (low < 0 !== high < 0) return `between ${size(low)} fewer and ${size(high)} more`
  const [small, large] = [low, high].sort((a, b) => Math.abs(a) - Math.abs(b))
  // Per cent is said once.
  return `between ${size(small!).replace('\u00a0%', '')} and ${size(large!)}`
}

function writeEnds({ ends, change, per, unit }: TrendFacts, write: WriteNumber): string {
  const amount = (value: number) => writeAmount(value, write)
  const span = per === 'year' ? 'a year' : `a ${units[unit].one}`
  return `from about ${amount(ends.first)} to about ${amount(ends.last)} ${span} (between ${amount(change.low)} and ${amount(change.high)})`
}

const pace = (facts: TrendFacts) => (facts.per === 'year' ? 'a year' : `from ${facts.from} to ${facts.to}`)

export const trendLineEn: TrendLineWords = {
  title: (subject) => `${capital(subject)} over time, with trend`,
  describe: (from, to, facts) =>
    `Counts of each period from ${from} to ${to}${facts ? ', with the trend and its uncertainty' : ''}.`,
  sentence: (facts, write) => {
    const { verdict, subject, change, kind } = facts
    const word = verdict === 'rising' ? 'rise' : 'fall'
    if (kind === 'ends') {
      return verdict === 'noneShown'
        ? `No sure change in ${subject}: ${writeEnds(facts, write)}. It may be chance.`
        : `${capital(subject)} ${word}: ${writeEnds(facts, write)}. That is more than chance explains.`
    }
    if (verdict === 'noneShown') {
      return `No sure change in ${subject}: anything ${between(facts, write)} ${pace(facts)} is possible. It may be chance.`
    }
    const size = writer(facts, write)
    return `${capital(subject)} ${word} by ${size(change.value)} ${pace(facts)}, ${between(facts, write)}. That is more than chance explains.`
  },
  cannotTell: (reason, subject) => `It cannot be told whether ${subject} rise or fall: ${reasons[reason]}`,
  label: (facts, write) => {
    const { verdict, kind, change, per, ends } = facts
    const span = per === 'year' ? ' a year' : ''
    if (verdict === 'noneShown') return 'no sure change'
    if (kind === 'ends') return `from ${writeAmount(ends.first, write)} to ${writeAmount(ends.last, write)}${span}`
    return `${writer(facts, write)(change.value)} ${sideOf(change.value)}${span}, ${between(facts, write)}`
  },
  untold: untoldWord,
  legend: { observed: 'each period', trend: 'trend', band: 'uncertainty' },
  columns: { period: 'Period', observed: 'Count', trend: 'Trend', interval: 'Uncertainty' },
  rows: {
    change: ({ per, kind, unit }) =>
      kind === 'ends'
        ? `End of the line, events ${per === 'year' ? 'a year' : `a ${units[unit].one}`}`
        : `Change ${per === 'year' ? 'a year' : 'over all the time'}${kind === 'percent' ? '' : ', events'}`,
  },
  range: (low, high) => `${low} to ${high}`,
  percent: (value) => `${value}\u00a0%`,
  none: '–',
  empty: 'No numbers to show',
  note: {
    cut: cutNote,
    seasonUnknown: 'The series is shorter than two years: the season can look like a trend.',
    season: 'The season is taken out of the trend.',
    ranks: 'One period rules the numbers. The trend therefore rests on the order of the periods.',
  },
}
