/** Meetings in English. */
import { day, instant, number } from '#words/en.ts'
import { refusals } from './refusals-en.ts'
import type { MeetingWords } from './sv.ts'

export const en: MeetingWords = {
  refusals,
  number,
  day,
  instant,
  states: {
    planned: 'planned',
    called: 'called',
    held: 'held, the minutes wait for approval',
    approved: 'minutes approved',
    cancelled: 'cancelled',
  },
  actions: {
    write: 'Change',
    call: 'Call the meeting',
    record: 'Record a decision',
    close: 'End the meeting and close the minutes',
    reopen: 'Open the minutes again',
    approve: 'Approve the minutes',
    enter: 'Write a correction',
    cancel: 'Cancel the meeting',
  },
  subjectKinds: {
    jointPicture: 'Joint situational picture',
    plan: 'Plan of measures',
    measure: 'Measure',
    task: 'Task',
    problem: 'Problem',
    group: 'Working group',
    question: 'Question from a working group',
    minutes: 'Minutes',
    statement: 'Statement',
    obligation: 'Obligation',
    free: 'Own item',
  },
  decisions: { decide: 'Decide', return: 'Return', postpone: 'Postpone', note: 'Note' },
  outcomes: { decide: 'Decided', return: 'Returned', postpone: 'Postponed', note: 'Noted' },
  why: {
    proposed: 'proposed, waits for a decision',
    toNote: 'sealed statement to be noted',
    overdue: 'overdue measure',
    indicatorBehind: 'a value is missing',
    late: 'late task',
    obligationOverdue: 'overdue obligation',
    obligationSoon: 'due soon',
    toPrioritise: 'to be prioritised',
    closingReport: 'closing report to be read',
    question: 'question to be answered',
    notApproved: 'minutes not approved',
    postponed: 'postponed at an earlier meeting',
    notReached: 'not reached at an earlier meeting',
  },
  parties: { municipality: 'Municipality', police: 'Police' },
  presence: { member: 'Member', deputy: 'Deputy', absent: 'Absent' },
  presenterRoles: {
    coordinator: 'The municipality’s coordinator for crime prevention',
    communityPoliceOfficer: 'The community police officer',
  },
}
