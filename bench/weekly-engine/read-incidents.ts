/**
 * Reads incidents straight from the file's bytes into columns, as COPY and fread do: every cell is a number or a day, none is quoted.
 * (The program's own reader of everybody's files makes texts of the cells first, and takes half a second for a million rows.)
 */
import { readFile } from 'node:fs/promises'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import type { Incidents } from './weekly-picture.ts'

const header = 'id,e,n,date,category,area\n'
/** The shortest row there can be: 1,1,1,2025-01-01,1,1 and its line end. */
const shortestRow = 22
const [comma, newline, point, minus, zero, nine] = [44, 10, 46, 45, 48, 57]
const tens = Float64Array.from({ length: 16 }, (_, power) => 10 ** power)

/** @throws TypeError when a cell is no number, AnalysisError when one is no date */
export async function readIncidents(path: string): Promise<Incidents> {
  const bytes = await readFile(path)
  if (bytes.toString('latin1', 0, header.length) !== header) throw new TypeError('not a file of incidents')
  const room = Math.ceil(bytes.length / shortestRow)
  const [e, n, category, area] = [0, 0, 0, 0].map(() => new Float64Array(room)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const date = new Int32Array(room)
  const cells = new Cells(bytes, header.length)
  let row = 0
  for (; !cells.isAtEnd(); row++) {
    cells.readNumber(comma)
    e[row] = cells.readNumber(comma)
    n[row] = cells.readNumber(comma)
    date[row] = cells.readDay(comma)
    category[row] = cells.readNumber(comma)
    area[row] = cells.readNumber(newline)
  }
  const cut = (column: Float64Array) => column.subarray(0, row)
  return { e: cut(e), n: cut(n), date: date.subarray(0, row), category: cut(category), area: cut(area) }
}

class Cells {
  readonly #bytes: Uint8Array
  readonly #days = new Map<number, number>()
  #at: number
  #lastKey = 0
  #lastDay = 0

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  /**
   * Digits with at most one point, fifteen in all, are a whole number over a power of ten, both exact: the division rounds them as
   * Number does. The file's last line may lack its end.
   */
  readNumber(end: number): number {
    const bytes = this.#bytes
    let at = this.#at
    const sign = bytes[at] === minus ? -1 : 1
    if (sign < 0) at++
    const start = at
    let whole = 0
    let pointAt = -1
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte >= zero && byte <= nine) whole = whole * 10 + byte - zero
      else if (byte === point && pointAt < 0) pointAt = at
      else break
    }
    const decimals = pointAt < 0 ? 0 : at - pointAt - 1
    const digits = at - start - (pointAt < 0 ? 0 : 1)
    const isEnded = at < bytes.length ? bytes[at] === end : end === newline
    if (digits === 0 || digits > 15 || !isEnded) throw this.#noNumber(start)
    this.#at = at + 1
    return decimals > 0 ? (sign * whole) / (tens[decimals] as number) : sign * whole
  }

  /** A file has few days and many rows. */
  readDay(end: number): number {
    const at = this.#at
    const bytes = this.#bytes
    let key = 0
    let isDay = bytes[at + 10] === end
    // Digits and lines alone: thirteen signs, each day a number of its own.
    for (let offset = 0; offset < 10; offset++) {
      const byte = bytes[at + offset] as number
      if (!(byte >= minus && byte <= nine)) isDay = false
      key = key * 16 + byte - minus
    }
    if (!isDay) throw this.#noNumber(at)
    this.#at = at + 11
    if (key === this.#lastKey) return this.#lastDay
    let day = this.#days.get(key)
    if (day === undefined) {
      day = parseLocalDate(String.fromCharCode(...bytes.subarray(at, at + 10)))
      this.#days.set(key, day)
    }
    this.#lastKey = key
    this.#lastDay = day
    return day
  }

  #noNumber(start: number): TypeError {
    let line = 1
    for (let at = 0; at < start; at++) if (this.#bytes[at] === newline) line++
    const cell = String.fromCharCode(...this.#bytes.subarray(start, start + 20)).split(/[,\n]/)[0]
    return new TypeError(`line ${line}: no number in “${cell}”`)
  }
}
