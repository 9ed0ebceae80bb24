import { type EvidencePageWords, pagesSv } from './pages-sv.ts'

/** The catalogue of the page with all evidence, for `useWords`. */
export const evidenceWords = {
  sv: pagesSv,
  en: async (): Promise<EvidencePageWords> => (await import('./pages-en.ts')).pagesEn,
}
