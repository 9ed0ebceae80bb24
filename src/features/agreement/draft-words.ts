import { draftRefusals } from './drafts-sv.ts'
import { faultsSv } from './faults-sv.ts'

const sv = { ...faultsSv, refusals: draftRefusals }

/** Faults of a draft with their places, and why a change of it is refused, for `useWords`. */
export const draftWords = {
  sv,
  en: async (): Promise<typeof sv> => {
    const [{ faultsEn }, { draftRefusals: refusals }] = await Promise.all([
      import('./faults-en.ts'),
      import('./drafts-en.ts'),
    ])
    return { ...faultsEn, refusals }
  },
}
