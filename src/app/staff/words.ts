import { sv, type Words } from './sv.ts'

/** The shell's catalogue, for `useWords(shellWords)`. */
export const shellWords = { sv, en: async (): Promise<Words> => (await import('./en.ts')).en }
