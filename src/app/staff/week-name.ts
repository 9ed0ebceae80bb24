import { isoWeekOf, mondayOf } from '#analysis/time/iso-week.ts'

const timeZone = 'Europe/Stockholm'

/** The ISO week that an instant falls in, Swedish time, and its days in words («16–22 november»). */
export function nameWeek(instant: Date, language: string): { week: number; days: string } {
  // The Swedish locale writes a date as ISO does.
  const { year, week } = isoWeekOf(new Intl.DateTimeFormat('sv', { timeZone }).format(instant))
  const monday = new Date(`${mondayOf({ year, week })}T12:00:00Z`)
  const sunday = new Date(monday.getTime() + 6 * 86_400_000)
  const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return { week, days: days.formatRange(monday, sunday) }
}
