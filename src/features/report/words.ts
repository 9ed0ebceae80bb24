import { sv as guardSv } from './guard/sv.ts'
import { type ReportWords, sv } from './sv.ts'

/** The feature's catalogues, for `useWords`. */
export const reportWords = { sv, en: async (): Promise<ReportWords> => (await import('./en.ts')).en }
export const guardWords = { sv: guardSv, en: async () => (await import('./guard/en.ts')).en }
