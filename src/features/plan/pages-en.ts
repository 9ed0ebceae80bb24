/** English words of the action plan's pages. */
import { day, days, instant, number } from '#words/en.ts'
import type { PlanPageWords } from './pages-sv.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const measures = (count: number) => things(count, 'measure', 'measures')
const late = (count: number) => (count === 0 ? 'None is late.' : `${things(count, 'is', 'are')} late.`)

export const pages: PlanPageWords = {
  room: 'Action plan',
  allMeasures: 'All measures',
  library: 'Library of measures',
  newMeasure: 'New measure',
  parties: { municipality: 'The municipality', police: 'The police' },
  editionTitle: (edition, title) => `${title}, edition ${edition}`,
  span: (from, to) => days(from, to),
  openSpan: (from, to) =>
    from && to ? days(from, to) : from ? `from ${day(from)}` : to ? `until ${day(to)}` : 'no period yet',
  measures,
  day,
  number: (value, decimals) => number(value, decimals),
  list: {
    loading: 'Fetching the action plan',
    lead: (edition, count, behind) =>
      `Edition ${edition} is in force, with ${measures(count)}.${behind === null ? '' : ` ${late(behind)}`}`,
    leadComing: 'No plan is in force yet. One is on its way.',
    leadNone: 'There is no action plan yet.',
    empty: 'No action plan yet',
    emptyWrite: 'Begin with an edition. Measures are added one by one, each against a cause.',
    emptyRead: 'When a plan is decided it stands here.',
    inForce: 'In force now',
    open: (edition) => `Open edition ${edition}`,
    added: (count) =>
      `${measures(count)} ${count === 1 ? 'has' : 'have'} been added since the edition came into force.`,
    late: 'Late measures',
    uncovered: 'Sub-goals without a measure',
    uncoveredText: 'Sub-goals of the agreement that no measure in the plan serves.',
    coming: 'On its way',
    earlier: 'Earlier editions',
  },
  mix: {
    kinds: 'Situational and social',
    approaches: 'Promote, prevent, react',
    part: (name, count) => `${name}: ${number(count)}`,
  },
  edition: {
    title: 'New edition',
    text: 'It begins with the measures of the plan in force that are not over.',
    already: (edition) => `Edition ${edition} is not finished. A new one can begin when it is decided.`,
    open: 'Begin a new edition',
    name: 'The plan’s name',
    proposed: (from, to) => `Action plan ${from === to ? from : `${from}–${to}`}`,
    from: 'In force from',
    to: 'In force until',
    needTitle: 'Write what the plan is called, at least three characters.',
    needFrom: 'Give the plan’s first day.',
    needTo: 'Give the plan’s last day.',
    wrongOrder: 'The last day is before the first.',
    nameAndDays: 'The plan’s name and days',
    change: 'Change name and days',
    save: 'Save',
    saved: 'Saved.',
    make: 'Make the draft',
    made: 'The draft is made.',
  },
  view: {
    back: 'The action plan',
    loading: 'Fetching the plan',
    missing: 'The plan does not exist, or you may not read it',
    leadDraft: (count, stops) =>
      `A draft with ${measures(count)}. ${
        stops === 0
          ? count === 0
            ? 'Add measures before it is proposed.'
            : 'It can be proposed to the steering group.'
          : `${things(stops, 'thing', 'things')} must be in place before it can be proposed.`
      }`,
    leadProposed: (at) =>
      `Proposed to the steering group${at ? ` ${instant(at)}` : ''}. The plan waits for the group’s meeting, and its content is frozen until then.`,
    leadDecided: (body, on) =>
      `Decided${body ? ` by ${body}` : ''}${on ? ` ${day(on)}` : ''}. It is in force once both parties have put it in force.`,
    leadInForce: (on, count, behind) =>
      `In force${on ? ` since ${day(on)}` : ''} with ${measures(count)}. ${late(behind)}`,
    leadSuperseded: 'A later edition is in force. This one stands as it was decided.',
    returned: 'The steering group returned the plan',
    mix: 'What is in the plan?',
    measures: 'Measures',
    noMeasures: 'The plan has no measures yet.',
    views: 'Ways to see the plan',
    tabs: { list: 'List', logic: 'Why', timeline: 'When', owner: 'Who', subGoal: 'Sub-goals', area: 'Where' },
    added: 'Added since the plan came into force',
    addedText: 'Measures from a picture between two editions, each with a decision of its own.',
    addedWhy: (picture, at, by) =>
      [
        picture && `from ${picture}`,
        by && at
          ? by === 'parties'
            ? `decided by both parties ${day(at)}`
            : `decided at a meeting ${day(at)}`
          : 'not decided yet',
      ]
        .filter(Boolean)
        .join(', '),
    documents: 'To read and to share',
    formats: { pdf: 'PDF', docx: 'Word', html: 'Web page' },
    compare: (edition) => `Compare with edition ${edition}`,
  },
  together: {
    propose: {
      button: 'Propose together',
      title: 'Propose the plan to the steering group',
      text: 'Both parties approve the same content. When the other has approved, the plan is frozen and goes to the group’s meeting.',
      last: 'Approve and propose',
      done: 'Proposed to the steering group.',
    },
    putInForce: {
      button: 'Put the plan in force',
      title: 'Put the plan in force',
      text: 'When both parties have approved, the plan is in force and the edition before it is superseded.',
      last: 'Approve and put in force',
      done: 'The plan is in force.',
    },
    approve: { municipality: 'Approve for the municipality', police: 'Approve for the police' },
    approved: 'Approved.',
    takeBack: 'Take back the approval',
    takenBack: 'The approval is taken back.',
    given: (at) => `approved ${instant(at)}`,
    stale: 'must approve anew: the content has changed',
    waiting: 'has not approved yet',
    stops: (count) => `${things(count, 'thing', 'things')} must be in place first:`,
  },
  gaps: {
    title: 'Where is the chain broken?',
    stops: 'Must be in place before the plan is proposed',
    told: 'Good to know',
    kept: 'Exceptions, with reasons',
    reason: (text) => `Reason: ${text}`,
    except: 'Make an exception',
    exceptTitle: 'Leave it so?',
    why: 'Why may it be so?',
    whyHint: 'The reason stands in the plan and is read by the steering group.',
    needReason: 'Write a reason of at least ten characters.',
    exceptSave: 'Save the exception',
    excepted: 'The exception is saved.',
    groups: {
      causeUncovered: 'Causes without a measure',
      noEffectDesign: 'Measures where it is not decided how the effect is measured',
      subGoalUncovered: 'Sub-goals without a measure',
    },
    causeOf: (problem) => `Cause of: ${problem}`,
    newMeasure: 'New measure against the cause',
  },
  logic: {
    noProblems: 'No problem lies under the plan yet.',
    rank: (rank) => `number ${rank} among the prioritised`,
    noCauses: 'No cause is described',
    uncovered: 'No measure against the cause',
    suggest: 'See what usually helps',
    loose: 'Measures without a cause',
    noIndicator: 'no indicator',
    indicators: (count) => things(count, 'indicator', 'indicators'),
  },
  includes: {
    title: 'Which measures should be in it?',
    taken: (title) => `${title} is in the draft.`,
    left: (title) => `${title} is no longer in the draft.`,
  },
  table: {
    title: 'Measure',
    standing: 'How it goes',
    owner: 'Responsible',
    noOwner: 'nobody yet',
    period: 'Period',
    kind: 'Kind',
    state: 'State',
    indicators: 'Indicators',
    empty: 'No measures to show.',
    columns: 'Choose columns',
  },
  grouped: { none: 'No measure', noSubGoal: 'Without a sub-goal' },
  area: {
    area: 'Area',
    count: 'Number of measures',
    measures: 'Measures',
    table: 'Measures by area',
    empty: 'No measure is for a certain area.',
    everywhere: 'For the whole municipality',
    showMap: 'Show the map',
    onlyTable: 'Hide the map',
    showTable: 'Show as a table',
    showFigure: 'Show as a figure',
    map: {
      title: 'Number of measures by area',
      describe: (areas) => `Map of ${number(areas.length)} areas by number of measures.`,
      columns: { area: 'Area', value: 'Measures', note: '' },
      flagged: '',
      hotSpot: '',
      suppressed: '',
      missing: 'unknown',
      empty: 'No areas to show.',
      distance: (metres) => (metres >= 1000 ? `${number(metres / 1000)} km` : `${number(metres)} m`),
      classLabel: (low, high) => (high === null ? `${low} or more` : low === high ? low : `${low}–${high}`),
    },
  },
  compare: {
    title: 'Compare two editions',
    back: 'To the plan',
    with: 'Compare with',
    lead: (before, after, added, removed, changed) =>
      `From edition ${before} to edition ${after}: ${measures(added)} added, ${number(removed)} removed and ${number(changed)} changed.`,
    nothingToCompare: 'There is no other edition to compare with',
    failed: 'The editions could not be compared',
    added: 'New measures',
    removed: 'Removed measures',
    changed: 'Changed measures',
    noneAdded: 'No measure was added.',
    noneRemoved: 'No measure was removed.',
    noneChanged: 'No measure was changed.',
    field: 'What',
    before: (edition) => `In edition ${edition}`,
    after: (edition) => `In edition ${edition}`,
    untold: 'nothing written',
  },
  measureList: {
    title: 'Measures',
    loading: 'Fetching the measures',
    lead: (count, behind, drafts) =>
      `${measures(count)}${drafts > 0 ? `, of which ${things(drafts, 'draft', 'drafts')}` : ''}. ${late(behind)}`,
    empty: 'No measures yet',
    emptyWrite: 'Begin in a cause: then the measure belongs to its problem from the first.',
    emptyRead: 'When measures are decided they stand here.',
    filter: 'Show only',
    filterHint: 'Nothing chosen shows all.',
  },
  week: {
    title: 'The action plan waits',
    lead: (waiting, behind) =>
      [
        waiting > 0 && `${things(waiting, 'thing waits', 'things wait')} for your party’s answer.`,
        behind > 0 && `${measures(behind)} ${behind === 1 ? 'lacks' : 'lack'} a value in the follow-up.`,
      ]
        .filter(Boolean)
        .join(' '),
    propose: 'The other party has approved that the plan is proposed to the steering group.',
    putInForce: 'The plan is decided. It is in force once both parties have put it in force.',
    adHoc: 'The other party has approved the measure.',
    waits: 'Waits for you',
    valueMissing: 'A value that should have been entered is missing.',
    late: 'Late',
    all: 'To the action plan',
  },
  faults: 'This needs to be put right',
  optional: '(optional)',
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  failed: 'It could not be saved. What you have written is still here.',
  unreachable: 'The server does not answer. What you have written is still here; try again.',
}
