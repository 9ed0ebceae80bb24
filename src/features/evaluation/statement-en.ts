/** The evaluation's words in English. */
import { indicatorWords } from '#features/followup/indicator-en.ts'
import { day, days, number } from '#words/en.ts'
import type { EvaluationStatementWords } from './statement-sv.ts'

const times = (count: number) => (count === 1 ? 'one time' : `${number(count)} times`)
const measures = (count: number) => (count === 1 ? 'one measure' : `${number(count)} measures`)
const signed = (percent: number) => `${percent > 0 ? '+' : ''}${number(percent)}`

export const statementEn: EvaluationStatementWords = {
  title: (agreement) => `Evaluation of ${agreement}`,
  day,
  days,
  number,
  lead: (hasEnded, record, goals, effects) => {
    const kept =
      record.due === 0
        ? 'nothing that the agreement asks for has been due yet'
        : `what the agreement asks for was done in time ${number(record.met)} of ${times(record.due)}${record.missed > 0 ? ` and missed ${times(record.missed)}` : ''}`
    const effect =
      effects === 0
        ? 'no measure has a measured effect'
        : `${measures(effects)} ${effects === 1 ? 'has' : 'have'} a measured effect`
    return `${hasEnded ? 'In all' : 'So far'}, ${kept}; ${number(goals.covered)} of ${number(goals.all)} sub-goals have measures, and ${effect}.`
  },
  chapters: {
    summary: 'Summary',
    agreement: 'The agreement in short',
    obligations: 'The obligations year by year',
    goals: 'The sub-goals: what was done and what changed',
    cooperation: 'The cooperation itself',
    lessons: 'What we have learnt',
    successor: 'Proposal for the next agreement',
    basis: 'How it is counted',
  },
  slots: {
    summary: { label: 'The parties’ summary', hint: 'What has the agreement led to, and is it worth going on with?' },
    good: { label: 'What went well', hint: null },
    bad: { label: 'What did not', hint: 'Also what never came about, and why.' },
    differently: { label: 'What we would do differently', hint: null },
    successor: { label: 'The parties’ proposal', hint: 'What should stay, what should change, what should go?' },
  },
  facts: {
    record: 'Obligations of the agreement, in time',
    recordValue: ({ met, due }) => `${number(met)} of ${number(due)}`,
    recordNote: ({ late, missed }) => `${number(late)} late, ${number(missed)} missed`,
    goals: 'Sub-goals with measures',
    ofAll: (some, all) => `${number(some)} of ${number(all)}`,
    measures: 'Measures decided',
    meetings: 'Meetings held',
    cancelled: (count) => `${number(count)} cancelled`,
    actors: 'Organisations that contributed',
    answered: 'Answers to the questionnaire',
  },
  agreement: {
    parties: 'Parties',
    valid: 'Valid',
    evaluated: 'Evaluated',
    goal: 'Overall goal',
    subGoals: 'Sub-goals',
    bodies: 'Bodies',
    supersedes:
      'It follows an earlier agreement. Obligations that stayed go on counting from what was done under that one.',
  },
  obligations: {
    ofAgreement: 'Obligations of the agreement',
    ofLaw: 'Obligations of the law over the same time',
    obligation: 'Obligation',
    sum: 'All of it',
    how: 'Each cell says how many times the obligation should have been done that year, and how it went. Late: done after the day. Missed: not done when the time was out or the evaluation was computed. Waiting: the day has not come. A dash: nothing should have been done that year.',
    met: (count) => `${number(count)} in time`,
    late: (count) => `${number(count)} late`,
    missed: (count) => `${number(count)} missed`,
    open: (count) => `${number(count)} waiting`,
    nothing: '–',
    of: { agreement: 'the agreement', law: 'the law' },
    none: 'There are no obligations to tell of.',
    missedTitle: 'What was missed',
    noMissed: 'Nothing was missed.',
    missedDays: (all) => `should have been done ${all.map((one) => day(one)).join(', ')}`,
    missedMany: (count, first, last) => `${times(count)}, the first ${day(first)} and the latest ${day(last)}`,
    reason: (text) => `Reason given: ${text}`,
    eachTitle: 'Time by time',
    eachTable: 'When it should have been done, and when it was',
    eachHow: 'Obligations with twelve times at the most. Those that come more often stand in the tables above only.',
    due: 'Should have been done',
    done: 'Done',
    outcome: 'Outcome',
    proof: 'Evidence',
    outcomes: { met: 'in time', metLate: 'late', missed: 'missed', open: 'waiting' },
    notDone: 'not done',
    afterwards: '(written after the day)',
    afterwardsSum: (count) =>
      `${count === 1 ? 'One time is' : `${number(count)} times are`} counted as in time by own evidence that was written only after the day.`,
  },
  goals: {
    how: 'What a measure has led to is told with one of three words. Measured effect: the comparison that was locked before the measure began shows a difference. Development without claim: an indicator has moved, but no comparison can say why. Do not know: neither.',
    table: 'Sub-goals and what the measures have led to',
    goal: 'Sub-goal',
    problems: 'Problems',
    measures: 'Measures',
    attributions: { effect: 'Measured effect', development: 'Development without claim', unknown: 'Do not know' },
    barsTitle: 'Measures decided for each sub-goal',
    barsDescription: (goals) => `Bars for ${number(goals)} sub-goals, as long as the number of measures decided.`,
    twice: 'A measure may be for several sub-goals, and is then counted in each.',
    measuresOf: (goal) => `The measures for “${goal}”`,
    none: 'No measures have been decided for the sub-goal.',
    measure: 'Measure',
    state: 'State',
    owner: 'Responsible',
    noOwner: 'nobody',
    done: 'What was done',
    change: 'What changed',
    attribution: 'What it means',
    states: {
      draft: 'draft',
      decided: 'decided, not begun',
      ongoing: 'under way',
      done: 'finished',
      stopped: 'stopped',
    },
    implemented: (count, tasks) => {
      const told =
        count === 0 ? 'Nothing is told' : count === 1 ? 'One entry is told' : `${number(count)} entries are told`
      return tasks === 0 ? told : `${told}, ${tasks === 1 ? 'one task is' : `${number(tasks)} tasks are`} done`
    },
    cost: (kronor) => `SEK ${number(kronor)}`,
    hours: (count) => `${number(count)} hours`,
    verdicts: {
      decreased: 'Decreased:',
      increased: 'Increased:',
      cannotTell: 'The comparison cannot tell whether anything changed',
      tooEarly: 'Too early to tell',
      noDesign: 'No comparison was fixed beforehand',
      cannotCompute: 'The comparison could not be computed',
    },
    percent: ({ estimate, low, high }) =>
      `${signed(estimate)} % (95 % sure between ${signed(low)} and ${signed(high)} %)`,
    indicator: (title, from, to, period) => `${title}: from ${from} to ${to} (${indicatorWords.period(period)})`,
    moves: { better: 'the right way', worse: 'the wrong way' },
    notMoved: 'unchanged or unknown',
    unknown: 'unknown',
    noIndicator: 'No indicators',
    bridged: (both, all) =>
      all === 0
        ? 'No problem is prioritised.'
        : `${number(both)} of ${number(all)} prioritised problems have both situational and social measures.`,
  },
  cooperation: {
    meetings: 'Meetings and attendance',
    noMeetings: 'No meetings have been held in Samlad.',
    meetingTable: 'The meetings, body by body',
    body: 'Body',
    held: 'Held',
    decided: 'Decisions',
    noted: 'Noted',
    returned: 'Sent back',
    postponed: 'Postponed',
    attendance: 'Attendance: filled seats of all, in per cent',
    attendanceDescription: 'A bar for each party. A member or a deputy on the seat counts.',
    party: 'Party',
    percent: 'Per cent',
    seats: 'Seats',
    allSeats: 'every seat filled',
    ofAll: (some, all) => `${number(some)} of ${number(all)}`,
    notWritten: 'not written',
    parties: { municipality: 'The municipality', police: 'The police', other: 'Others' },
    decisions: 'Decisions in time',
    decisionsSum: ({ median, longest }, count) =>
      count === 1
        ? `One decision was made, ${longest === 1 ? 'one day' : `${number(longest)} days`} after both parties had said yes to the proposal.`
        : `${number(count)} decisions were made. In half of the cases it took at most ${number(median, 1)} days from when both parties had said yes to the proposal, at the most ${number(longest)}.`,
    decisionTable: 'The decisions one by one',
    noDecisions: 'No joint picture, plan or report was decided during the time.',
    decision: 'What',
    proposed: 'Both said yes',
    decidedOn: 'Decided',
    waited: 'Days',
    kinds: {
      jointPicture: (period) => `Joint picture ${period}`,
      plan: (title) => `Action plan: ${title}`,
      statement: (title) => title,
    },
    given: 'What the parties contributed',
    givenTable: 'Contributions of the municipality, the police and others',
    what: 'Contribution',
    contributions: {
      reports: 'Reports shared',
      mappings: 'Mappings approved',
      tasksDone: 'Tasks done',
      own: 'Own pictures shared',
      confirmed: 'Pictures said yes to',
    },
    notTheirs: 'the parties only',
    actors: 'Organisations that were reached',
    actorsSum: (count, beyond) =>
      `${number(count)} organisations reported, mapped, sat in a working group or did tasks. ${number(beyond)} of them are neither the municipality nor the police.`,
    actorTable: 'Organisation by organisation',
    noActors: 'No organisation contributed during the time.',
    actor: 'Organisation',
    groupCount: 'Working groups',
    groups: 'Working groups',
    groupTable: 'The groups and their tasks',
    noGroups: 'No working group was appointed.',
    group: 'Working group',
    appointed: 'Appointed',
    closed: 'Closed',
    works: 'at work',
    members: 'Members',
    organisations: 'Organisations',
    tasks: 'Tasks done of all',
    questionnaire: 'What those who take part say',
    noQuestionnaire: 'No questionnaire is finished.',
    asked: (title, answered, invited) => `${title}: ${number(answered)} of ${number(invited)} answered.`,
    statementTitle: (side, answered) =>
      `${side ?? 'All'}, ${answered === 1 ? 'one answer' : `${number(answered)} answers`}`,
    empty: 'Nothing to show',
  },
  successor: {
    how: 'This follows from the figures. What is to be proposed the parties decide.',
    obligation: (text, missed, due) =>
      `“${text.replace(/\.$/, '')}” was missed ${due === 1 ? 'the only time' : `${number(missed)} of ${times(due)}`}. Give it somebody responsible and a rhythm that can be kept, or leave it out.`,
    subGoal: (title) => `The sub-goal “${title}” has no measures. Give it priority, write it anew or leave it out.`,
    none: 'No obligation was missed more than half of the time, and every sub-goal has measures.',
  },
  basis: {
    counted: (on) => `Computed from what was in Samlad on ${day(on)}.`,
    notOver: (to) => `The agreement is valid until ${day(to)}. What happens after the computation is not in it.`,
    obligations:
      'The obligations are judged by the clock: the day follows from the agreement’s and the law’s own rhythms, the outcome from decisions, pictures, meetings and what was written in as evidence.',
    effects:
      'An effect is told only by a comparison that was locked before the measure began. Measures are told as they stand now, also where their content has changed on the way.',
    hidden: 'Small counts are hidden in indicators and comparisons.',
    reports:
      'Shared reports tell what was seen and shared, not how much happened. No report does not mean that nothing happened.',
    attendance: (missing) =>
      missing === 0
        ? 'Attendance is of seats, not of people.'
        : `Attendance is of seats, not of people. For ${missing === 1 ? 'one meeting' : `${number(missing)} meetings`} it was not written, and they are not counted.`,
    questionnaire: (fewest) =>
      `Answers to the questionnaire are not shown for fewer than ${number(fewest)}, and parties are shown apart only when what is left over is enough as well.`,
    reservations: (titles) =>
      `The comparisons have reservations for: ${titles.join('; ')}. They stand in the measures’ follow-up.`,
  },
  states: { notBegun: 'not begun', underWay: 'under way', met: 'met', dueSoon: 'due soon', overdue: 'overdue' },
  textOf: (obligation) => obligation.en,
}
