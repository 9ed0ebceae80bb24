/** Why something with a meeting cannot be done, in plain words. */
import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { refusals as swedish } from './refusals-sv.ts'

const about = (values: Refusal['values']) => (values?.title ? ` (${values.title})` : '')

export const refusals: typeof swedish = {
  notOpen: (values) => {
    if (values?.action === 'record')
      return 'Decisions can be recorded only once the meeting is called and until the minutes are closed.'
    if (values?.state === 'approved')
      return 'The minutes are approved and do not change. A correction is written as a new entry.'
    if (values?.state === 'cancelled') return 'The meeting is cancelled.'
    if (values?.state === 'held') return 'The minutes are closed.'
    return 'That cannot be done in the state the meeting is in now.'
  },
  notYet: () => 'The meeting has not begun. It can be done from the day of the meeting on.',
  moved: () => 'Somebody else was first. What stands now is shown beside your text.',
  unknownBody: () => 'The body is not in the agreement.',
  endsBeforeStart: () => 'The meeting ends before it begins.',
  startsInThePast: () => 'The meeting lies back in time.',
  unknownSubject: () => 'The matter is not there any more, or cannot be taken up at a meeting.',
  onAgendaAlready: () => 'The matter is on the agenda already.',
  itemSettled: (values) => `The item has been dealt with${about(values)}. It cannot be changed or removed.`,
  itemGone: (values) =>
    `What the item is about is no longer proposed${about(values)}. Remove the item or put a new proposal there.`,
  emptyAgenda: () => 'The agenda is empty.',
  unknownSeat: () => 'The agreement has no such seat in this body.',
  unknownPresenter: () => 'That role does not present in this body.',
  attendanceMissing: () => 'Attendance is not recorded.',
  notQuorate: () => 'Both parties must have at least one seat present before the group can decide.',
  notAParty: () =>
    'Only the coordinator and the community police officer, who speak for their parties, keep the meeting.',
  dayDecided: () => 'The meeting has dealt with matters. Its day stays; its hours and its place can be changed.',
  notDecidedHere: () => 'By the agreement the body does not decide such matters. It can be noted or postponed.',
  onlyNoted: () => 'A statement is not decided. It is noted, returned or postponed.',
  nothingToDecide: () => 'The matter is not proposed, so there is nothing to decide about.',
  subjectMoved: () =>
    'The matter has changed since it was put on the agenda. Put it there anew before you decide. What you wrote is kept.',
  contentMoved: () =>
    'The matter has changed since it was put on the agenda. Put it there anew before you decide. What you wrote is kept.',
  decidedBeforeProposal: () => 'The day of the meeting lies before the day on which the matter was proposed.',
  reasonMissing: () => 'Write why the matter is returned.',
  unknownOffice: () => 'Only somebody with a seat in the body who is present can dissent.',
  alreadyDecided: () => 'The decision is taken and has gone on. Notes can be changed, the decision cannot.',
  outcomesTaken: () => 'The meeting has dealt with matters and cannot be cancelled.',
  approvalGiven: () => 'One party has approved the minutes. Write a correction instead.',
  alreadyApproved: () => 'Your party has approved these minutes.',
  minutesMoved: () => 'The minutes have changed since you opened them. Read them again before you approve.',
  notInBody: () => 'Only somebody with a seat in the body, or who presents there, can approve.',
  fileUnknown: () => 'Files of that kind cannot be attached. PDF, Word, Excel, CSV and images can.',
  fileOther: () => 'The file is of another kind than its name says.',
  fileMacros: () => 'Files with macros cannot be attached.',
  fileIdentity: () => 'Something in the file looks like a personal number. Remove it and attach the file again.',
  fileName: () => 'The file needs a name.',
  fileEmpty: () => 'The file is empty.',
  fileTooLarge: (values) => `The file is too large. At most ${values?.megabytes ?? 10} MB.`,
  tooManyPapers: (values) => `At most ${values?.most ?? 20} papers can be attached to an item.`,
  decidedLater: () => 'The day of the decision lies ahead.',
  notDecidedYet: () => 'The steering group has not decided the matter yet.',
  decidedBeforeMeeting: () => 'The day of the decision lies before the decision of the steering group.',
  personInText: (values) => sayMarked(values, guard),
}
