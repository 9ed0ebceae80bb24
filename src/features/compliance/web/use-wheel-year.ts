/** Which year the address asks for: `ar` in the search part, so that the view can be sent and kept. Null: this one. */
import { useSearch } from '@tanstack/react-router'

export function useWheelYear(): number | null {
  const { ar } = useSearch({ strict: false }) as { ar?: string | number }
  const year = Number(ar)
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null
}
