import { joinNames } from '#words/names-en.ts'
import { hiddenWord, notFollowedNote, oneAreaNote, sayLeftOut, strokesNote, untoldWord, verdicts } from '../words-en.ts'
import type { EffectsFacts, EffectsWords, SignedText, ToldEffect } from './effects.ts'
import { intervalWords } from './interval-words-en.ts'

const reason: EffectsWords['reason'] = {
  no_treated_events: 'no events where the measure was taken',
  no_comparison_events: 'no events in the comparison area',
  missing_group: 'numbers are missing before or after, or for the comparison',
  no_events_in_group: 'one of the groups has no events',
  not_converged: 'the computation gave no sure answer',
  too_few_before: 'too short a time before the measure',
  too_few_after: 'too short a time after the measure',
  no_events: 'no events at all',
  too_few_periods: 'too few periods',
  no_spread: 'the numbers do not vary at all',
  no_ratio: 'measured in another unit than the others',
}

const warnings: Record<EffectsFacts['warnings'][number], string> = {
  one_treated_area: oneAreaNote,
  no_comparison: 'Without a comparison area a change is seen, not what it comes from.',
  seasons_differ: 'The times before and after are not the same part of the year.',
  regression_to_the_mean: 'The place was chosen at its worst: part of the fall would have come anyway.',
  displacement_not_seen: notFollowedNote,
}

const judgement: EffectsWords['judgement'] = {
  ...verdicts,
  alone: '',
  suppressed: hiddenWord,
  untold: untoldWord,
}

export const effects: EffectsWords = {
  ...intervalWords,
  title: ({ what }) => `Effect of the measures: ${what}`,
  describe: ({ rows }) =>
    rows.length === 0
      ? 'No effect can be shown.'
      : `Effect with uncertainty: ${rows
          .slice(0, 12)
          .map((row) => `${row.name}, ${judgement[row.side]}`)
          .join('; ')}.`,
  sentence,
  columns: {
    ratio: {
      name: 'Measure',
      value: 'Ratio, with to without',
      interval: "The ratio's uncertainty",
      judgement: 'Judgement',
    },
    events: { name: 'Measure', value: 'Events more or fewer', interval: 'Uncertainty', judgement: 'Judgement' },
    method: 'Method',
  },
  head: {
    ratio: { value: 'Effect', interval: 'Uncertainty' },
    events: { value: 'Events', interval: 'Uncertainty' },
  },
  method: {
    relativeIncidence: 'comparison with one area (ratio of ratios)',
    differenceInDifferences: 'difference in differences',
    interruptedSeries: 'interrupted time series',
    twoCounts: 'before and after',
    weightedDisplacementDifference: 'weighted difference with areas around',
  },
  percent: (signed) => `${signed} %`,
  range: (low, high) => `${low} to ${high}`,
  counts: (before, after) => `${before} to ${after}`,
  axis: {
    ratio: 'times as many as without the measure, 1 = no effect',
    events: 'events more (+) or fewer (−) than without the measure',
  },
  reference: 'no effect',
  reason,
  judgement,
  notes: (facts, level) => [strokesNote(level), ...facts.warnings.map((warning) => warnings[warning])],
  empty: 'No measure to show.',
}

function sentence({ what, unit, rows, suppressed, untold, warnings: found }: EffectsFacts): string {
  const rest = sayLeftOut(suppressed, rows.length > 0 ? untold : [], reason)
  const [only] = rows
  if (only === undefined) {
    return `It cannot be told: ${untold[0] ? reason[untold[0].reason] : 'there are no numbers that may be shown'}.${rest}`
  }
  const care = found.includes('regression_to_the_mean') ? ` ${warnings.regression_to_the_mean}` : ''
  if (rows.length === 1) return `${only.name}: ${sayOne(only, what, unit)}${care}${rest}`
  const fewer = rows.filter(({ side }) => side === 'below').map(sayShort(unit))
  const more = rows.filter(({ side }) => side === 'above').map(sayShort(unit))
  const open = rows.filter(({ side }) => side === 'open').map(({ name }) => name)
  const parts = [
    fewer.length > 0 ? `Fewer ${what}, fewer than chance explains: ${joinNames(fewer)}.` : '',
    more.length > 0 ? `More ${what}, more than chance explains: ${joinNames(more)}.` : '',
    open.length > 0 ? `No sure effect: ${joinNames(open)}.` : '',
  ]
  return parts.filter((part) => part !== '').join(' ') + care + rest
}

const signed = ({ size, sign }: SignedText, unit: EffectsFacts['unit']) =>
  sign === 'none' ? 'no difference' : `${size}${unit === 'ratio' ? ' %' : ''} ${sign === 'more' ? 'more' : 'fewer'}`

const sayShort = (unit: EffectsFacts['unit']) => (row: ToldEffect) => {
  if (row.change) return `${row.name} (${signed(row.change.value, unit)})`
  return row.counts ? `${row.name} (from ${row.counts.before} to ${row.counts.after})` : row.name
}

function sayOne({ side, change, counts, alone }: ToldEffect, what: string, unit: EffectsFacts['unit']): string {
  const against = alone ? 'than before' : 'than without the measure'
  const blame = alone ? ' That shows a change, not what it comes from.' : ''
  if (change === null) {
    const seen = counts
      ? `from ${counts.before} to ${counts.after} ${what}${
          counts.comparisonBefore === undefined
            ? ''
            : `, in the comparison area from ${counts.comparisonBefore} to ${counts.comparisonAfter}`
        }`
      : `the numbers are too small for a percentage`
    const verdict = { above: 'That is more than chance explains.', below: 'That is fewer than chance explains.' }
    return `${seen}. ${side === 'open' ? 'It cannot be told whether it is an effect: it may be chance.' : verdict[side]}${blame}`
  }
  const range = sayRange(change.low, change.high, unit)
  if (side === 'open')
    return `it cannot be told whether there were fewer or more ${what} ${against}, anything ${range} is possible.`
  return `${signed(change.value, unit)} ${what} ${against} (${range}), more than chance explains.${blame}`
}

/** "between 17 and 70 % fewer": the direction once when it is the same, the smaller number first. */
function sayRange(low: SignedText, high: SignedText, unit: EffectsFacts['unit']): string {
  if (low.sign !== high.sign || low.sign === 'none') return `between ${signed(low, unit)} and ${signed(high, unit)}`
  const [smaller, larger] = low.sign === 'fewer' ? [high, low] : [low, high]
  return `between ${smaller.size} and ${signed(larger, unit)}`
}
