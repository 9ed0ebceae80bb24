import { type ComplianceWords, sv } from './sv.ts'

/** The clock's words, for `useWords`. */
export const complianceWords = {
  sv,
  en: async (): Promise<ComplianceWords> => (await import('./en.ts')).en,
}
