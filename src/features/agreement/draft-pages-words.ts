import { type DraftPageWords, draftPages } from './draft-pages-sv.ts'

/** Words of the pages where an agreement is written and signed, for `useWords`. */
export const draftPageWords = {
  sv: draftPages,
  en: async (): Promise<DraftPageWords> => (await import('./draft-pages-en.ts')).draftPagesEn,
}
