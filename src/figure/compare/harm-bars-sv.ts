import { capital, inSentence } from '#words/names-sv.ts'
import type { HarmFacts, HarmWords } from './harm-bars.ts'

const reason: Record<NonNullable<HarmFacts['reason']>, string> = {
  no_categories: 'inga brottstyper är valda',
  no_crimes: 'det finns inga brott att väga',
}

export const harmBars: HarmWords = {
  title: ({ period }) => `Brotten vägda efter skada, ${period}`,
  describe: ({ top, heaviest, next }) =>
    top
      ? `Staplar per brottstyp. ${capital(top.name)} står för ${top.harmPercent} % av skadan.${
          next ? ` Utan ${inSentence(heaviest)} väger ${inSentence(next.name)} tyngst, ${next.harmPercent} %.` : ''
        }`
      : 'Det finns inget att visa.',
  sentence,
  columns: {
    name: 'Brottstyp',
    count: 'Antal',
    harm: 'Vikt',
    share: 'Andel av skadan',
    without: 'Andel utan den tyngsta',
  },
  percent: (number) => `${number} %`,
  all: 'Alla brott',
  without: (heaviest) => `Utan ${inSentence(heaviest)}`,
  others: (number) => `${number} andra brottstyper`,
  legend: { harm: 'andel av skadan', count: 'andel av antalet brott' },
  notes: ({ version, source }) => [
    ...(version === '' ? [] : [`Vikter: ${source}, version ${version}.`]),
    'Visar hur problemen väger mot varandra under perioden. Det är ingen trend: några få av de grövsta brotten flyttar summan mer än alla andra.',
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
  if (why !== null) return `Det går inte att säga: ${reason[why]}.`
  if (top === null) return `Det går inte att säga: inget av de ${crimes} brotten har någon vikt.`
  const share = top.countPercent === null ? '' : `, ${top.countPercent} % av antalet`
  const first = `${capital(top.name)} väger tyngst ${period}: ${top.harmPercent} % av skadan, ${top.count} av ${crimes} brott${share}.`
  const second =
    next === null
      ? ''
      : next.name === top.name
        ? ` Det gäller också utan ${inSentence(heaviest)}, som har högst vikt (${next.harmPercent} %).`
        : ` Utan ${inSentence(heaviest)} väger ${inSentence(next.name)} tyngst (${next.harmPercent} %).`
  if (before === null || change === null) return first + second
  const verdict = {
    more: `Den sammanlagda skadan var större än ${before}, mer än slumpen förklarar`,
    less: `Den sammanlagda skadan var mindre än ${before}, mer än slumpen förklarar`,
    open: `Om skadan var större eller mindre än ${before} går inte att säga`,
  }[change]
  const without =
    changeWithout === null || changeWithout === change
      ? '.'
      : `, men det hänger på ${inSentence(heaviest)}: utan den ${
          { more: 'är den större', less: 'är den mindre', open: 'går det inte att säga' }[changeWithout]
        }.`
  return `${first}${second} ${verdict}${without}`
}
