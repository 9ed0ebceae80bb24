/** Days and clock time in Europe/Stockholm as the inventor needs them; the reckoning itself is analysis's. */
import { isoWeekOfDay } from '#analysis/time/iso-week.ts'
import { parseLocalDate, weekdayOf } from '#analysis/time/local-date.ts'
import { fromWallClock } from '#analysis/time/local-time.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Days since 1970-01-01 of a date written YYYY-MM-DD. */
export const parseDay = parseLocalDate

/** The Monday of the last ISO week that ended before this day began. */
export const lastEndedMonday = (dayNumber: number) => dayNumber - weekdayOf(dayNumber) + 1 - 7

/** ISO week number of the week that starts on this Monday. */
export const isoWeekOf = (monday: number) => isoWeekOfDay(monday).week

/** The instant of a local clock time; minutes past 24 h run into the next day. */
export const toInstant = (dayNumber: number, minutesOfDay: number) =>
  fromWallClock(dayNumber * day + minutesOfDay * minute).instant

export const toIso = (instant: number) => new Date(instant).toISOString()
