import { type ReportWords, sv } from './sv.ts'

/** The feature's catalogue, for `useWords`. */
export const reportWords = { sv, en: async (): Promise<ReportWords> => (await import('./en.ts')).en }
