import { type StatementWords, sv } from './sv.ts'

/** The feature's catalogue of codes and refusals, for `useWords`. */
export const statementWords = { sv, en: async (): Promise<StatementWords> => (await import('./en.ts')).en }
