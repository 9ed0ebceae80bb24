import { type JointWords, sv } from './sv.ts'

/** The feature's catalogue, for `useWords`. */
export const jointWords = { sv, en: async (): Promise<JointWords> => (await import('./en.ts')).en }
