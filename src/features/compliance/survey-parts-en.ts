/** Answers for Brå's survey in English. */
import { day, number } from '#words/en.ts'
import { en } from './en.ts'
import { pages } from './pages-en.ts'
import type { SurveyWords } from './survey-parts-sv.ts'

const sections = (count: number) => `${number(count)} ${count === 1 ? 'section' : 'sections'}`

export const surveyWords: SurveyWords = {
  title: (year) => `Answers for Brå ${year}`,
  lead: ({ yes, partly, no }) =>
    `Proposed answers: yes for ${sections(yes)}, partly for ${sections(partly)} and no for ${sections(no)}. The answers follow the sections of the act. Samlad does not have Brå’s questions: move the answers to Brå’s form by hand.`,
  parts: { short: 'The answers in short', unknown: 'What cannot be answered from here' },
  slots: {
    own: { label: 'The municipality’s own words', hint: 'How the work is run, and what is not seen above.' },
    other: { label: 'Other', hint: 'Write down what Brå asks about that is not here.' },
  },
  answers: { yes: 'Yes', partly: 'Partly', no: 'No' },
  proposed: 'Proposed answer',
  section: (place, obligations) => `${place}: ${obligations.map((one) => pages.topic(one.topic, one.en)).join(' · ')}`,
  how: (on) =>
    `As it was on ${day(on)}. Yes: done and not overdue. Partly: begun, or done earlier but overdue now. No: neither done nor begun.`,
  caption: 'Proposed answers, section by section',
  columns: ['Section', 'Answer', 'Last done'],
  never: 'never',
  states: en.states,
  textOf: (one) => one.en,
  whyOf: (one) => en.why[one.why.code](one.why.values),
  facts: {
    answer: 'Answer',
    state: 'State',
    since: 'First time',
    last: 'Latest',
    reason: 'Reason',
    begins: 'About to begin',
  },
  notDue: (on) => `not due yet: at the latest ${day(on)}`,
  noReason: 'no reason is written down',
  begun: (title, on) => `yes, begun ${day(on)}: ${title}`,
  beginsOn: (on) => `yes, to begin on ${day(on)}`,
  noBegin: 'no day is written down',
  noEvidence: 'There is no evidence in Samlad.',
  evidence: (title, on) => `${title}, ${day(on)}`,
  more: (count) => `and ${number(count)} more`,
  reading: (reading) => `How we read the section: ${reading}`,
  unknown: 'Samlad holds nothing about this, so the municipality answers itself:',
  frame: (one) => one.en,
  notKept: [
    'How many work with it, what the work costs in all, and how it is felt.',
    'What was done and nobody has entered in Samlad.',
    'Questions in Brå’s form that follow no section of the act.',
  ],
  day,
}
