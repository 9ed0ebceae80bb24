/** Second half of a run: the staged rows become reports in one transaction, or nothing does. */
import { randomUUID } from 'node:crypto'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import {
  countMatches,
  createStaging,
  findSource,
  type ImportPlace,
  insertAdded,
  insertChanged,
  insertStaged,
  listForeignLines,
  listRepeatedLines,
  lockImports,
  matchStanding,
  numberRepeats,
  saveSource,
  supersedeChanged,
} from '../../import-store.ts'
import { claimInstant } from '../../store.ts'
import type { FaultCode, ImportMapping, ImportResult, ImportState } from '../schema.ts'
import { readText } from './read-encoding.ts'
import { batchRows, type Staged } from './stage-rows.ts'

export interface SavingTask {
  readonly municipalityId: string
  readonly organisationId: string
  readonly actor: { personId: string; organisationId: string; role: string } | null
  readonly source: { readonly id: string } | { readonly name: string }
  readonly mapping: ImportMapping
  readonly state: ImportState
  readonly stagedPath: string
  readonly staged: Staged
  readonly now: Date
  readonly onProgress?: (saved: number) => void
}

/** Thrown out of the transaction, which is thereby rolled back. */
export class RowsRefused extends Error {
  readonly code: FaultCode
  readonly lines: readonly number[]
  constructor(code: FaultCode, lines: readonly number[]) {
    super(`${code} on ${lines.length} lines`)
    this.code = code
    this.lines = lines
  }
}

/** A report was corrected by somebody while the import compared: the whole run may be tried again. */
export class ImportMoved extends Error {
  override readonly name = 'ImportMoved'
}

/** @throws RowsRefused duplicateKey, otherOrganisation; ImportMoved */
export async function saveRows(trx: Trx, task: SavingTask): Promise<ImportResult & { outcome: 'imported' }> {
  const { municipalityId, organisationId, mapping, staged } = task
  await lockImports(trx, municipalityId, organisationId)
  const known = await findSource(trx, organisationId, task.source)
  const sourceId = known?.id ?? ('id' in task.source ? task.source.id : randomUUID())
  const sourceName = known?.name ?? ('name' in task.source ? task.source.name : sourceId)
  const place: ImportPlace = { municipalityId, organisationId, sourceId, byId: mapping.columns.id !== undefined }

  await createStaging(trx)
  await loadStaged(trx, task)
  if (mapping.columns.key || place.byId) refuse('duplicateKey', await listRepeatedLines(trx))
  else await numberRepeats(trx)
  await matchStanding(trx, place)
  refuse('otherOrganisation', await listForeignLines(trx, place))

  const counts = await countMatches(trx)
  // Claimed late: a picture that is being computed waits for whoever has claimed.
  const at = await claimInstant(trx, municipalityId, task.now)
  const state = task.state === 'asInFile' ? null : task.state
  const stamp = { at, personId: task.actor?.personId ?? null, reason: sourceName, state }
  if (counts.changed > 0) {
    if ((await supersedeChanged(trx, place, at)) !== counts.changed) throw new ImportMoved()
    await insertChanged(trx, place, stamp)
  }
  if (counts.added > 0) await insertAdded(trx, place, stamp)
  await saveSource(trx, { municipalityId, id: sourceId, organisationId, name: sourceName, mapping, at })
  const told = { ...counts, rows: staged.rows, leftOut: staged.leftOut }
  await insertAuditEvent(trx, {
    municipalityId,
    at: task.now,
    actor: task.actor,
    action: 'report.import',
    subjectKind: 'importSource',
    subjectId: sourceId,
    detail: { ...told, state: task.state },
  })
  return { outcome: 'imported', sourceId, counts: told }
}

function refuse(code: FaultCode, lines: readonly number[]): void {
  if (lines.length > 0) throw new RowsRefused(code, lines)
}

async function loadStaged(trx: Trx, task: SavingTask): Promise<void> {
  let batches = 0
  for await (const batch of readStaged(task.stagedPath)) {
    await insertStaged(trx, batch)
    batches += 1
    task.onProgress?.(Math.min(batches * batchRows, task.staged.reports))
  }
}

/** The staged file's lines. Not by readline, which also breaks at signs that a text may hold. */
async function* readStaged(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of readText(path, 'utf-8')) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
