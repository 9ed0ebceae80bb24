import { joinNames } from '#words/names-en.ts'
import { hiddenWord, levelVerdicts, sayLeftOut, sayRest, untoldWord } from '../words-en.ts'
import { intervalWords } from './interval-words-en.ts'
import type { ShareReason, ShareRow, SharesFacts, SurveySharesWords } from './survey-shares.ts'

export const shareReasons: Record<ShareReason, string> = {
  no_answers: 'nobody answered',
  too_few_answers: 'too few answered',
  answers_unknown: 'the number of answers is not known',
  lone_psu: 'one part of the sample is a single group',
  too_few_clusters: 'the sample has too few groups',
  no_spread: 'all groups answered exactly alike',
  scaled_weights: 'the weights do not count persons',
}

export const surveyShares: SurveySharesWords = {
  ...intervalWords,
  title: ({ what }) => `Share who ${what}`,
  describe: ({ rows }) =>
    rows.length === 0
      ? 'No shares to show.'
      : `Share with uncertainty: ${rows
          .slice(0, 12)
          .map((row) => `${row.name} ${row.share} % (${row.low} to ${row.high})`)
          .join(', ')}.`,
  sentence: (facts) => (facts.own ? sayOwn(facts, facts.own) : sayAll(facts)),
  columns: {
    name: 'Group',
    value: 'Share, %',
    interval: 'Uncertainty',
    judgement: 'Against the line',
    answers: 'Answers',
  },
  axis: 'per cent',
  reference: (name, share) => `${name} ${share} %`,
  reason: shareReasons,
  judgement: {
    ...levelVerdicts,
    alone: 'nothing to compare with',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: (_, level) => [
    `The strokes show the uncertainty of the sample (${level} %). Those who did not answer may think otherwise.`,
  ],
  empty: 'No answers to show.',
}

function sayOwn({ what, reference }: SharesFacts, own: ShareRow): string {
  const level = `${own.name}: ${own.share} % ${what}, between ${own.low} and ${own.high} % with the sample's uncertainty (${own.answers} answers).`
  if (reference === null) return level
  const against = {
    above: `That is a higher share than for ${reference.name} (${reference.share} %), more than chance explains.`,
    below: `That is a lower share than for ${reference.name} (${reference.share} %), more than chance explains.`,
    open: `The difference from ${reference.name} (${reference.share} %) may be chance.`,
    alone: '',
    suppressed: '',
    untold: '',
  }[own.side]
  return `${level} ${against}`
}

function sayAll({ what, rows, suppressed, untold, reference }: SharesFacts): string {
  const rest = sayLeftOut(suppressed, rows.length > 0 ? untold : [], shareReasons)
  if (rows.length === 0) {
    const [first] = untold
    return `It cannot be told: ${first ? shareReasons[first.reason] : 'there are no answers that may be shown'}.${rest}`
  }
  if (reference === null) {
    const sorted = rows.toSorted((a, b) => Number(b.share) - Number(a.share))
    const [most, least] = [sorted[0]!, sorted.at(-1)!]
    return `Highest share who ${what}: ${most.name}, ${most.share} % (between ${most.low} and ${most.high}). Lowest: ${least.name}, ${least.share} % (between ${least.low} and ${least.high}).${rest}`
  }
  const say = (row: ShareRow) => `${row.name} (${row.share} %, between ${row.low} and ${row.high})`
  const more = rows.filter(({ side }) => side === 'above').map(say)
  const fewer = rows.filter(({ side }) => side === 'below').map(say)
  const held = `${reference.name} (${reference.share} %)`
  if (more.length + fewer.length === 0) {
    return `The share who ${what} does not differ from ${held} more than chance explains in any of the ${rows.length} groups.${rest}`
  }
  const parts = [
    fewer.length > 0 ? `Lower share who ${what} than for ${held}, more than chance explains: ${joinNames(fewer)}.` : '',
    more.length > 0
      ? `${fewer.length > 0 ? 'Higher' : `Higher share who ${what} than for ${held}`}, more than chance explains: ${joinNames(more)}.`
      : '',
    sayRest(rows.length - more.length - fewer.length).trimStart(),
  ]
  return parts.filter((part) => part !== '').join(' ') + rest
}
