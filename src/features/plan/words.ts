import { type PlanWords, sv } from './sv.ts'

/** The feature's catalogue of codes and refusals, for `useWords`. */
export const planWords = { sv, en: async (): Promise<PlanWords> => (await import('./en.ts')).en }
