import { type MeetingPageWords, pages } from './pages-sv.ts'

/** The words of the meetings' pages, for `useWords`. */
export const meetingPageWords = {
  sv: pages,
  en: async (): Promise<MeetingPageWords> => (await import('./pages-en.ts')).pages,
}
