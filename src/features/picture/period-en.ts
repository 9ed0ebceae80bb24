/** English words of a month's and a quarter's picture. */
import type { LongWords } from './period-sv.ts'

export const long: LongWords = {
  theme: (title) => `Theme: ${title}`,
  numbers: (title) => `${title}: what was reported`,
  themes: 'Themes',
  noThemes: 'No theme yet. A theme gathers some categories, for example youth at risk, and what you see in them.',
  addTheme: 'Add a theme',
  title: 'The theme’s name',
  needTitle: 'Write what the theme is called.',
  categories: 'Categories',
  needCategories: 'Choose at least one category.',
  chosen: (count) => (count === 0 ? 'none chosen' : `${count} chosen`),
  text: 'What do we see?',
  removeTheme: 'Take the theme away',
  removeAsk: (title) => `Take the theme ${title} away?`,
  removeText: 'The text is kept in the history but does not stand in the picture.',
  keep: 'Keep it',
  done: 'Done during the period',
  doneCaption: 'Focus points and tasks of the weekly pictures, and what came of them',
  doneColumns: ['Focus or task', 'Week', 'State', 'What came of it?'],
  doneNone: 'No week of the period is released.',
  states: { open: 'under way', done: 'done', dropped: 'dropped', told: 'answered', untold: 'nothing written' },
}
