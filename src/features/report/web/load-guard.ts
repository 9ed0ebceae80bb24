/** The free-text guard on the device, for every form with a text in it. */
import type { Kind, Marking } from '../guard/marking.ts'

export interface FullGuard {
  readonly checkText: (text: string, knownPlaces?: ReadonlySet<string>) => Marking[]
  readonly removeMarking: (text: string, marking: Marking, replacements: Record<Kind, string>) => string
  readonly preparePlaces: (names: Iterable<string>) => ReadonlySet<string>
}

let loading: Promise<FullGuard> | undefined

/** The guard with its list of names: larger than any form, so it is fetched when somebody begins to write. */
export function loadGuard(): Promise<FullGuard> {
  loading ??= Promise.all([
    import('../guard/guard.ts'),
    import('../guard/removal.ts'),
    import('../guard/name.ts'),
  ]).then(
    ([{ checkText }, { removeMarking }, { preparePlaces }]) => ({ checkText, removeMarking, preparePlaces }),
    (error) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

/** The text without the marked words, fitted in so that the sentence still reads. */
export async function removeWords(text: string, marking: Marking, replacements: Record<Kind, string>): Promise<string> {
  const guard = await loadGuard().catch(() => null)
  // Without its list the guard cannot fit the words in; the plain replacement always can.
  if (!guard) return text.slice(0, marking.start) + replacements[marking.kind] + text.slice(marking.end)
  return guard.removeMarking(text, marking, replacements)
}
