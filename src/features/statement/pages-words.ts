import { pages, type StatementPageWords } from './pages-sv.ts'

/** The words of the statements' pages, for `useWords`. */
export const statementPageWords = {
  sv: pages,
  en: async (): Promise<StatementPageWords> => (await import('./pages-en.ts')).pages,
}
