import { type ProblemWords, sv } from './sv.ts'

/** The feature's codes in words, for `useWords`. */
export const problemWords = { sv, en: async (): Promise<ProblemWords> => (await import('./en.ts')).en }
