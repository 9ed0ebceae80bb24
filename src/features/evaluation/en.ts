/** The questionnaire's words in English. */
import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { number, day as writeDay } from '#words/en.ts'
import type { EvaluationWords } from './sv.ts'

const answers = (count: number) => (count === 1 ? 'one answer' : `${number(count)} answers`)

export const en: EvaluationWords = {
  statements: {
    equalParties: {
      text: 'The dialogue between the municipality and the police is equal: both are heard and both have influence.',
      short: 'The dialogue is equal',
    },
    sharedKnowledge: {
      text: 'We share one picture of the situation, and it rests on knowledge from both parties and from others.',
      short: 'We share our knowledge',
    },
    clearRoles: {
      text: 'We know each other’s missions, roles and limits.',
      short: 'We know each other’s missions and roles',
    },
    decisionsInTime: { text: 'Decisions are made in time to matter.', short: 'Decisions are made in time' },
    enoughResources: {
      text: 'There is time, staff and money to do what we have agreed on.',
      short: 'The resources are enough',
    },
    measuresRight: {
      text: 'The measures are the right ones for the problems that we have prioritised.',
      short: 'The measures are the right ones',
    },
    followUpUsed: {
      text: 'The follow-up is used: we learn from it and change what does not work.',
      short: 'The follow-up is used',
    },
    worthIt: {
      text: 'What the cooperation gives is worth the time it takes.',
      short: 'The cooperation is worth its time',
    },
  },
  scores: ['Not at all true', 'Hardly true', 'Neither', 'Fairly true', 'Quite true'],
  unsure: 'Do not know',
  best: 'What has worked best?',
  better: 'What should be better in the next agreement?',
  sides: { municipality: 'The municipality', police: 'The police', other: 'Others' },
  states: { coming: 'has not begun', open: 'open', closed: 'closed' },
  result: {
    title: (title) => `The answers to “${title}”`,
    titleOf: (side, many) => `${side}: ${answers(many)}`,
    description: (many) => `Eight statements, one on each line, with how ${answers(many)} are spread.`,
    agree: (most, least, all) =>
      most.count === least.count
        ? `As many agree with every statement (4 or 5): ${number(most.count)} of ${number(all)}.`
        : `Most agree (4 or 5) with “${most.name}”: ${number(most.count)} of ${number(all)}. Fewest with “${least.name}”: ${number(least.count)}.`,
    statement: 'Statement',
    median: 'Median',
    noMedian: 'too few who know',
    empty: 'No answers to show',
    few: (answered, fewest) =>
      `${answered === 0 ? 'Nobody has answered' : `Only ${answers(answered)} came in`}. Fewer than ${fewest} are not told, since one could then understand who answered what.`,
    notBySide:
      'The answers are not shown apart for the municipality, the police and others: some group, or what is left over, is too small.',
    bySide: 'Apart',
    texts: 'In their own words',
    textsOrder: 'In random order, without who wrote.',
    noTexts: 'Nobody has written anything.',
    showTable: 'Show as a table',
    showFigure: 'Show as a chart',
  },
  list: {
    title: 'Questionnaires about the cooperation',
    lead: (open, closed) => {
      if (open) {
        const { title, answered, invited, closesOn } = open
        return `The questionnaire “${title}” is open until ${writeDay(closesOn)}: ${number(answered)} of ${number(invited)} have answered.`
      }
      if (closed === 0) return 'No questionnaire about the cooperation has been made yet.'
      return closed === 1
        ? 'No questionnaire is open. One is finished.'
        : `No questionnaire is open. ${number(closed)} are finished.`
    },
    comes: (title, opensOn) => `The questionnaire “${title}” opens on ${writeDay(opensOn)}.`,
    forbidden: 'The questionnaire is for those who work under the agreement',
    empty: 'No questionnaires yet',
    emptyText: 'When one has been sent to you, it stands here.',
    days: (opensOn, closesOn) => `${writeDay(opensOn)} – ${writeDay(closesOn)}`,
    counts: (answered, invited) => `${number(answered)} of ${number(invited)} have answered`,
    answers: 'Answers',
    toAnswer: 'Answer the questionnaire',
    answered: 'You have answered.',
    close: 'Close it now',
    closeSure: 'Closed, it cannot be opened again, and the result is shown to everybody who got it.',
    closeYes: 'Yes, close it',
    cancel: 'Cancel',
    closed: 'The questionnaire is closed.',
    open: 'Open a questionnaire',
    openLead: (count) =>
      `It goes to ${number(count)} people: those who have held a seat in the agreement’s bodies, those who present, and those who sit or have sat in a working group. They see it on My week, and get a mail if their address is in Samlad.`,
    openHow:
      'Answers are kept without name, organisation and time. The result is shown when the questionnaire is closed, and never for fewer than five answers.',
    tooFew: (count, fewest) => `Only ${number(count)} would get it. With fewer than ${fewest} nothing can be told.`,
    isOpen: 'A questionnaire is under way. The next one can be opened when it is closed.',
    name: 'Title',
    nameStart: 'How the cooperation works',
    from: 'Opens',
    to: 'Closes after',
    send: 'Open and send',
    opened: 'The questionnaire is open and the mails are on their way.',
    faultName: 'Give the questionnaire a title of at least three characters',
    faultFrom: 'Choose the day on which it opens',
    faultTo: 'Choose a last day that is not before the first and has not been',
  },
  answer: {
    lead: (closesOn) => `Eight statements and two questions in your own words. Answer once, by ${writeDay(closesOn)}.`,
    privacy:
      'What is kept is what you answer and whether you belong to the municipality, the police or somebody else. Not your name, not your organisation, not when. The log tells that you have answered, never what. The answers are read together, never fewer than five, and so cannot be changed afterwards.',
    hint: '1 not at all true, 5 quite true',
    scale: (score, words) => `${score} – ${words}`,
    optional: '(optional)',
    textHint: 'Write no names. The text is shown in a list with the others’, without who wrote it.',
    fault: (short) => `Answer “${short}”, or choose Do not know`,
    send: 'Send my answer',
    back: 'All questionnaires',
    thanksTitle: 'Thank you for your answer',
    thanks: (closesOn) =>
      `It is kept without your name. When the questionnaire has closed, after ${writeDay(closesOn)} at the latest, you can see the result here.`,
    coming: (opensOn) => `The questionnaire opens on ${writeDay(opensOn)}.`,
    notInvited: 'You are not one of those that the questionnaire was sent to.',
    closedUnanswered: 'The questionnaire is closed.',
    notFound: 'There is no such questionnaire, or it was not sent to you',
  },
  week: {
    title: 'Questionnaire',
    waits: (title, closesOn) => `Answer “${title}”, by ${writeDay(closesOn)}`,
  },
  loading: 'Fetching the questionnaire',
  loadFailed: 'The questionnaire could not be fetched',
  retry: 'Try again',
  faults: 'This needs to be put right',
  failed: 'It could not be saved. What you wrote is still there, try again.',
  unreachable: 'Samlad does not answer right now. What you wrote is still there, try again.',
  number,
  refusals: {
    notAParty: () =>
      'Only the municipality’s coordinator and the community police officer open and close questionnaires.',
    noAgreement: () => 'There is no agreement to ask about. Put it in first.',
    openAlready: () => 'A questionnaire is under way. The next one can be opened when it is closed.',
    closesBeforeItOpens: () => 'The last day cannot be before the first.',
    closesInThePast: () => 'The last day has already been.',
    tooFewInvited: (values) =>
      `Only ${number(Number(values?.invited))} would get it. With fewer than ${values?.fewest} nothing can be told.`,
    notOpenYet: () => 'The questionnaire has not opened yet.',
    closed: () => 'The questionnaire is closed.',
    notInvited: () => 'You are not one of those that the questionnaire was sent to.',
    answeredAlready: () => 'You have answered already, and an answer cannot be changed.',
    personInText: (values) => sayMarked(values, guard),
  },
}
