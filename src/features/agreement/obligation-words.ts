import { type ObligationWords, obligationSv } from './obligation-sv.ts'

/** Words about obligations that several rooms say, for `useWords`. */
export const obligationWords = {
  sv: obligationSv,
  en: async (): Promise<ObligationWords> => (await import('./obligation-en.ts')).obligationEn,
}
