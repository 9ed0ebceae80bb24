import { capital, inSentence } from '#words/names-en.ts'
import type { HarmFacts, HarmWords } from './harm-bars.ts'

const reason: Record<NonNullable<HarmFacts['reason']>, string> = {
  no_categories: 'no kinds of crime are chosen',
  no_crimes: 'there are no crimes to weigh',
}

export const harmBars: HarmWords = {
  title: ({ period }) => `The crimes weighed by harm, ${period}`,
  describe: ({ top, heaviest, next }) =>
    top
      ? `Bars by kind of crime. ${capital(top.name)} makes ${top.harmPercent} % of the harm.${
          next ? ` Without ${inSentence(heaviest)}, ${inSentence(next.name)} weighs most, ${next.harmPercent} %.` : ''
        }`
      : 'There is nothing to show.',
  sentence,
  columns: {
    name: 'Kind',
    count: 'Number',
    harm: 'Weight',
    share: 'Share of the harm',
    without: 'Share without the heaviest',
  },
  percent: (number) => `${number} %`,
  all: 'All crimes',
  without: (heaviest) => `Without ${inSentence(heaviest)}`,
  others: (number) => `${number} other kinds`,
  legend: { harm: 'share of the harm', count: 'share of the number of crimes' },
  notes: ({ version, source }) => [
    ...(version === '' ? [] : [`Weights: ${source}, version ${version}.`]),
    'Shows how the problems weigh against each other in the period. It is no trend: a few of the gravest crimes move the sum more than all others.',
  ],
}

function sentence({
  period,
  before,
  crimes,
  top,
  heaviest,
  next,
  change,
  changeWithout,
  reason: why,
}: HarmFacts): string {
  if (why !== null) return `It cannot be told: ${reason[why]}.`
  if (top === null) return `It cannot be told: none of the ${crimes} crimes has any weight.`
  const share = top.countPercent === null ? '' : `, ${top.countPercent} % of the number`
  const first = `${capital(top.name)} weighs most ${period}: ${top.harmPercent} % of the harm, ${top.count} of ${crimes} crimes${share}.`
  const second =
    next === null
      ? ''
      : next.name === top.name
        ? ` So it does without ${inSentence(heaviest)}, which has the highest weight (${next.harmPercent} %).`
        : ` Without ${inSentence(heaviest)}, ${inSentence(next.name)} weighs most (${next.harmPercent} %).`
  if (before === null || change === null) return first + second
  const verdict = {
    more: `The harm together was larger than ${before}, more than chance explains`,
    less: `The harm together was smaller than ${before}, more than chance explains`,
    open: `Whether the harm was larger or smaller than ${before} cannot be told`,
  }[change]
  const without =
    changeWithout === null || changeWithout === change
      ? '.'
      : `, but that hangs on ${inSentence(heaviest)}: without it ${
          { more: 'it is larger', less: 'it is smaller', open: 'it cannot be told' }[changeWithout]
        }.`
  return `${first}${second} ${verdict}${without}`
}
