/** Refusals of the features, in the reader's words. */
import { draftRefusals as draftEn } from '#features/agreement/drafts-en.ts'
import { draftRefusals as draftSv } from '#features/agreement/drafts-sv.ts'
import { en as importEn } from '#features/report/import/en.ts'
import type { FileRefused } from '#features/report/import/server/file-refused.ts'
import { sv as importSv } from '#features/report/import/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { Language } from './language.ts'
import { choosePictureWords } from './picture-words.ts'

export function nameRefusal(refusal: Refusal, language: Language): string {
  const known: Record<string, (values: Refusal['values']) => string> = {
    ...(language === 'sv' ? draftSv : draftEn),
    ...choosePictureWords(language).refusals,
  }
  return known[refusal.code]?.(refusal.values) ?? refusal.code
}

export const importWords = { sv: importSv, en: importEn }

export function nameFileRefusal({ code, values }: FileRefused, language: Language): string {
  return importWords[language].refusals[code](values)
}
