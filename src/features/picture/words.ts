import { en } from './en.ts'
import { sv } from './sv.ts'

/** The feature's catalogue, for `useWords`. */
export const pictureWords = { sv, en }
