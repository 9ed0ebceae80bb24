import { methods as sv } from './methods-sv.ts'

/** The methods' catalogue, for `useWords`: apart from the picture's own, since few open it. */
export const methodsWords = { sv, en: async (): Promise<typeof sv> => (await import('./methods-en.ts')).methods }
