import { joinNames } from '#words/names-en.ts'
import { hiddenWord, sayLeftOut, sayRest, untoldWord, verdicts } from '../words-en.ts'
import { intervalWords } from './interval-words-en.ts'
import { shareReasons } from './survey-shares-en.ts'
import type { WaveDifferencesWords, WaveRow, WavesFacts } from './wave-differences.ts'

const reason: WaveDifferencesWords['reason'] = {
  ...shareReasons,
  wording_changed: 'the question was worded differently',
  same_panel: 'the same persons answered both times',
  no_uncertainty: 'everybody answered, so nothing is chance',
}

export const waveDifferences: WaveDifferencesWords = {
  ...intervalWords,
  title: ({ what, earlier, later }) => `Share who ${what}: change from ${earlier} to ${later}`,
  describe: ({ rows }) =>
    rows.length === 0
      ? 'No changes to show.'
      : `From and to: ${rows
          .slice(0, 12)
          .map((row) => `${row.name} ${row.earlier} to ${row.later} %`)
          .join(', ')}.`,
  sentence,
  columns: { name: 'Group', value: 'Change', interval: 'Uncertainty', judgement: 'Judgement', p: 'p' },
  axis: 'percentage points',
  reference: 'unchanged',
  reason,
  judgement: {
    ...verdicts,
    alone: '',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: (_, level) => [`The strokes show the uncertainty of the two samples (${level} %).`],
  empty: 'No answers to compare.',
}

function sentence({ what, earlier, later, rows, suppressed, untold }: WavesFacts): string {
  const rest = sayLeftOut(suppressed, rows.length > 0 ? untold : [], reason)
  const [only] = rows
  if (only === undefined) {
    return `It cannot be told: ${untold[0] ? reason[untold[0].reason] : 'there are no answers that may be shown'}.${rest}`
  }
  if (rows.length === 1) {
    const level = `${only.name}: the share who ${what} was ${only.earlier} % ${earlier} and ${only.later} % ${later}.`
    const range = `between ${only.low} and ${only.high} percentage points`
    if (only.change === 'unclear')
      return `${level} It cannot be told whether it changed: anything ${range} is possible.${rest}`
    return `${level} That is a ${only.change === 'rose' ? 'rise' : 'fall'} of ${range}, more than chance explains.${rest}`
  }
  const say = (row: WaveRow) => `${row.name} (from ${row.earlier} to ${row.later} %)`
  const rose = rows.filter(({ change }) => change === 'rose').map(say)
  const fell = rows.filter(({ change }) => change === 'fell').map(say)
  if (rose.length + fell.length === 0) {
    return `No sure change from ${earlier} to ${later} in how many ${what}; the differences may be chance.${rest}`
  }
  const parts = [
    fell.length > 0 ? `Fewer who ${what} ${later} than ${earlier}, more than chance explains: ${joinNames(fell)}.` : '',
    rose.length > 0
      ? `More${fell.length > 0 ? '' : ` who ${what} ${later} than ${earlier}`}, more than chance explains: ${joinNames(rose)}.`
      : '',
    sayRest(rows.length - rose.length - fell.length).trimStart(),
  ]
  return parts.filter((part) => part !== '').join(' ') + rest
}
