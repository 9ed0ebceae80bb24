/** Why something about an obligation cannot be saved. */
import type { ComplianceRefusal } from './rules.ts'

export const refusals: Record<ComplianceRefusal, () => string> = {
  notAParty: () => 'Only the coordinator and the community police officer can do that, each for their own party.',
  unknownObligation: () => 'The obligation is not one of those this page is about. Reload the page.',
  otherObligation: () => 'The evidence was written for another obligation. Write a new one instead.',
  dayToCome: () => 'The day has not been yet. Choose today or a day that has been.',
  endsBeforeBegin: () => 'The last day is before the first.',
  beginsInPast: () => 'The day when it is to begin has been already. Choose today or a later day.',
  nothingWritten: () => 'Write why it has not been done.',
  moved: () => 'Somebody else was first. What stands now is shown beside what you wrote.',
  nameEmpty: () => 'The file needs a name.',
  tooManyFiles: () => 'There is no room for more files at this evidence. Write another one for them.',
  noEvidence: () => 'Save the evidence first, then add files.',
}
