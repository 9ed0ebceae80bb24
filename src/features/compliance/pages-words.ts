import { type CompliancePageWords, pages } from './pages-sv.ts'

/** The words of the obligations' pages, for `useWords`. */
export const compliancePageWords = {
  sv: pages,
  en: async (): Promise<CompliancePageWords> => (await import('./pages-en.ts')).pages,
}
