import { joinNames } from '#words/names-sv.ts'
import { hiddenWord, levelVerdicts, sayLeftOut, sayRest, untoldWord } from '../words-sv.ts'
import { intervalWords } from './interval-words-sv.ts'
import type { ShareReason, ShareRow, SharesFacts, SurveySharesWords } from './survey-shares.ts'

export const shareReasons: Record<ShareReason, string> = {
  no_answers: 'ingen har svarat',
  too_few_answers: 'för få har svarat',
  answers_unknown: 'antalet svar är inte känt',
  lone_psu: 'ett urval består av en enda grupp',
  too_few_clusters: 'urvalet har för få grupper',
  no_spread: 'alla grupper svarade exakt lika',
  scaled_weights: 'vikterna räknar inte personer',
}

export const surveyShares: SurveySharesWords = {
  ...intervalWords,
  title: ({ what }) => `Andel som ${what}`,
  describe: ({ rows }) =>
    rows.length === 0
      ? 'Inga andelar att visa.'
      : `Andel med osäkerhet: ${rows
          .slice(0, 12)
          .map((row) => `${row.name} ${row.share} % (${row.low} till ${row.high})`)
          .join(', ')}.`,
  sentence: (facts) => (facts.own ? sayOwn(facts, facts.own) : sayAll(facts)),
  columns: {
    name: 'Grupp',
    value: 'Andel, %',
    interval: 'Osäkerhet',
    judgement: 'Jämfört med linjen',
    answers: 'Svar',
  },
  axis: 'procent',
  reference: (name, share) => `${name} ${share} %`,
  reason: shareReasons,
  judgement: {
    ...levelVerdicts,
    alone: 'inget att jämföra med',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: (_, level) => [
    `Strecken visar osäkerheten i urvalet (${level} %). De som inte svarat kan ha haft en annan mening.`,
  ],
  empty: 'Inga svar att visa.',
}

function sayOwn({ what, reference }: SharesFacts, own: ShareRow): string {
  const level = `${own.name}: ${own.share} % ${what}, mellan ${own.low} och ${own.high} % med urvalets osäkerhet (${own.answers} svar).`
  if (reference === null) return level
  const against = {
    above: `Det är en högre andel än för ${reference.name} (${reference.share} %), mer än slumpen förklarar.`,
    below: `Det är en lägre andel än för ${reference.name} (${reference.share} %), mer än slumpen förklarar.`,
    open: `Skillnaden mot ${reference.name} (${reference.share} %) kan vara slump.`,
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
    return `Det går inte att säga: ${first ? shareReasons[first.reason] : 'det finns inga svar som får visas'}.${rest}`
  }
  if (reference === null) {
    const sorted = rows.toSorted((a, b) => Number(b.share) - Number(a.share))
    const [most, least] = [sorted[0]!, sorted.at(-1)!]
    return `Högst andel som ${what}: ${most.name}, ${most.share} % (mellan ${most.low} och ${most.high}). Lägst: ${least.name}, ${least.share} % (mellan ${least.low} och ${least.high}).${rest}`
  }
  const say = (row: ShareRow) => `${row.name} (${row.share} %, mellan ${row.low} och ${row.high})`
  const more = rows.filter(({ side }) => side === 'above').map(say)
  const fewer = rows.filter(({ side }) => side === 'below').map(say)
  const held = `${reference.name} (${reference.share} %)`
  if (more.length + fewer.length === 0) {
    return `Andelen som ${what} skiljer sig inte från ${held} mer än slumpen förklarar, i någon av de ${rows.length} grupperna.${rest}`
  }
  const parts = [
    fewer.length > 0 ? `Lägre andel som ${what} än för ${held}, mer än slumpen förklarar: ${joinNames(fewer)}.` : '',
    more.length > 0
      ? `${fewer.length > 0 ? 'Högre' : `Högre andel som ${what} än för ${held}`}, mer än slumpen förklarar: ${joinNames(more)}.`
      : '',
    sayRest(rows.length - more.length - fewer.length).trimStart(),
  ]
  return parts.filter((part) => part !== '').join(' ') + rest
}
