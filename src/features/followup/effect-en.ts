/** What a measure led to, in sentences. That it cannot be told is said as plainly as a success. */
import { periodContaining } from '#analysis/time/period.ts'
import { day, monthOf, number } from '#words/en.ts'
import { inSentence, joinNames } from '#words/names-en.ts'
import type { EffectNames, EffectWords } from './effect-sv.ts'
import type { EffectOutcome } from './schema.ts'

type Interval = NonNullable<EffectOutcome['percent']>

const size = (value: number) => number(Math.abs(value), Math.abs(value) < 10 ? 1 : 0)
function between({ low, high }: Interval, unit: string): string {
  if (low < 0 && high > 0) return `between ${size(low)}${unit} fewer and ${size(high)}${unit} more`
  const [first, last] = [low, high].toSorted((one, other) => Math.abs(one) - Math.abs(other))
  return `between ${size(first ?? 0)}${unit} and ${size(last ?? 0)}${unit}`
}

const against: Readonly<Record<string, string>> = {
  differenceInDifferences: 'than if they had followed the comparison areas',
  relativeIncidence: 'than if they had followed the comparison areas',
  weightedDisplacementDifference: 'than if they had followed the comparison areas',
  interruptedSeries: 'than the course before the start pointed to',
  twoCounts: 'than before the start',
}

const whyNot: Readonly<Record<string, string>> = {
  neverStarted: 'the measure never started',
  no_events: 'nothing has been reported in the areas',
  no_events_in_group: 'nothing was reported in one of the areas in one of the times',
  no_treated_events: 'nothing has been reported in the areas',
  no_comparison_events: 'nothing has been reported in the comparison areas',
  no_comparison: 'there is nothing to compare with',
  too_few_before: 'the time before the start is too short',
  fewer_than_12_before: 'the time before the start is too short',
  too_few_after: 'the time after the start is too short',
  too_few_periods: 'the time is too short',
  too_few_events: 'the numbers are too small',
  not_converged: 'the numbers vary too much',
  no_spread: 'the numbers do not vary at all',
  overflow: 'the numbers are too large',
}

const reservations: Readonly<Record<string, string>> = {
  one_treated_area: 'The measure was in one area only. What else happened there cannot be told from it.',
  no_comparison: 'There is no comparison area. The figures show a change, not that the measure made it.',
  seasons_differ: 'The time before and the time after cover different seasons.',
  regression_to_the_mean: 'The place was chosen because it was unusually bad, and that often goes back by itself.',
  comparison_empty: 'Nothing was reported in the comparison areas before the start, so they could not be used.',
  short_history: 'Reports begin later than the time before, so it is shorter than planned.',
  startDiffers: 'The measure started on another day than the one that was planned for.',
  stoppedEarly: 'The measure was stopped before the time of the evaluation was over.',
  smallNumbers: 'The numbers are small, so single reports matter much.',
  methodChanged: 'The data did not carry the method that was chosen before the start. A simpler one is used.',
  autocorrelated: 'The numbers hang together from month to month, so the uncertainty is somewhat larger than it looks.',
  fewerReporters: 'Fewer organisations reported in the time after. A part of a decrease may come from that.',
  moreReporters: 'More organisations reported in the time after. A part of an increase may come from that.',
  base_under_10: 'There were fewer than ten reports before the start, so no percentage is told.',
  movedMore: 'More came in the neighbouring areas than went away where the measure was.',
  hiddenCounts: 'Small counts are shown to the two parties only.',
}

function subjectOf({ subject }: EffectOutcome, names: EffectNames): string {
  const what = (subject?.categories ?? []).map((code) => inSentence(names.category(code)))
  const where = (subject?.treated ?? []).map(names.area)
  const about = what.length > 0 ? ` of ${joinNames(what)}` : ''
  return `Reports${about}${where.length > 0 ? ` in ${joinNames(where)}` : ''}`
}

