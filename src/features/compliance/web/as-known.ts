/** Which day's knowledge the address asks for: `on` in the search part, so that a view of the past can be sent and kept. */
import { useSearch } from '@tanstack/react-router'
import { localDateAt } from '#analysis/time/local-time.ts'
import { useSelf } from '#features/access/web/self.ts'

export interface AsKnown {
  /** Null: as it is now. */
  readonly on: string | null
  /** Local day where the municipality is. */
  readonly today: string
  /** The search part that keeps the day, for links within the room. */
  readonly search: Readonly<Record<string, string>>
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

export function useAsKnown(): AsKnown {
  const { on } = useSearch({ strict: false }) as { on?: string }
  const zone = useSelf().data?.municipality?.timeZone
  const today = localDateAt(Date.now(), zone)
  const past = on !== undefined && isDay(on) && on < today ? on : null
  return { on: past, today, search: past === null ? {} : { on: past } }
}
