/** The file of bad rows: as they came, with their line and everything that is wrong, to be mended and sent again. */
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { TableRow } from '#platform/sheets/csv-scanner.ts'
import type { Fault, FaultCode, FileSettings } from '../schema.ts'
import type { ImportWords } from '../sv.ts'

/** How many faults are told without opening the file. */
const firstFaults = 50

export interface FaultSummary {
  badRows: number
  byCode: Partial<Record<FaultCode, number>>
  first: Fault[]
}

/** Written in the file's own delimiter, as UTF-8 with a mark, whatever encoding the file was in. */
export class FaultFile {
  readonly summary: FaultSummary = { badRows: 0, byCode: {}, first: [] }
  readonly #path: string
  readonly #delimiter: string
  readonly #columns: readonly string[]
  readonly #words: ImportWords
  #stream: WriteStream | null = null

  constructor(path: string, file: FileSettings, columns: readonly string[], words: ImportWords) {
    this.#path = path
    this.#delimiter = file.format === 'csv' ? file.delimiter : ';'
    this.#columns = columns
    this.#words = words
  }

  async add(row: TableRow, faults: readonly Fault[]): Promise<void> {
    this.summary.badRows += 1
    for (const fault of faults) {
      this.summary.byCode[fault.code] = (this.summary.byCode[fault.code] ?? 0) + 1
      // What stands in the cell stays in the file: the summary is kept in the database.
      if (this.summary.first.length < firstFaults) this.summary.first.push({ ...fault, value: null })
    }
    if (!this.#stream) {
      this.#stream = createWriteStream(this.#path, { mode: 0o600 })
      await this.#write([...this.#columns, ...this.#words.addedColumns], '\ufeff')
    }
    const cells = this.#columns.map((_, at) => row.cells[at] ?? '')
    // A row with too many cells keeps them: the last column takes what has no column of its own.
    const extra = row.cells.slice(this.#columns.length)
    if (extra.length > 0) cells[cells.length - 1] = [cells.at(-1), ...extra].join(this.#delimiter)
    await this.#write([
      ...cells,
      String(faults[0]?.line ?? row.line),
      faults.map((fault) => this.#say(fault)).join(' · '),
    ])
  }

  async close(): Promise<void> {
    if (!this.#stream) return
    this.#stream.end()
    await finished(this.#stream)
  }

  #say(fault: Fault): string {
    const value = fault.value ? ` “${fault.value}”` : ''
    return `${fault.column ?? this.#words.wholeRow}${value}: ${this.#words.faults[fault.code](fault.values ?? {})}`
  }

  async #write(cells: readonly string[], mark = ''): Promise<void> {
    const line = cells.map((cell) => this.#quote(cell)).join(this.#delimiter)
    if (!this.#stream?.write(`${mark}${line}\r\n`)) await once(this.#stream as WriteStream, 'drain')
  }

  #quote(cell: string): string {
    return /["\r\n]/.test(cell) || cell.includes(this.#delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
  }
}
