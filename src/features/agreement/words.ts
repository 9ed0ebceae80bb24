import { type AgreementWords, sv } from './sv.ts'

/** The feature's catalogue, for `useWords`. */
export const agreementWords = { sv, en: async (): Promise<AgreementWords> => (await import('./en.ts')).en }
