import { capital } from '#words/names-en.ts'
import { cutNote, notFollowedNote, oneAreaNote, untoldWord } from '../words-en.ts'
import type { ChangeReason } from './change-finding.ts'
import type { ChangeFacts, ChangeLinesWords } from './change-lines.ts'
import { type WriteNumber, writeAmount } from './time-frame.ts'

const reasons: Record<ChangeReason, string> = {
  no_events: 'there are no events in any of the areas.',
  no_treated_events: 'there are no events in the area with the measure.',
  no_comparison_events: 'there are no events in the comparison area.',
  missing_group: 'numbers are missing for the area or the comparison, before or after.',
  no_events_in_group: 'at least one of the four sums is zero.',
  not_converged: 'no comparison can be computed from these numbers.',
}

const sideOf = (value: number) => (value < 0 ? 'fewer' : 'more')

function between(low: number, high: number, size: (value: number) => string): string {
  if (low < 0 === high < 0) {
    const [small, large] = [low, high].map(Math.abs).sort((a, b) => a - b)
    // Per cent is said once.
    return `between ${size(small!).replace('\u00a0%', '')} and ${size(large!)} ${sideOf(low)}`
  }
  return `between ${size(Math.abs(low))} fewer and ${size(Math.abs(high))} more`
}

function sizes({ difference, percent, ratio }: ChangeFacts, write: WriteNumber) {
  if (difference) {
    const size = (value: number) => writeAmount(value, write)
    return {
      what: `${size(Math.abs(difference.estimate))} ${sideOf(difference.estimate)}`,
      range: between(difference.low, difference.high, size),
    }
  }
  if (percent) {
    const size = (value: number) => `${write(value)}\u00a0%`
    return {
      what: `${size(Math.abs(percent.estimate))} ${sideOf(percent.estimate)}`,
      range: between(percent.low, percent.high, size),
    }
  }
  return ratio ? null : { what: '', range: '' }
}

function writeCounts({ counts, treated, control, expected }: ChangeFacts, write: WriteNumber): string {
  const amount = (value: number) => writeAmount(value, write)
  const { before, after } = counts.treated
  return `${treated} went from ${amount(before)} to ${amount(after)} and ${control} from ${amount(counts.control.before)} to ${amount(counts.control.after)}; expected after was ${amount(expected.value)} (between ${amount(expected.low)} and ${amount(expected.high)})`
}

export const changeLinesEn: ChangeLinesWords = {
  title: (subject) => `${capital(subject)} before and after, with a comparison`,
  describe: (areas, spans) =>
    `${areas.map((area) => area.name).join(', ')}: ${spans.before} and ${spans.after}. Dashed: the course had the area followed the comparison.`,
  sentence: (facts, write) => {
    const { subject, measure, treated, control, side } = facts
    const found = sizes(facts, write)
    const end = side === 'unsure' ? 'It may be chance.' : 'That is more than chance explains.'
    if (!found) {
      const lead = side === 'unsure' ? `It cannot be told whether ${measure} made a difference: ` : ''
      return `${lead}${writeCounts(facts, write)}. ${end}`
    }
    const around = facts.displacement === null ? '' : ', the areas around counted in'
    if (side === 'unsure') {
      return `It cannot be told whether ${measure} made a difference: compared with ${control} there were ${found.what} ${subject} in ${treated}${around}, but anything ${found.range} is possible. ${end}`
    }
    return `Since ${measure} there were ${found.what} ${subject} in ${treated} than had it followed ${control}${around}, ${found.range}. ${end}`
  },
  cannotTell: (reason, measure) => `It cannot be told whether ${measure} made a difference: ${reasons[reason]}`,
  expected: (treated) => `expected in ${treated} without the measure`,
  interval: 'uncertainty',
  gap: (facts, write) => {
    if (facts.side === 'unsure') return 'no sure difference'
    const found = sizes(facts, write)
    return found ? `${found.what}, ${found.range.replace(/ (fewer|more)$/, '')}` : 'more than chance explains'
  },
  untold: untoldWord,
  startLabel: capital,
  roles: {
    treated: 'the area with the measure',
    control: 'the comparison area',
    treatedDisplacement: 'the area around',
    controlDisplacement: 'the area around the comparison',
  },
  columns: { area: 'Area', role: 'Part', before: 'Before', after: 'After', change: 'Change' },
  rows: {
    expected: 'Expected after, without the measure',
    difference: 'Difference from expected',
    ratio: 'Ratio to expected',
    around: 'Of it in the areas around',
  },
  result: 'result',
  range: (low, high) => `${low} to ${high}`,
  none: '–',
  note: {
    cut: cutNote,
    oneArea: oneAreaNote,
    weighted: 'The numbers are divided by time and size so that they can be compared.',
    smallBase: 'No percentage is shown: fewer than ten before, or none after.',
    around: 'The uncertainty in the picture is that of the area itself; the sentence counts in the areas around.',
    noDisplacement: notFollowedNote,
  },
}
