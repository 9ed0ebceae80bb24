/** Causes with their evidence, and chains of events: all versions, nothing overwritten. */
import type { Selectable } from 'kysely'
import type { CauseEvidenceTable, CauseVersionTable, EventChainVersionTable } from '#db/problem-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import { EventChain } from './schema.ts'

export type CauseRow = Selectable<CauseVersionTable>
export type EvidenceRow = Selectable<CauseEvidenceTable>
export type ChainRow = Omit<Selectable<EventChainVersionTable>, 'steps'> & { readonly steps: EventChain['steps'] }

/** The standing version of each cause, the removed ones too; in the order that they were first written. */
export async function listCauseRows(trx: Trx): Promise<CauseRow[]> {
  return inOrderOfBirth(await trx.selectFrom('causeVersion').selectAll().orderBy('version').execute())
}

/** The same of evidence, what speaks for a cause before what speaks against it. */
export async function listEvidenceRows(trx: Trx): Promise<EvidenceRow[]> {
  const rows = inOrderOfBirth(await trx.selectFrom('causeEvidence').selectAll().orderBy('version').execute())
  return rows.sort((one, other) => Number(one.side === 'against') - Number(other.side === 'against'))
}

/** The same of chains. */
export async function listChainRows(trx: Trx): Promise<ChainRow[]> {
  const rows = await trx.selectFrom('eventChainVersion').selectAll().orderBy('version').execute()
  return inOrderOfBirth(rows).map((row) => ({ ...row, steps: EventChain.shape.steps.parse(row.steps) }))
}

interface Versioned {
  readonly id: string
  readonly recordedAt: string
}

/** Of all versions, oldest first, the last of each; ordered by their first. */
function inOrderOfBirth<Row extends Versioned>(versions: readonly Row[]): Row[] {
  const born = new Map<string, string>()
  const standing = new Map<string, Row>()
  for (const row of versions) {
    if (!born.has(row.id)) born.set(row.id, `${row.recordedAt} ${row.id}`)
    standing.set(row.id, row)
  }
  return [...standing.values()].sort((one, other) => ((born.get(one.id) ?? '') < (born.get(other.id) ?? '') ? -1 : 1))
}

/** False when this version is there already. */
export async function insertCauseVersion(trx: Trx, row: CauseRow): Promise<boolean> {
  return insertIfFree(trx.insertInto('causeVersion').values(row))
}

export async function insertEvidenceVersion(trx: Trx, row: EvidenceRow): Promise<boolean> {
  return insertIfFree(trx.insertInto('causeEvidence').values(row))
}

export async function insertChainVersion(trx: Trx, { steps, ...row }: ChainRow): Promise<boolean> {
  return insertIfFree(trx.insertInto('eventChainVersion').values({ ...row, steps: JSON.stringify(steps) }))
}
