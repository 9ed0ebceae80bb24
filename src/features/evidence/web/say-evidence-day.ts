import type { Language } from '#platform/web/language.tsx'
import { day as english } from '#words/en.ts'
import { day as swedish } from '#words/sv.ts'

/** A day or an instant's day in the language in use. */
export const sayEvidenceDay = (at: string, language: Language) => (language === 'sv' ? swedish : english)(at)
