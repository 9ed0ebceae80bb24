import { type ProblemPageWords, pages } from './pages-sv.ts'

/** The words of the problems' pages, for `useWords`. */
export const problemPageWords = {
  sv: pages,
  en: async (): Promise<ProblemPageWords> => (await import('./pages-en.ts')).pages,
}
