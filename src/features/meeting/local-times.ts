/** A day and a time by the municipality's clock, as a meeting's form writes them, and the instant that they are. */
import { fromWallClock, localDateAt, toWallClock } from '#analysis/time/local-time.ts'

/** ISO instant of a local day 'YYYY-MM-DD' and time 'HH:MM'; null when either is none. */
export function instantOf(day: string, time: string): string | null {
  const wall = Date.parse(`${day}T${time}:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time) || Number.isNaN(wall)) return null
  return new Date(fromWallClock(wall).instant).toISOString()
}

/** The local day and time of an instant. */
export function splitLocal(instant: string): { day: string; time: string } {
  const at = Date.parse(instant)
  return { day: localDateAt(at), time: new Date(toWallClock(at)).toISOString().slice(11, 16) }
}
