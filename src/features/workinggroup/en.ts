/** English of working groups and tasks. */
import { day, number } from '#words/en.ts'
import { mail } from './mail-en.ts'
import { proposal } from './proposal-en.ts'
import { questions } from './questions-en.ts'
import { refusals } from './refusals-en.ts'
import type { GroupWords } from './sv.ts'

const count = (many: number, one: string, several: string) => (many === 1 ? `one ${one}` : `${number(many)} ${several}`)
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const late = (many: number) => (many === 1 ? 'one task is late' : `${number(many)} tasks are late`)

export const groupsEn: GroupWords = {
  mail,
  refusals,
  proposal,
  questions,
  room: 'Working groups',
  states: { proposed: 'Proposed', active: 'At work', closed: 'Closed', withdrawn: 'Withdrawn' },
  standings: {
    waiting: 'Waits',
    dueSoon: 'Soon',
    onTime: 'On time',
    late: 'Late',
    done: 'Done',
    dropped: 'Dropped',
  },
  parties: { municipality: 'The municipality', police: 'The police' },
  day,
  cancel: 'Cancel',
  optional: '(optional)',
  failed: 'It could not be saved. Everything you have written is kept, try again in a while.',
  unreachable:
    'Samlad cannot be reached right now. Everything you have written is kept, save it when the connection is back.',
  faults: 'This needs to be mended',
  loading: 'Fetching the working group',
  loadFailed: 'The working groups could not be fetched',
  retry: 'Try again',
  back: 'All working groups',
  list: {
    lead: (groups) => {
      const active = groups.filter((one) => one.state === 'active').length
      const proposed = groups.filter((one) => one.state === 'proposed').length
      const lates = groups.reduce((sum, one) => sum + one.lateTasks, 0)
      const parts = [
        active === 0 ? 'no group is at work' : `${count(active, 'group is', 'groups are')} at work`,
        ...(proposed > 0 ? [`${count(proposed, 'waits', 'wait')} to be appointed`] : []),
        ...(active > 0 ? [lates > 0 ? late(lates) : 'no task is late'] : []),
      ]
      return `${upper(parts.join(', '))}.`
    },
    loading: 'Fetching the working groups',
    empty: 'There are no working groups yet',
    emptyParty:
      'Propose a group for a measure of the plan or for an event. The municipality and the police appoint it together.',
    emptyMemberTitle: 'No working groups to show',
    emptyMember: 'When you or your organisation is in a working group, it stands here.',
    propose: 'Propose a working group',
    table: 'Working groups',
    title: 'Working group',
    purpose: 'For',
    state: 'State',
    open: 'Open tasks',
    late: 'Late',
    next: 'Next date',
    event: (event) => `Event: ${event}`,
  },
  propose: {
    title: 'Propose a working group',
    lead: 'The proposal is your yes. The group is appointed when the other party has approved the same mandate and the same members too.',
    forbidden: 'Working groups are appointed by the municipal coordinator and the community police officer',
    name: 'What is the group called?',
    mandate: 'What is the group to do, and what may it do?',
    mandateHint:
      "On the steering group's mandate. Write it so that a new member understands what is included and what is not.",
    measure: 'Which measure does the group work on?',
    noMeasure: 'No measure, the group is for an event',
    event: 'Which event is it for?',
    eventHint: 'What has happened and where, not who.',
    members: 'Who is in it?',
    membersHint: 'From any organisation: associations, shops and housing companies too.',
    search: 'Search role or organisation',
    hits: (many) => (many === 0 ? 'No hits' : count(many, 'hit', 'hits')),
    noMembers: 'Nobody is chosen yet.',
    leader: 'Leads the group',
    remove: 'Take out',
    send: 'Propose the group',
    done: 'The proposal is saved. The other party is to approve it too.',
    faultName: 'Give the group a name of at least three characters.',
    faultMandate: 'Write the mandate, at least ten characters.',
    faultMembers: 'Choose at least one member.',
  },
  view: {
    missing: 'There is no such working group, or you are not in it',
    missingText:
      'A working group is seen by the municipal coordinator, the community police officer and those who are in it.',
    lead: {
      proposed: (waitsFor) =>
        waitsFor.length === 0
          ? 'Both parties have approved the group.'
          : `The group is proposed. ${upper(waitsFor.join(' and ').toLowerCase())} ${waitsFor.length > 1 ? 'are' : 'is'} to approve it.`,
      active: (open, lates, next) => {
        if (open === 0) return 'No task is open.'
        const many = upper(count(open, 'task is open', 'tasks are open'))
        const when = next ? `, the next is due on ${day(next)}` : ''
        if (lates === 0) return `${many}${when}.`
        if (lates === open) return `${many} and ${open === 1 ? 'it is late' : 'all are late'}.`
        return `${many}, ${lates === 1 ? 'one is late' : `${number(lates)} are late`}.`
      },
      closed: (on) => `The group was closed on ${day(on)}.`,
      withdrawn: (by, on) => `${by} withdrew the proposal on ${day(on)}. The group was not appointed.`,
    },
    mandate: 'Mandate',
    why: 'Why do we do this?',
    whyMeasure: (measure) => `The group works on the measure "${measure}".`,
    whyEvent: (event) => `The group works on an event: ${event}`,
    whyMore:
      "What the work rests on is read by the coordinator, the community police officer and the steering group. Ask the group's leader if you want to know more.",
    forMeasure: 'Measure',
    forEvent: 'Event',
    appointed: 'Appointed',
    appointedBy: (on) => `${day(on)} by the municipal coordinator and the community police officer together`,
    confirm: 'Approve the group',
    confirmTitle: 'Approve the working group?',
    confirmText: (members) =>
      `You approve the mandate as it stands and ${count(members, 'member', 'members')}. The group is appointed when both parties have approved the same thing.`,
    confirmed: 'Approved.',
    given: (on) => `approved it on ${day(on)}`,
    stale: 'approved an earlier wording',
    waits: 'has not approved it yet',
    both: "Both parties' approval",
    report: 'Closing report',
  },
  members: {
    title: 'Who is in it?',
    leader: 'Leads the group',
    since: (on) => `in it since ${day(on)}`,
    left: (on) => `left on ${day(on)}`,
    add: 'Add a member',
    addHint: 'Before it is appointed, both parties must approve again when the members change.',
    lead: 'Is to lead the group',
    save: 'Add',
    added: 'The member is added.',
    faultChoose: 'Choose who is to be in it.',
    handOver: 'Hand over',
    handOverOf: (who) => `Hand over from ${who}`,
    handOverText:
      'Open tasks go to the one who takes over. If the one who leaves leads the group, the successor leads it.',
    to: 'Who takes over?',
    nobody: 'Nobody, there is nothing to take over',
    confirm: 'Hand over',
    handedOver: 'It is handed over.',
  },
  tasks: {
    title: 'Tasks',
    empty: 'No tasks yet.',
    settled: 'Done and dropped',
    add: 'New task',
    edit: 'Change',
    editTitle: 'Change the task',
    name: 'What is to be done?',
    detail: 'More about the task',
    owner: 'Who answers for it?',
    anyone: (organisation) => `${organisation}, anybody`,
    chooseOwner: 'Choose who answers for it',
    due: 'Due on',
    checklist: 'Checklist',
    item: (at) => `Item ${at}`,
    addItem: 'Add an item',
    removeItem: (at) => `Take out item ${at}`,
    save: 'Save the task',
    saved: 'The task is saved.',
    faultName: 'Write what is to be done, at least three characters.',
    faultOwner: 'Choose who answers for it.',
    faultDue: 'Choose a date.',
    conflict: 'Somebody else saved the task while you wrote',
    conflictText: 'This is how it stands now. What you have written is kept below.',
    keepMine: 'Keep my text',
    takeTheirs: 'Take what stands',
    dueOn: (on) => `due on ${day(on)}`,
    wasDue: (on) => `should have been done on ${day(on)}`,
    ticked: (done, all) => `${number(done)} of ${number(all)} items`,
    done: 'Done',
    doneOf: (title) => `Mark ${title} as done`,
    isDone: (title) => `${title} is done.`,
    drop: 'Drop',
    dropTitle: 'Drop the task?',
    dropWhy: 'Why?',
    reopen: 'Open again',
    reopened: 'The task is open again.',
    outcome: 'What came of it:',
    more: 'Log, files and state',
    moreOf: (title) => `Log, files and state of ${title}`,
    told: {
      leader: "The group's leader has been told that it is late.",
      coordinator: 'The leader and the coordinator have been told that it is late.',
    },
    override: 'Set another state',
    overrideTitle: 'Set another state than the computed one?',
    overrideText: 'The computed state is still shown. Your state and the reason are shown beside it.',
    overrideStatus: 'State',
    overrideReason: 'Reason',
    overrideSave: 'Set the state',
    overrideBack: 'Let the computed one hold',
    overridden: (status, by, on) => `${by} set the state to ${status.toLowerCase()} on ${day(on)}:`,
    computed: (standing) => `Computed state: ${standing.toLowerCase()}`,
    log: 'Log',
    logEmpty: 'Nothing is written yet.',
    logWrite: 'Write in the log',
    logSave: 'Save in the log',
    logSaved: 'Saved in the log.',
    logFault: 'Write something first.',
    files: 'Files',
    addFile: 'Attach a file',
    filesHint: 'PDF, DOCX, XLSX, CSV, PNG or JPG, at most 10 MB each. Check that no person can be recognised.',
    sending: 'The file is being sent',
    attached: (name) => `${name} is attached.`,
    removeFile: 'Remove',
    size: (bytes) =>
      bytes < 1_000_000 ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB` : `${number(bytes / 1_000_000, 1)} MB`,
  },
  close: {
    button: 'Close the group',
    title: 'Close the working group',
    text: 'Tell what you did, what came of it and what you learnt. After that nothing in the group changes.',
    report: 'Closing report',
    fault: 'Write the closing report, at least twenty characters.',
    stopped: 'These tasks are open and must be finished or dropped first:',
    done: 'The working group is closed.',
  },
  week: {
    title: 'Tasks in working groups',
    lead: (tasks, lates) => {
      if (tasks === 0) return 'No task waits for you.'
      const many = upper(count(tasks, 'task waits', 'tasks wait'))
      if (lates === 0) return `${many} for you.`
      if (lates === tasks) return `${many} for you and ${tasks === 1 ? 'it is late' : 'all are late'}.`
      return `${many} for you, ${lates === 1 ? 'one is late' : `${number(lates)} are late`}.`
    },
    groupConfirm: 'Waits for your approval',
    groupLate: (many) => upper(late(many)),
    digest: 'Mail about what waits',
    digests: { never: 'Never', daily: 'Every morning', weekly: 'Mondays' },
    digestSaved: 'Saved.',
    digestHint: 'Sent only when something waits, and only to those who have an e-mail address.',
  },
}
