import { type LibraryPageWords, library } from './library-pages-sv.ts'

/** The words of the library of measures, for `useWords`. */
export const libraryPageWords = {
  sv: library,
  en: async (): Promise<LibraryPageWords> => (await import('./library-pages-en.ts')).library,
}
