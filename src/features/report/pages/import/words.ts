import { en as rulesEn } from '../../import/en.ts'
import { sv as rulesSv } from '../../import/sv.ts'
import { en } from '../../import-page-en.ts'
import { sv } from '../../import-page-sv.ts'

/** The page's own words, and what the import calls its faults. */
export const importPageWords = { sv, en }
export const importWords = { sv: rulesSv, en: rulesEn }
