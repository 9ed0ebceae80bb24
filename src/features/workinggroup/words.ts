import { type GroupWords, groupsSv } from './sv.ts'

/** The words of working groups and tasks, for `useWords`. */
export const groupWords = {
  sv: groupsSv,
  en: async (): Promise<GroupWords> => (await import('./en.ts')).groupsEn,
}
