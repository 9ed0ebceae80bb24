import { sv, type ThreadWords } from './sv.ts'

/** The thread's catalogue, for `useWords`. */
export const threadWords = { sv, en: async (): Promise<ThreadWords> => (await import('./en.ts')).en }
