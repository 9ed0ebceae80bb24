import { en } from './en.ts'
import { en as guardEn } from './guard/en.ts'
import { sv as guardSv } from './guard/sv.ts'
import { sv } from './sv.ts'

/** The feature's catalogues, for `useWords`. */
export const reportWords = { sv, en }
export const guardWords = { sv: guardSv, en: guardEn }
