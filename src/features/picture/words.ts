import { type PictureWords, sv } from './sv.ts'

/** The feature's catalogue, for `useWords`. */
export const pictureWords = { sv, en: async (): Promise<PictureWords> => (await import('./en.ts')).en }
