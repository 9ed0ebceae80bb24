/** Reads incidents with the scanner that the import reads everybody's files with. */
import { createReadStream } from 'node:fs'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import { CsvScanner } from '#features/report/import/csv-scanner.ts'
import type { Incidents } from './weekly-picture.ts'

/** @throws TypeError when a cell is no number, AnalysisError when one is no date */
export async function readIncidents(path: string): Promise<Incidents> {
  const scanner = new CsvScanner(',')
  const into = { e: new Column(), n: new Column(), date: new Column(), category: new Column(), area: new Column() }
  const dayOf = rememberDays()
  let headed = false
  const keep = ({ cells, line }: { cells: string[]; line: number }) => {
    const [, e, n, date, category, area] = cells
    if (!headed) {
      headed = true
      if (cells.join() !== 'id,e,n,date,category,area') throw new TypeError('not a file of incidents')
      return
    }
    into.e.add(e, line)
    into.n.add(n, line)
    into.date.add(dayOf(date), line)
    into.category.add(category, line)
    into.area.add(area, line)
  }
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    for (const row of scanner.push(piece as string)) keep(row)
  }
  for (const row of scanner.end()) keep(row)
  return {
    e: into.e.values,
    n: into.n.values,
    date: Int32Array.from(into.date.values),
    category: into.category.values,
    area: into.area.values,
  }
}

/** A column that grows; text becomes its number. */
class Column {
  #room = new Float64Array(1024)
  #size = 0

  add(cell: string | number | undefined, line: number): void {
    const value = typeof cell === 'string' ? readNumber(cell) : Number(cell)
    if (!Number.isFinite(value)) throw new TypeError(`line ${line}: no number in “${cell}”`)
    if (this.#size === this.#room.length) {
      const wider = new Float64Array(this.#room.length * 2)
      wider.set(this.#room)
      this.#room = wider
    }
    this.#room[this.#size++] = value
  }

  get values(): Float64Array {
    return this.#room.slice(0, this.#size)
  }
}

const tens = Float64Array.from({ length: 16 }, (_, power) => 10 ** power)

/**
 * The number that a text says; NaN when it says none. Digits with at most one point, fifteen in all, are a whole number over a power
 * of ten, both exact: one division rounds them as Number does, in a fifth of its time. All else is left to Number.
 */
function readNumber(text: string): number {
  if (text.length === 0) return Number.NaN
  if (text.length > 15) return Number(text)
  let whole = 0
  let decimals = -1
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit
      if (decimals >= 0) decimals++
    } else if (digit === -2 && decimals < 0 && text.length > 1) decimals = 0
    else return Number(text)
  }
  return decimals > 0 ? whole / (tens[decimals] as number) : whole
}

/** A file has few days and many rows. */
function rememberDays(): (date: string | undefined) => number {
  const known = new Map<string, number>()
  return (date = '') => {
    let day = known.get(date)
    if (day === undefined) {
      day = parseLocalDate(date)
      known.set(date, day)
    }
    return day
  }
}
