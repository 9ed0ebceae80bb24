import { type MappingWords, mappingsSv } from './mapping-sv.ts'

/** The mappings' catalogue, for `useWords`. */
export const mappingWords = {
  sv: mappingsSv,
  en: async (): Promise<MappingWords> => (await import('./mapping-en.ts')).mappingsEn,
}
