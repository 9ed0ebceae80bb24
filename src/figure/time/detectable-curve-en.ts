import type { DetectableCurveWords, UndetectableReason } from './detectable-curve.ts'
import { type WriteNumber, writeAmount } from './time-frame.ts'

function ofTen(power: number, write: WriteNumber = String): string {
  const ten = power * 10
  return Math.abs(ten - Math.round(ten)) < 1e-9
    ? `${write(Math.round(ten))} cases in 10`
    : `${write(power * 100)} cases in 100`
}

const reasons: Record<Exclude<UndetectableReason, 'over_90_percent' | 'never_reached'>, string> = {
  too_few_before: 'there are too few periods before the start.',
  too_few_after: 'there are too few periods after the start.',
  too_few_periods: 'there are too few periods in all.',
}

export const detectableCurveEn: DetectableCurveWords = {
  title: (change) => (change === 'fall' ? 'How large an effect can be seen' : 'How large a rise the alarm finds'),
  describe: (change, curves, power) =>
    `The chance that a ${change} is found against how large it is${curves.length > 1 ? `: ${curves.join(', ')}` : ''}. The line is ${ofTen(power)}.`,
  sentence: ({ change, size, power, expectedAfter, curve }, write) => {
    if (change === 'rise') {
      return `${curve ? `At ${curve} the rise` : 'The rise'} must be at least ${write(size)}\u00a0% for the alarm to find it in ${ofTen(power, write)}. Smaller rises are missed more often.`
    }
    if (expectedAfter !== null && expectedAfter < 10) {
      const left = Math.floor(expectedAfter * (1 - size / 100))
      return `The number must fall from ${writeAmount(expectedAfter, write)} expected to at most ${write(left)} to be seen in ${ofTen(power, write)}.`
    }
    return `The effect must be at least ${write(size)}\u00a0% to be seen in ${ofTen(power, write)}. A smaller effect may be there without being seen.`
  },
  cannotTell: (reason, change, power) => {
    if (reason === 'over_90_percent') {
      return 'The effect cannot be measured like this: not even if nine events in ten disappeared would it be seen often enough.'
    }
    if (reason === 'never_reached') {
      return `It cannot be told how large a ${change} is needed: no size in the picture reaches ${ofTen(power)}.`
    }
    return `It cannot be told how large an effect would be seen: ${reasons[reason]}`
  },
  axis: { fall: 'true fall', rise: 'true rise', share: 'Chance that it is found' },
  threshold: (power, write) => ofTen(power, write),
  point: ({ size, change }, write) => `a ${change} of at least ${write(size)}\u00a0%`,
  untold: 'cannot be measured like this',
  columns: { size: 'True change' },
  percent: (value) => `${value}\u00a0%`,
  none: '–',
  note: { falseAlarms: (share) => `Even without an effect the plan shows a change in ${share} of cases.` },
}
