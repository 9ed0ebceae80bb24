import { capital, joinNames } from '#words/names-sv.ts'
import { number } from '#words/sv.ts'
import type { FishboneFacts, FishboneWords } from './fishbone.ts'

const causes = (count: number) => (count === 1 ? '1 orsak' : `${number(count)} orsaker`)

const listBones = ({ bones }: FishboneFacts) =>
  joinNames(bones.map(({ name, causes: count }) => `${name} (${count === 0 ? 'ingen än' : number(count)})`))

export const fishbone: FishboneWords = {
  title: ({ head }) => `Orsaker till: ${head}`,
  describe: (facts) =>
    `Fiskbensdiagram. Vid huvudet står problemet: ${facts.head}. Ben: ${listBones(facts)}. Varje orsak har ett märke för vad den vilar på; orsaker som verkar genom en annan hänger under den.`,
  sentence: ({ all, indirect, assumed, disputed }) => {
    if (all === 0) return 'Inga orsaker är skrivna än.'
    const parts = [
      ...(indirect > 0 ? [`${number(indirect)} verkar genom en annan`] : []),
      assumed === 0 ? 'ingen är bara ett antagande' : `${number(assumed)} är bara antagande${assumed === 1 ? '' : 'n'}`,
      ...(disputed > 0 ? [`${number(disputed)} har belägg emot sig`] : []),
    ]
    return `${capital(causes(all))}: ${joinNames(parts)}.`
  },
  grades: {
    research: 'forskning',
    data: 'egna uppgifter',
    experience: 'erfarenhet',
    assumed: 'antagande',
  },
  count: (supporting, against) =>
    supporting + against === 0
      ? 'utan belägg'
      : [supporting > 0 ? `+${supporting}` : '', against > 0 ? `−${against}` : ''].filter(Boolean).join(' '),
  countNote: '+ är antalet belägg för orsaken, − antalet belägg emot den.',
  empty: 'Ingen orsak skriven än.',
  direct: 'direkt',
  columns: {
    bone: 'Ben',
    cause: 'Orsak',
    through: 'Verkar genom',
    grade: 'Grad av belägg',
    for: 'Belägg för',
    against: 'Belägg emot',
  },
}
