import { joinNames } from '#words/names-en.ts'
import type { FishboneFacts, FishboneWords } from './fishbone.ts'

const listBones = ({ bones }: FishboneFacts) =>
  joinNames(bones.map(({ name, causes }) => `${name} (${causes === 0 ? 'none yet' : causes})`))

export const fishbone: FishboneWords = {
  title: ({ head }) => `Causes of: ${head}`,
  describe: (facts) =>
    `Fishbone diagram. The problem stands at the head: ${facts.head}. Bones: ${listBones(facts)}. Each cause has a mark for what it rests on; causes that work through another hang under it.`,
  sentence: ({ all, indirect, assumed, disputed }) => {
    if (all === 0) return 'No causes are written yet.'
    const parts = [
      ...(indirect > 0 ? [`${indirect} ${indirect === 1 ? 'works' : 'work'} through another`] : []),
      assumed === 0 ? 'none is only assumed' : `${assumed} ${assumed === 1 ? 'is only assumed' : 'are only assumed'}`,
      ...(disputed > 0 ? [`${disputed} ${disputed === 1 ? 'has' : 'have'} evidence against`] : []),
    ]
    return `${all === 1 ? '1 cause' : `${all} causes`}: ${joinNames(parts)}.`
  },
  grades: { research: 'research', data: 'own data', experience: 'experience', assumed: 'assumed' },
  count: (supporting, against) =>
    supporting + against === 0
      ? 'no evidence'
      : [supporting > 0 ? `+${supporting}` : '', against > 0 ? `−${against}` : ''].filter(Boolean).join(' '),
  countNote: '+ is the number of pieces of evidence for the cause, − the number against it.',
  empty: 'No cause written yet.',
  direct: 'directly',
  columns: {
    bone: 'Bone',
    cause: 'Cause',
    through: 'Works through',
    grade: 'Grade of evidence',
    for: 'Evidence for',
    against: 'Evidence against',
  },
}
