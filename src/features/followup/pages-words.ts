import { type FollowUpPages, pages } from './pages-sv.ts'

/** The words of the pages, for `useWords`. */
export const followUpPageWords = {
  sv: pages,
  en: async (): Promise<FollowUpPages> => (await import('./pages-en.ts')).pages,
}
