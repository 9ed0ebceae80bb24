/** When: a start and an end, from one, two or four cells, in local wall clock unless a cell names its offset. */
import { fromWallClock, localDateAt } from '#analysis/time/local-time.ts'
import type { CellReader } from './row-reader.ts'
import type { ImportedReport, ImportMapping } from './schema.ts'
import { type CellTime, parseClock, parseTime, splitInterval } from './time-cell.ts'

const dayMs = 86_400_000
const unitMs = { minute: 0, hour: 3_600_000, day: dayMs } as const
const longestInterval = 62 * dayMs
const clockSlack = 5 * 60_000

type Times = Pick<ImportedReport, 'from' | 'to' | 'on'>

export function makeTimeReader(
  mapping: ImportMapping,
  world: { now: number; timeZone: string },
): (row: CellReader) => Times | null {
  const zone = world.timeZone
  return (row) => {
    const fromCell = row.take('from')
    if (!fromCell) {
      row.fault('missing', 'from')
      return null
    }
    const parts = row.take('to') ? null : splitInterval(fromCell)
    const start = readTime(row, parts?.[0] ?? fromCell, 'from', mapping)
    const from = start && toInstant(start, zone, mapping)
    if (start && from === null) row.fault('noSuchTime', 'from')
    const to = start && from !== null ? readEnd(row, parts?.[1], start, from, mapping, zone) : null
    if (from === null || to === null) return null
    checkTimes(row, from, to, mapping, world.now)
    return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), on: localDateAt(from, zone) }
  }
}

function checkTimes(row: CellReader, from: number, to: number, mapping: ImportMapping, now: number): void {
  const end = row.has('to') ? 'to' : 'from'
  if (to < from) row.fault('endBeforeStart', end)
  else if (to - from > longestInterval && mapping.longIntervals === 'fault') row.fault('tooLongInterval', end)
  if (from > now + clockSlack) row.fault('inFuture', 'from')
}

/** What a single time stands for when there is no end: the minute itself, its hour, its day. */
function readEnd(
  row: CellReader,
  part: string | undefined,
  start: CellTime,
  from: number,
  mapping: ImportMapping,
  zone: string,
): number | null {
  const cell = part ?? row.take('to')
  if (cell) {
    const end = part !== undefined ? readPart(part, start, mapping) : readTime(row, cell, 'to', mapping)
    if (!end && part !== undefined) row.fault('notATime', 'from')
    const to = end && toInstant(end, zone, mapping)
    if (end && to === null) row.fault('noSuchTime', part === undefined ? 'to' : 'from')
    // An end given as a day means all of it; but Samlad's own file always means a time, and midnight may look like a day.
    return to !== null && end?.ms === null && !mapping.columns.id ? endOfDay(end.day, zone) : to
  }
  if (start.ms === null || mapping.timePrecision === 'day') return endOfDay(start.day, zone)
  return from + unitMs[start.hourOnly ? 'hour' : mapping.timePrecision]
}

const endOfDay = (day: number, zone: string) => fromWallClock((day + 1) * dayMs, zone).instant

/** The end of an interval in one cell: a whole time, or a clock that may pass midnight. */
function readPart(part: string, start: CellTime, mapping: ImportMapping): CellTime | null {
  const clock = /^\d{1,2}([:.]\d{2})*$/.test(part) ? parseClock(part) : null
  if (!clock) return parseTime(part, mapping.dates)
  const next = clock.ms < (start.ms ?? 0) ? 1 : 0
  return { day: start.day + next, ms: clock.ms, offset: start.offset, hourOnly: clock.hourOnly }
}

function readTime(row: CellReader, cell: string, field: 'from' | 'to', mapping: ImportMapping): CellTime | null {
  const time = parseTime(cell, mapping.dates)
  const clockField = field === 'from' ? 'fromTime' : 'toTime'
  const clockCell = row.take(clockField)
  const clock = clockCell ? parseClock(clockCell) : null
  if (!time) row.fault('notATime', field)
  if (clockCell && !clock) row.fault('notATime', clockField)
  if (!time || (clockCell && !clock)) return null
  if (!clock) return time
  const midnight = clock.ms === dayMs
  return { ...time, day: time.day + (midnight ? 1 : 0), ms: midnight ? 0 : clock.ms, hourOnly: clock.hourOnly }
}

/** Null for a time that the clocks skipped in spring, unless it is to be moved forward. A repeated one in autumn is the first, unless an offset is told. */
function toInstant(time: CellTime, zone: string, { skippedTimes }: ImportMapping): number | null {
  const wall = time.day * dayMs + (time.ms ?? 0)
  if (time.offset !== null) return wall - time.offset
  const { instant, fit } = fromWallClock(wall, zone)
  return fit === 'skipped' && time.ms !== null && skippedTimes === 'fault' ? null : instant
}
