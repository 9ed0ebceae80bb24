import { en } from './en.ts'
import { sv } from './sv.ts'

/** The shell's catalogue, for `useWords(shellWords)`. */
export const shellWords = { sv, en }
