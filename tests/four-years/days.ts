/** Days, weeks and months reckoned here and not by the program: what the test compares with must not come from what it tests. */

const dayMs = 86_400_000

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs
export const later = (one: string, other: string): string => (one > other ? one : other)

const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })
/** The day that it is in Sweden at an instant. */
export const swedishDayAt = (instant: string): string => swedishDay.format(Date.parse(instant))

/** The same day so many months on, or the last of a month that is too short. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const longest = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(date, longest) - 1)
}

export interface Stretch {
  readonly label: string
  readonly first: string
  readonly last: string
}

const two = (value: number) => String(value).padStart(2, '0')

/** An ISO week belongs to the year of its Thursday. */
function weekFrom(monday: string): Stretch {
  const thursday = addDays(monday, 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysFrom(`${year}-01-01`, thursday) / 7) + 1
  return { label: `${year}-W${two(week)}`, first: monday, last: addDays(monday, 6) }
}

/** Whole weeks, months or quarters from a day on, up to one that ends after the last day. */
export function listStretches(unit: 'week' | 'month' | 'quarter', from: string, to: string): Stretch[] {
  const found: Stretch[] = []
  if (unit === 'week') {
    let monday = from
    while (new Date(monday).getUTCDay() !== 1) monday = addDays(monday, 1)
    for (; addDays(monday, 6) <= to; monday = addDays(monday, 7)) found.push(weekFrom(monday))
    return found
  }
  const months = unit === 'month' ? 1 : 3
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (let at = 1; at <= 12; at += months) {
      const first = `${year}-${two(at)}-01`
      const last = addDays(addMonths(first, months), -1)
      const label = unit === 'month' ? `${year}-${two(at)}` : `${year}-Q${(at + 2) / 3}`
      if (first >= from && last <= to) found.push({ label, first, last })
    }
  }
  return found
}

/** Seeded: the same four years each time. From 0 up to 1. */
export function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
