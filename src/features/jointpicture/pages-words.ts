import { type JointPageWords, pages } from './pages-sv.ts'

/** The words of the joint picture's pages, for `useWords`. */
export const jointPageWords = {
  sv: pages,
  en: async (): Promise<JointPageWords> => (await import('./pages-en.ts')).pages,
}
