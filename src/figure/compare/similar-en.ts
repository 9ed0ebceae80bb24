import { joinNames } from '#words/names-en.ts'
import { between, strokesNote } from '../words-en.ts'
import { intervalWords } from './interval-words-en.ts'
import { rates } from './rates-en.ts'
import type { SimilarFacts, SimilarReason, SimilarWords } from './similar.ts'

const reason: Record<SimilarReason, string> = {
  own_number_unknown: "the municipality's own number is not known",
  too_few_others: 'too few of the similar municipalities have known numbers',
  nothing_expected: 'the similar municipalities had no event to compare with',
}

export const similar: SimilarWords = {
  ...intervalWords,
  title: ({ what, own }) => `${own} and similar municipalities: ${what}`,
  describe: ({ told, own, per }) =>
    told
      ? `${own} ${told.rate} per ${per} inhabitants, the ${told.others} similar municipalities together ${told.othersRate}.`
      : `${own} cannot be compared with similar municipalities.`,
  sentence,
  columns: {
    name: 'Municipality',
    value: 'Level',
    interval: 'Uncertainty',
    judgement: 'Against the line',
    count: 'Number',
    population: 'Inhabitants',
  },
  axis: ({ per }) => `per ${per} inhabitants`,
  reference: (rate) => `the similar ones together ${rate}`,
  unknown: 'the number is not known',
  judgement: rates.judgement,
  notes: ({ group, preliminary, dayTime }, level) => [
    `Similar municipalities by ${group}. ${strokesNote(level)}`,
    ...(preliminary.length > 0 ? [`Preliminary numbers that may change: ${joinNames(preliminary)}.`] : []),
    ...(dayTime.length > 0 ? [`Many are there who do not live there: ${joinNames(dayTime)}.`] : []),
  ],
  empty: 'No municipalities to compare with.',
}

function sentence({ what, own, per, told, reason: why, missing }: SimilarFacts): string {
  const left = missing.length > 0 ? ` Numbers are missing for ${joinNames(missing)}.` : ''
  if (told === null) return `It cannot be told: ${why ? reason[why] : 'numbers are missing'}.${left}`
  const level = `${own} has ${told.rate} ${what} per ${per} inhabitants, ${told.others} similar municipalities together ${told.othersRate}.`
  const times = `${told.ratio} times as many (${between(told.low, told.high)} with chance included)`
  const against = {
    above: `That is ${times}: more than chance explains.`,
    below: `That is ${times}: fewer than chance explains.`,
    open: `That is ${times}: the difference may be chance.`,
  }[told.side]
  const place =
    told.from === told.to
      ? ` Place ${told.place} of ${told.of}, counted from the highest.`
      : ` Place ${told.place} of ${told.of} from the highest; places ${told.from} to ${told.to} cannot be ruled out.`
  return `${level} ${against}${place}${left}`
}