function sayChange(effect: EffectOutcome, names: EffectNames): string {
  const { verdict, method, percent, difference } = effect
  const subject = subjectOf(effect, names)
  const other = against[method ?? ''] ?? 'than expected'
  if (verdict === 'cannotTell') {
    const interval = percent ? between(percent, ' %') : difference ? between(difference, '') : null
    const range = interval ? `${inSentence(subject)} may be ${interval} ${other}.` : 'the numbers are too small.'
    return `It cannot be told whether the measure made a difference: ${range}`
  }
  const word = verdict === 'decreased' ? 'fewer' : 'more'
  if (percent) return `${subject} were ${size(percent.estimate)} % ${word} ${other} (${between(percent, ' %')}).`
  if (difference) {
    return `${subject} were about ${size(difference.estimate)} ${word} ${other} (${between(difference, '')}).`
  }
  return `${subject} were ${word} ${other}. The numbers are too small to tell by how many per cent.`
}

function remaining(today: string, until: string): string {
  const days = Math.max(0, Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000))
  if (days < 14) return `${days} ${days === 1 ? 'day' : 'days'}`
  if (days < 60) return `${Math.round(days / 7)} weeks`
  return `${Math.round(days / 30.4)} months`
}

export const effectWords: EffectWords = {
  verdicts: {
    decreased: 'Decreased',
    increased: 'Increased',
    cannotTell: 'Cannot be told',
    tooEarly: 'Too early to tell',
    noDesign: 'No evaluation planned',
    cannotCompute: 'Cannot be worked out',
  },
  methods: {
    differenceInDifferences: 'The change compared with the change in the comparison areas',
    interruptedSeries: 'The course after the start compared with that before',
    relativeIncidence: 'One area compared with another, before and after',
    weightedDisplacementDifference: 'Difference in numbers against the comparison areas',
    twoCounts: 'Numbers before and after, without comparison',
  },
  say: (effect, names, today) => {
    const { verdict, subject, reservations: codes } = effect
    if (verdict === 'noDesign') {
      if (codes.includes('notStarted')) {
        return 'No evaluation of the effect is planned. It must be planned before the measure starts.'
      }
      return 'No evaluation of the effect was planned before the start. It cannot be told what the measure led to.'
    }
    if (verdict === 'cannotCompute') {
      const why = [...new Set(codes.flatMap((code) => whyNot[code] ?? []))]
      return `The effect cannot be worked out${why.length > 0 ? `: ${joinNames(why)}` : ''}.`
    }
    if (verdict === 'tooEarly') {
      if (codes.includes('notStarted')) return 'The measure has not started, so there is no effect to judge yet.'
      const until = subject?.until ?? today
      return `It is too early to tell what the measure led to. The effect is judged from ${day(until)}, in ${remaining(today, until)}.`
    }
    return sayChange(effect, names)
  },
  spill: ({ spill, subject, verdict }, names) => {
    if (!spill) return ''
    const where = joinNames((subject?.spill ?? []).map(names.area))
    const by = spill.percent ? ` (${between(spill.percent, ' %')})` : ''
    if (spill.verdict === 'notAsked') return 'Nobody examined whether the problems moved to other areas.'
    if (spill.verdict === 'moved') return `Some of it seems to have moved: reports in ${where} were more${by}.`
    if (spill.verdict === 'spread') return `In ${where} too reports were fewer${by}. The good may have spread there.`
    if (verdict !== 'decreased') {
      return `Since no decrease is seen, it cannot be told whether anything moved to ${where}.`
    }
    return `It cannot be told whether anything moved to ${where}${by}.`
  },
  reservations: (effect) => effect.reservations.flatMap((code) => reservations[code] ?? []),
  counted: (of, names) =>
    `${joinNames(of.areas.map(names.area))}: ${number(of.before)} before, ${number(of.after)} after`,
  figure: {
    title: 'Reports before and after the start',
    describe: (from, to, hasExpected) =>
      `Number of reports a period from ${from} to ${to}${hasExpected ? ', with the level expected without the measure' : ''}.`,
    columns: { period: 'Period', count: 'Reports', expected: 'Expected without the measure' },
    legend: { count: 'reports', expected: 'expected without the measure' },
    start: 'the measure starts',
    none: '–',
    empty: 'Nothing to show',
    label: (from, isMonth) =>
      isMonth
        ? `${monthOf(from).slice(0, 3)} ${from.slice(0, 4)}`
        : `w. ${Number(periodContaining('week', from).label.slice(6))} ${from.slice(0, 4)}`,
  },
  number,
}
