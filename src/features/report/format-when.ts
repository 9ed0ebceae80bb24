/** Times in words, in the municipality's own zone. */
import { localDateAt, toWallClock } from '#analysis/time/local-time.ts'
import type { When } from './schema.ts'
import { times as en } from './times-en.ts'
import { times as sv } from './times-sv.ts'

export interface Calendar {
  readonly language: 'sv' | 'en'
  readonly zone: string
  readonly now: Date
}

const words = { sv, en }
const locales = { sv: 'sv-SE', en: 'en-GB' } as const

function format(instant: number, { language, zone }: Calendar, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: zone }).format(instant)
}

/** «lördag 7 november», with the year when it is another than this. */
export function formatDay(instant: string | number, calendar: Calendar): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : instant
  const year = (moment: number) => localDateAt(moment, calendar.zone).slice(0, 4)
  const other = year(at) !== year(calendar.now.getTime())
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return format(at, calendar, other ? { ...parts, year: 'numeric' } : parts)
}

/** «7 nov. kl. 22.04», with the year when it is another than this. */
export function formatMoment(instant: string, calendar: Calendar): string {
  const at = Date.parse(instant)
  const year = (moment: number) => localDateAt(moment, calendar.zone).slice(0, 4)
  const day = { day: 'numeric', month: 'short' } as const
  const other = year(at) !== year(calendar.now.getTime())
  return words[calendar.language].at(
    format(at, calendar, other ? { ...day, year: 'numeric' } : day),
    timeOf(at, calendar),
  )
}

const timeOf = (at: number, { zone }: Calendar) => new Date(toWallClock(at, zone)).toISOString().slice(11, 16)

/** A moment, or from–to; the day is said once when both are on it. */
export function formatWhen({ from, to }: When, calendar: Calendar): string {
  if (from.slice(0, 16) === to.slice(0, 16)) return formatMoment(from, calendar)
  const sameDay = localDateAt(Date.parse(from), calendar.zone) === localDateAt(Date.parse(to), calendar.zone)
  const end = sameDay ? words[calendar.language].clock(timeOf(Date.parse(to), calendar)) : formatMoment(to, calendar)
  return `${formatMoment(from, calendar)}–${end}`
}
