/** The thread in English. */
import { day, number } from '#words/en.ts'
import { joinNames } from '#words/names-en.ts'
import type { ThreadKind } from './schema.ts'
import type { ThreadWords } from './sv.ts'

type States = Readonly<Record<string, string>>

const picture = {
  composing: 'draft',
  shared: 'shared with the other party',
  released: 'released',
  proposed: 'proposed to the steering group',
  decided: 'decided',
  superseded: 'superseded by a later edition',
}
const states: Partial<Record<ThreadKind, States>> = {
  picture,
  jointPicture: picture,
  problem: { raised: 'raised', prioritised: 'prioritised', notNow: 'not now', closed: 'closed' },
  measure: {
    draft: 'draft',
    decided: 'decided',
    ongoing: 'ongoing',
    late: 'late',
    done: 'done',
    stopped: 'stopped',
  },
  plan: {
    draft: 'draft',
    proposed: 'proposed to the steering group',
    decided: 'decided',
    inForce: 'in force',
    superseded: 'superseded by a later version',
  },
  decision: { decided: 'decided', noted: 'noted' },
  meeting: {
    planned: 'planned',
    called: 'called',
    held: 'held',
    approved: 'the minutes are approved',
    cancelled: 'cancelled',
  },
  group: { proposed: 'proposed', active: 'at work', late: 'late', closed: 'closed', withdrawn: 'withdrawn' },
  task: { open: 'to do', late: 'late', done: 'done', dropped: 'dropped' },
  statement: {
    composing: 'being written',
    sealed: 'sealed',
    noted: 'noted',
    delivered: 'delivered',
    superseded: 'superseded by a later edition',
  },
}

export const en: ThreadWords = {
  title: 'Why do we do this?',
  stripTitle: 'Rests on and leads to',
  restsOn: 'Rests on',
  leadsTo: 'Leads to',
  restsOnNothing: 'Nothing that it rests on is linked here.',
  leadsToNothing: 'Nothing has come of it yet.',
  apart: 'Nothing else is linked here yet.',
  kinds: {
    finding: 'Findings',
    picture: 'Situational pictures',
    jointPicture: 'Joint situational pictures',
    problem: 'Problems',
    cause: 'Causes',
    measure: 'Measures',
    plan: 'Action plans',
    decision: 'Decisions',
    meeting: 'Meetings',
    group: 'Working groups',
    task: 'Tasks',
    statement: 'Statements',
  },
  steps: {
    finding: 'This has been seen',
    picture: 'It stands in the situational picture',
    jointPicture: 'It stands in the joint situational picture',
    problem: 'This is the problem',
    cause: 'This lies behind it',
    measure: 'This is done about it',
    plan: 'It stands in the action plan',
    decision: 'This is the decision',
    meeting: 'It was taken up here',
    group: 'These work on it',
    task: 'These are the tasks',
    statement: 'This is how it was followed up',
  },
  state: (kind, code) => (code && states[kind]?.[code]) || null,
  day,
  edition: (edition) => `edition ${number(edition)}`,
  version: (version) => `version ${number(version)}`,
  more: (left) => `Show ${number(left)} more`,
  asked: 'what this page is about',
  cut: 'The thread is very long. Not all of it is shown here.',
  lead: ({ problems, pictures, hasFinding, decided }) => {
    const names = joinNames(problems.map((one) => `“${one}”`))
    const seen = pictures.length > 0 ? `, seen in ${joinNames(pictures)}` : ''
    const why =
      problems.length > 0
        ? `To reduce the ${problems.length === 1 ? 'problem' : 'problems'} ${names}${seen}.`
        : 'No problem is linked here.'
    const decision = decided
      ? decided.on
        ? `Decided on ${day(decided.on)}.`
        : 'It is decided.'
      : 'Nothing is decided yet.'
    return [why, decision, hasFinding ? '' : 'The chain does not go back to any finding.'].filter(Boolean).join(' ')
  },
  print: 'Print',
  loading: 'Fetching what it rests on',
  failed: 'What it rests on could not be fetched',
  retry: 'Try again',
  forbidden: 'This page is not open to your role',
  forbiddenText:
    'What a decision rests on is read by the coordinator, the community police officer and the steering group.',
  toGroup: 'What the group works on stands on its own page.',
  missing: 'It does not exist, or is not open to your role',
  missingText: 'The address may be old.',
}
