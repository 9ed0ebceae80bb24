import { type EvaluationWords, sv } from './sv.ts'

/** The words of the questionnaire's pages, for `useWords`. */
export const evaluationWords = {
  sv,
  en: async (): Promise<EvaluationWords> => (await import('./en.ts')).en,
}
