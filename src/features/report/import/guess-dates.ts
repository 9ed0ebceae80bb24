/** Which date format a column's cells are in, and how exactly they know the time. */
import { type DateFormat, type Detection, dateFormats, type ImportMapping } from './schema.ts'
import { type CellTime, parseTime, splitInterval } from './time-cell.ts'

const leastShare = 0.8
/** So few full hours in a row may be chance. */
const leastHours = 30

export interface DateGuess {
  readonly format: DateFormat | null
  readonly precision: ImportMapping['timePrecision']
  readonly detections: Detection[]
}

/** `clocks`: the cells of a separate time column, when there is one. */
export function guessDates(cells: readonly string[], clocks: readonly string[], hasEnd: boolean): DateGuess {
  const filled = cells.filter((cell) => cell.trim() !== '').map((cell) => splitInterval(cell)?.[0] ?? cell)
  const counts = dateFormats.map((format) => ({
    format,
    times: filled.map((cell) => parseTime(cell, format)).filter((time): time is CellTime => time !== null),
  }))
  const most = Math.max(0, ...counts.map(({ times }) => times.length))
  if (filled.length === 0 || most / filled.length < leastShare) {
    return { format: null, precision: 'minute', detections: [{ code: 'datesUnclear', certainty: 'assumed' }] }
  }
  const fits = counts.filter(({ times }) => times.length === most)
  const { format, times } = fits[0]!
  const detections: Detection[] = [{ code: 'datesFound', certainty: 'found', values: { format } }]
  if (format === 'dayMonthYear' && fits.some((fit) => fit.format === 'monthDayYear')) {
    detections.push({ code: 'dayMonthAssumed', certainty: 'assumed' })
  }
  const precision = hasEnd ? 'minute' : guessPrecision(times, clocks)
  if (precision === 'hour') detections.push({ code: 'hoursOnly', certainty: 'assumed' })
  if (precision === 'day') detections.push({ code: 'daysOnly', certainty: 'assumed' })
  return { format, precision, detections }
}

function guessPrecision(times: readonly CellTime[], clocks: readonly string[]): DateGuess['precision'] {
  const written = clocks.filter((cell) => cell.trim() !== '')
  if (written.length > 0) {
    const full = written.every((cell) => /^\s*(kl\.?\s*)?\d{1,2}([:.]00)*\s*$/i.test(cell))
    return full && written.length >= leastHours ? 'hour' : 'minute'
  }
  if (times.every(({ ms }) => ms === null || ms === 0)) return 'day'
  if (times.every(({ hourOnly }) => hourOnly)) return 'hour'
  const full = times.every(({ ms }) => ms === null || ms % 3_600_000 === 0)
  return full && times.length >= leastHours ? 'hour' : 'minute'
}
