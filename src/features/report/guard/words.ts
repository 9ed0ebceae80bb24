import { type GuardWords, sv } from './sv.ts'

/** The guard's catalogue, for `useWords`. */
export const guardWords = { sv, en: async (): Promise<GuardWords> => (await import('./en.ts')).en }
