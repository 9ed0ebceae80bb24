import { type MeetingWords, sv } from './sv.ts'

/** The feature's catalogue, for `useWords`. */
export const meetingWords = { sv, en: async (): Promise<MeetingWords> => (await import('./en.ts')).en }
