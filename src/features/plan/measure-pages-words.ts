import { type MeasurePageWords, measurePages } from './measure-pages-sv.ts'

/** The words of the pages of a measure, for `useWords`. */
export const measurePageWords = {
  sv: measurePages,
  en: async (): Promise<MeasurePageWords> => (await import('./measure-pages-en.ts')).measurePages,
}
