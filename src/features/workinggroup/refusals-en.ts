/** Why something about a group or a task is refused, in English. */
import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { refusals as swedish } from './refusals-sv.ts'

const value = (values: Refusal['values'], name: string) => String(values?.[name] ?? '')

export const refusals: typeof swedish = {
  notOpen: (values) =>
    value(values, 'state') === 'closed'
      ? 'The working group is closed. Nothing in it changes any more.'
      : value(values, 'state') === 'withdrawn'
        ? 'The proposal is withdrawn. Nothing in it changes any more.'
        : value(values, 'state') === 'proposed'
          ? 'The working group is not appointed yet. The municipality and the police must have approved the same mandate and the same members.'
          : 'The working group is appointed already.',
  notAParty: () => 'The municipal coordinator and the community police officer do this.',
  notYours: () =>
    "This is changed by those who answer for the task, by the group's leader, or by the municipality and the police.",
  notLeader: () => "The group's leader, the coordinator or the community police officer does this.",
  contentMoved: () => 'The mandate or the members have changed while you read. Read what stands now, and approve that.',
  moved: () => 'Somebody else saved the task while you wrote. Both texts are kept.',
  mandateMoved: () => 'Somebody else changed the mandate while you wrote. Both texts are kept.',
  noYes: () => 'You have not approved what stands now, so there is nothing to take back.',
  noPurpose: () => 'Choose the measure that the group works on, or write which event it is for.',
  unknownMeasure: () => 'There is no such measure, or it is over.',
  unknownMember: () => 'One of the members has no role in Samlad any more. Take them out and choose another.',
  sameMemberTwice: () => 'The same member stands twice.',
  noLeader: () => 'Choose who leads the group.',
  manyLeaders: () => 'Only one can lead the group.',
  successorNotMember: () => 'The one who takes over must be in the group.',
  successorNeeded: (values) =>
    Number(values?.count) === 1
      ? 'Nobody would answer for one open task. Choose who takes it over.'
      : `Nobody would answer for ${value(values, 'count')} open tasks. Choose who takes them over.`,
  leaderNeedsSuccessor: () => 'Whoever leads the group cannot leave it before somebody else takes over.',
  lastMember: () => 'The last member cannot leave the group. Close the group instead.',
  openTask: (values) => `The task "${value(values, 'title')}" is open. Finish or drop it first.`,
  ownerNotInGroup: () => 'Whoever answers for the task must be in the group.',
  sameItemTwice: () => 'The same item stands twice. Reload the page.',
  noSuchStep: (values) =>
    value(values, 'state') === 'open'
      ? 'The task is open already.'
      : 'The task is not open any more. Open it again to change it.',
  outcomeMissing: () => 'Write why the task is dropped.',
  reasonMissing: () => 'Write a reason, at least ten characters. It is shown beside the computed state.',
  nothingOverridden: () => 'The computed state holds already.',
  tooManyFiles: (values) => `A task may have at most ${value(values, 'most')} files. Remove one first.`,
  nameEmpty: () => 'The file needs a name.',
  fileEmpty: () => 'The file is empty.',
  fileTooLarge: () => 'The file is larger than 10 MB. Split it or save it smaller.',
  fileUnknown: () => 'The file cannot be read as PDF, DOCX, XLSX, CSV, PNG or JPG.',
  fileOther: (values) =>
    `The file ${value(values, 'name')} is of another kind than its name says. Save it anew in the right format.`,
  fileMacros: () => 'The file has macros. Save it without them and attach it again.',
  fileIdentity: () =>
    'There is something in the file that looks like a personal identity number. Take it out and attach the file again.',
  personInText: (values) => sayMarked(values, guard),
}
