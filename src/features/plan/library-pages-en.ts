/** English words of the library of measures. */
import { number } from '#words/en.ts'
import type { LibraryPageWords } from './library-pages-sv.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)

export const library: LibraryPageWords = {
  title: 'Library of measures',
  lead: (count) =>
    `${things(count, 'kind of measure', 'kinds of measure')} to begin from, with what research says and where knowledge ends.`,
  leadCause: (count) =>
    count === 0
      ? 'Nothing in the library is pointed out for the cause. Read all of it: the library suggests, you choose.'
      : `${things(count, 'suggestion suits', 'suggestions suit')} the cause. The library suggests, you choose.`,
  loading: 'Fetching the library',
  empty: 'The library is empty',
  forCause: (cause, problem) => `Cause: ${cause} (${problem})`,
  suggested: 'Suits the cause',
  suggestedText: 'That is why they stand first. They are not better proven than the others.',
  use: 'Use as a beginning',
  edit: 'Change',
  add: 'Add one of your own',
  research: 'What does research say?',
  limits: 'Where does knowledge end?',
  source: (text) => `Source: ${text}`,
  hidden: 'Hidden',
  hiddenCount: (count) => `${count} hidden`,
  hide: 'Hide it in the library',
  findCategory: 'Find a category',
  sourceHint: 'Where it can be read. Leave it empty if you do not know.',
  fields: {
    title: 'Title',
    technique: 'Technique within the strategy',
    text: 'What is it about?',
    research: 'What does research say?',
    limits: 'Where does knowledge end?',
    source: 'Source',
    bones: 'Suits causes that concern',
    categories: 'Suits problems of',
  },
  save: 'Save',
  saved: 'Saved in the library.',
  faults: {
    title: 'Write a title of at least three characters.',
    strategy: 'Choose a strategy.',
    kind: 'Choose whether it is situational, social or both.',
  },
}
