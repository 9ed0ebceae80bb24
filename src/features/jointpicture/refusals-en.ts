import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import type { refusals as swedish } from './refusals-sv.ts'

export const refusals: typeof swedish = {
  notComputed: () => 'The picture is not computed yet.',
  notOpen: () => 'This cannot be done in the state that the picture is in.',
  contentMoved: () => 'The content has changed since you opened the picture. Read it and confirm again.',
  notAParty: () => 'Only the coordinator and the community police officer can do this, each for their party.',
  notOwner: () => 'This is the other party’s own picture.',
  alreadyConfirmed: () => 'Your party has already confirmed this content.',
  missing: (values) =>
    Number(values?.count) === 1
      ? 'One thing must be in place first.'
      : `${values?.count} things must be in place first.`,
  moved: () => 'Somebody else was first. What stands now is shown beside your text.',
  unknownPeriod: () => 'No picture can be made for that year.',
  unknownBlock: () => 'The paragraph is no longer in the picture.',
  unknownDifference: () => 'The difference is no longer there.',
  unknownOrganisation: () => 'The organisation is not in the register.',
  textMissing: () => 'Write a text.',
  partNotLeftOut: () => 'This part must not be left out.',
  emptyPartDone: () => 'An empty part cannot be marked as done.',
  decidedLater: () => 'The day of the decision lies ahead.',
  decidedBeforeProposal: () => 'The day of the decision lies before the proposal.',
  futureInstant: () => 'Evidence cannot be read as it will be in the future.',
  personInText: (values) => sayMarked(values, guard),
}
