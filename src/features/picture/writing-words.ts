import { writing as sv, type WritingWords } from './writing-sv.ts'

/** The words of the buttons alone, for `useWords`. */
export const writingWords = { sv, en: async (): Promise<WritingWords> => (await import('./writing-en.ts')).writing }
