import { capital } from '#words/names-en.ts'
import { cutNote, oneAreaNote, units, untoldWord } from '../words-en.ts'
import type { InterruptedFacts, InterruptedLineWords, InterruptedReason } from './interrupted-line.ts'
import { type WriteNumber, writeAmount } from './time-frame.ts'

const reasons: Record<InterruptedReason, string> = {
  too_few_before: 'there are too few periods before the start (at least four are needed).',
  too_few_after: 'too few periods have passed since the start (at least three are needed).',
  no_events: 'there are no events before or after the start to compare.',
  too_few_periods: 'the series is too short to tell a change from chance.',
  not_converged: 'no line fits these numbers.',
  no_spread: 'the numbers do not vary at all, so chance cannot be estimated.',
}

function between(low: number, high: number, write: WriteNumber): string {
  const side = (value: number) => (value < 0 ? 'fewer' : 'more')
  const size = (value: number) => write(Math.abs(value))
  if (low < 0 === high < 0) {
    const [small, large] = low < 0 ? [high, low] : [low, high]
    return `between ${size(small)} and ${size(large)}\u00a0% ${side(low)}`
  }
  return `between ${size(low)}\u00a0% fewer and ${size(high)}\u00a0% more`
}

function size({ percent }: InterruptedFacts, write: WriteNumber): string {
  if (!percent) return ''
  return `${write(Math.abs(percent.estimate))}\u00a0% ${percent.estimate < 0 ? 'fewer' : 'more'}`
}

export const interruptedLineEn: InterruptedLineWords = {
  title: (subject) => `${capital(subject)} before and after the measure`,
  describe: (facts, from, to) =>
    facts
      ? `Counts of each period from ${from} to ${to}, the computed course, and the course without the measure.`
      : `Counts of each period from ${from} to ${to}, with the start marked.`,
  sentence: (facts, write) => {
    const { subject, measure, percent, observed, expected, side, periods, unit } = facts
    const amount = (value: number) => writeAmount(value, write)
    const span = `${write(periods)} ${units[unit][periods === 1 ? 'one' : 'many']}`
    const counts = `${amount(observed)} ${subject} in ${span}, against ${amount(expected.value)} expected (between ${amount(expected.low)} and ${amount(expected.high)}) had it gone on as before`
    if (side === 'unsure') {
      const range = percent ? ` Anything ${between(percent.low, percent.high, write)} is possible.` : ''
      return `It cannot be told whether ${measure} made a difference: ${counts}.${range}`
    }
    if (!percent) return `Since ${measure}: ${counts}. That is more than chance explains.`
    return `Since ${measure}: ${size(facts, write)} ${subject} than had it gone on as before, ${between(percent.low, percent.high, write)}. That is more than chance explains.`
  },
  cannotTell: (reason, _, measure) => `It cannot be told whether ${measure} made a difference: ${reasons[reason]}`,
  gap: (facts, write) => {
    const { percent, side, observed, expected } = facts
    if (side === 'unsure') return 'no sure difference'
    if (!percent) return `${writeAmount(observed, write)} against ${writeAmount(expected.value, write)} expected`
    const limits = [percent.low, percent.high].map(Math.abs).sort((a, b) => a - b)
    return `${size(facts, write)}, between ${write(limits[0]!)} and ${write(limits[1]!)}`
  },
  untold: untoldWord,
  startLabel: capital,
  legend: { observed: 'each period', fitted: 'computed course', without: 'without the measure', band: 'uncertainty' },
  columns: {
    period: 'Period',
    observed: 'Count',
    fitted: 'Computed course',
    without: 'Without the measure',
    interval: 'Uncertainty',
  },
  range: (low, high) => `${low} to ${high}`,
  total: (periods, unit) => `All ${periods} ${units[unit].many} from the start`,
  rows: {
    overall: 'Change over all the time after',
    level: 'Jump at the start',
    slope: 'Change of trend a period',
  },
  ratio: (value) => `× ${value}`,
  none: '–',
  empty: 'No numbers to show',
  note: {
    cut: cutNote,
    autocorrelated:
      'Periods next to each other are alike (autocorrelation): the uncertainty may be somewhat larger than drawn.',
    oneArea: oneAreaNote,
    season: 'The season is not taken out: the time before the start is too short.',
    trend: 'No trend is taken into account: fewer than twelve periods before the start.',
    smallBase: 'No percentage is shown: fewer than ten were expected.',
  },
}
