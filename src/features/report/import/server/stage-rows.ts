/**
 * First half of a run: every row of the file is read, checked and written, as the report it becomes, to a file beside it.
 * Nothing touches the database; memory holds one batch. Any bad row ends the hope of importing, but not the reading: all are told.
 */
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { TableRow } from '#platform/sheets/csv-scanner.ts'
import { findMissingColumns, makeRowMapper, type RowMapper, type RowOutcome } from '../map-row.ts'
import type { Fault, FileSettings, ImportMapping, ImportState } from '../schema.ts'
import type { ImportWords } from '../sv.ts'
import type { ImportWorld } from '../world.ts'
import { FaultFile, type FaultSummary } from './fault-file.ts'
import { FileRefused } from './file-refused.ts'
import { lookAtFile } from './look-at-file.ts'
import { openTable, type Table } from './read-table.ts'

/** Rows in one line of the staged file, and in one statement to the database. */
export const batchRows = 1000

export interface StagingTask {
  readonly path: string
  /** The mended file of bad rows, whose rows take the place of the lines they name. */
  readonly mendedPath: string | null
  readonly mapping: ImportMapping
  readonly state: ImportState
  readonly stagedPath: string
  readonly faultPath: string
  readonly words: ImportWords
  readonly onProgress?: (progress: { rows: number; estimate: number }) => Promise<void> | void
  readonly signal?: AbortSignal
}

export interface Staged {
  readonly rows: number
  readonly reports: number
  readonly leftOut: number
  readonly faults: FaultSummary
}

/** @throws FileRefused */
export async function stageRows(task: StagingTask, world: ImportWorld): Promise<Staged> {
  if (task.state === 'asInFile' && !task.mapping.columns.state) throw new FileRefused('stateColumnMissing')
  const mended = task.mendedPath === null ? null : await openMended(task.mendedPath)
  const replaced = mended ? await listReplacedLines(mended.path, mended.file) : null
  const { size } = await stat(task.path)
  let bytes = 0
  const table = await openTable(task.path, task.mapping.file, (so) => {
    bytes = so
  })
  const faults = new FaultFile(task.faultPath, task.mapping.file, table.columns, task.words)
  const staged = createWriteStream(task.stagedPath, { mode: 0o600 })
  const run = new Run(task, staged, faults, () => (bytes > 0 ? size / bytes : 1))
  try {
    await run.read(table, prepareMapper(task.mapping, table, world), (line) => replaced?.has(line) ?? false)
    if (mended) {
      const columns = [...table.columns]
      const patch = await openTable(mended.path, mended.file)
      await run.read(alignMended(patch, columns), prepareMapper(task.mapping, { columns }, world), () => false)
    }
    await run.flush()
  } finally {
    staged.end()
    await finished(staged)
    await faults.close()
  }
  return { rows: run.rows, reports: run.reports, leftOut: run.leftOut, faults: faults.summary }
}

/** @throws FileRefused noSuchColumn, unknownCrs */
export function prepareMapper(mapping: ImportMapping, table: Pick<Table, 'columns'>, world: ImportWorld): RowMapper {
  const missing = findMissingColumns(mapping, table.columns)
  if (missing.length > 0) throw new FileRefused('noSuchColumn', { columns: missing.join(', ') })
  try {
    return makeRowMapper(mapping, table.columns, world)
  } catch {
    throw new FileRefused('unknownCrs', { crs: mapping.crs ?? world.crs })
  }
}

/** `asInFile` needs a state on every row. */
function requireState(outcome: RowOutcome, line: number, mapping: ImportMapping, state: ImportState): RowOutcome {
  if (state !== 'asInFile' || outcome.kind !== 'report' || outcome.report.state !== null) return outcome
  const fault: Fault = { line, column: mapping.columns.state ?? null, value: null, code: 'missing' }
  return { kind: 'faults', faults: [fault] }
}

class Run {
  rows = 0
  reports = 0
  leftOut = 0
  readonly #task: StagingTask
  readonly #staged: WriteStream
  readonly #faults: FaultFile
  readonly #growth: () => number
  #batch: unknown[] = []

  constructor(task: StagingTask, staged: WriteStream, faults: FaultFile, growth: () => number) {
    this.#task = task
    this.#staged = staged
    this.#faults = faults
    this.#growth = growth
  }

  async read(table: Pick<Table, 'rows'>, map: RowMapper, isReplaced: (line: number) => boolean): Promise<void> {
    const { mapping, state, signal, onProgress } = this.#task
    for await (const row of table.rows) {
      if (isReplaced(row.line)) continue
      this.rows += 1
      const outcome = requireState(map(row.cells, row.line), row.line, mapping, state)
      if (outcome.kind === 'leftOut') this.leftOut += 1
      else if (outcome.kind === 'faults') await this.#faults.add(row, outcome.faults)
      else {
        this.reports += 1
        this.#batch.push({ line: row.line, ...outcome.report })
        if (this.#batch.length >= batchRows) await this.flush()
      }
      if (this.rows % 2000 === 0) {
        signal?.throwIfAborted()
        await onProgress?.({ rows: this.rows, estimate: Math.round(this.rows * this.#growth()) })
      }
    }
  }

  /** Writes the batch as one line of JSON; once a row is bad nothing will be saved, so nothing more is written. */
  async flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    if (batch.length === 0 || this.#faults.summary.badRows > 0) return
    if (!this.#staged.write(`${JSON.stringify(batch)}\n`)) await once(this.#staged, 'drain')
  }
}

const isLineColumn = (name: string) => name.startsWith('Samlad: ')

/** A spreadsheet program may have saved it in any way; its header is known. */
async function openMended(path: string): Promise<{ path: string; file: FileSettings }> {
  const look = await lookAtFile(path, null)
  const file = { ...look.file, skip: 0, header: true }
  const { columns } = await openTable(path, file)
  if (!columns.some(isLineColumn)) throw new FileRefused('noSuchColumn', { columns: 'Samlad: …' })
  return { path, file }
}

async function listReplacedLines(path: string, file: FileSettings): Promise<Set<number>> {
  const table = await openTable(path, file)
  const at = table.columns.findIndex(isLineColumn)
  const lines = new Set<number>()
  for await (const { cells } of table.rows) lines.add(Number(cells[at]))
  return lines
}

/** The mended rows with the file's own columns in its own order, under the lines that they came from. */
function alignMended(patch: Table, columns: readonly string[]): Pick<Table, 'rows'> {
  const lineAt = patch.columns.findIndex(isLineColumn)
  const from = columns.map((name) => patch.columns.indexOf(name))
  const missing = columns.filter((_, at) => from[at] === -1)
  if (missing.length > 0) throw new FileRefused('noSuchColumn', { columns: missing.join(', ') })
  async function* rows(): AsyncGenerator<TableRow> {
    for await (const { line, cells } of patch.rows) {
      const own = Number(cells[lineAt])
      yield { line: Number.isInteger(own) && own > 0 ? own : line, cells: from.map((at) => cells[at] ?? '') }
    }
  }
  return { rows: rows() }
}
