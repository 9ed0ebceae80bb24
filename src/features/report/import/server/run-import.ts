/** A whole run: read and check everything, then save everything, or tell every bad row. */
import { rm } from 'node:fs/promises'
import type { Database, Scope, Trx } from '#platform/db/port.ts'
import type { Fault, ImportMapping, ImportResult, ImportState } from '../schema.ts'
import type { ImportWords } from '../sv.ts'
import type { ImportWorld } from '../world.ts'
import { FaultFile } from './fault-file.ts'
import { FileRefused } from './file-refused.ts'
import { openTable } from './read-table.ts'
import { ImportMoved, RowsRefused, type SavingTask, saveRows } from './save-rows.ts'
import { stageRows } from './stage-rows.ts'

export interface ImportTask {
  readonly path: string
  readonly mendedPath: string | null
  readonly mapping: ImportMapping
  readonly source: SavingTask['source']
  readonly state: ImportState
  readonly scope: Scope & { organisationId: string }
  readonly actor: SavingTask['actor']
  readonly words: ImportWords
  /** Files of the run's own; the staged one is removed at the end, that of bad rows stays when there are any. */
  readonly stagedPath: string
  readonly faultPath: string
  readonly now: Date
  readonly onProgress?: (progress: ImportProgress) => Promise<void> | void
  readonly signal?: AbortSignal
  /** Done inside the transaction that saves, after everything else. */
  readonly finish?: (trx: Trx, result: ImportResult) => Promise<void>
}

export interface ImportProgress {
  readonly phase: 'reading' | 'saving'
  readonly rows: number
  /** Of how many; estimated while reading. */
  readonly of: number
}

/** Longest time of one statement over all rows of a run, ms. */
const statementLimitMs = 30 * 60_000
const mostAttempts = 3
const uniqueViolation = '23505'

/** @throws FileRefused; what the signal carries when it is aborted */
export async function runImport(db: Database, task: ImportTask, world: ImportWorld): Promise<ImportResult> {
  const { signal, onProgress } = task
  await rm(task.faultPath, { force: true })
  try {
    const staged = await stageRows(
      {
        ...task,
        ...(signal ? { signal } : {}),
        onProgress: ({ rows, estimate }) => onProgress?.({ phase: 'reading', rows, of: estimate }),
      },
      world,
    )
    if (staged.faults.badRows > 0) return { outcome: 'refused', rows: staged.rows, ...staged.faults }
    await onProgress?.({ phase: 'saving', rows: 0, of: staged.reports })
    signal?.throwIfAborted()
    const { source, actor, mapping, state, stagedPath, now } = task
    const { municipalityId, organisationId } = task.scope
    const saving = { municipalityId, organisationId, source, actor, mapping, state, stagedPath, now, staged }
    try {
      return await repeatWhenMoved(() =>
        db.withScope(
          task.scope,
          async (trx) => {
            const result = await saveRows(trx, saving)
            await task.finish?.(trx, result)
            return result
          },
          { statementLimitMs },
        ),
      )
    } catch (error) {
      if (error instanceof RowsRefused) return await tellRefusedLines(task, error, staged.rows)
      if ((error as { code?: string }).code === uniqueViolation) throw new FileRefused('keyTaken')
      throw error
    }
  } finally {
    await rm(task.stagedPath, { force: true })
  }
}

async function repeatWhenMoved<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof ImportMoved) || count >= mostAttempts) throw error
    }
  }
}

/** Faults that only the whole file, or the database, shows: the rows are read again to be written as they came. */
async function tellRefusedLines(task: ImportTask, refused: RowsRefused, rows: number): Promise<ImportResult> {
  const lines = new Set(refused.lines)
  const table = await openTable(task.path, task.mapping.file)
  const file = new FaultFile(task.faultPath, task.mapping.file, table.columns, task.words)
  const column = task.mapping.columns.id ?? task.mapping.columns.key ?? null
  const at = column === null ? -1 : table.columns.indexOf(column)
  for await (const row of table.rows) {
    if (!lines.has(row.line)) continue
    const fault: Fault = { line: row.line, column, value: row.cells[at] ?? null, code: refused.code }
    await file.add(row, [fault])
  }
  await file.close()
  return { outcome: 'refused', rows, ...file.summary }
}
