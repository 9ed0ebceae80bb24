import { wheelWords as sv, type WheelWords } from './wheel-sv.ts'

/** The words of the annual wheel's page, for `useWords`. */
export const wheelPageWords = {
  sv,
  en: async (): Promise<WheelWords> => (await import('./wheel-en.ts')).wheelWords,
}
