import { long as en } from './period-en.ts'
import { type LongWords, long as sv } from './period-sv.ts'

/** The words of a month's and a quarter's document. */
export const longWords = (language: string): LongWords => (language === 'en' ? en : sv)

/** The same for `useWords` on its page. */
export const longPageWords = { sv, en: async (): Promise<LongWords> => en }
