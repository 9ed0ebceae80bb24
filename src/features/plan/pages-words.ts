import { type PlanPageWords, pages } from './pages-sv.ts'

/** The words of the plan's pages, for `useWords`. */
export const planPageWords = {
  sv: pages,
  en: async (): Promise<PlanPageWords> => (await import('./pages-en.ts')).pages,
}
