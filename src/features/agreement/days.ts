/** Calendar days next to each other. */
import { localDateAt } from '#analysis/time/local-time.ts'

const msPerDay = 86_400_000

/** Of a calendar day: no zone is in it. */
export const dayBefore = (day: string): string => localDateAt(Date.parse(`${day}T00:00:00Z`) - msPerDay, 'UTC')
export const dayAfter = (day: string): string => localDateAt(Date.parse(`${day}T00:00:00Z`) + msPerDay, 'UTC')

/** The same day so many months later; the month's last where it has none such. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return localDateAt(Date.UTC(year, month - 1 + months, Math.min(date, last)), 'UTC')
}
