/** A mapping as it is shown: to its own organisation with its draft, to the parties only what is approved. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Actor } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import { isLate } from '../mapping-rules.ts'
import type { Mapping, MappingFile, MappingState } from '../mapping-schema.ts'
import {
  type FileHead,
  findInvitation,
  type InvitationRow,
  listLatestVersions,
  listMappingFiles,
} from '../mapping-store.ts'

export interface Reading {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly zone: string
}

export interface FoundMapping {
  readonly row: InvitationRow
  readonly mapping: Mapping
}

export async function findMapping(reading: Reading, id: string): Promise<FoundMapping | null> {
  const row = await findInvitation(reading.trx, id)
  if (!row) return null
  const [mapping] = await presentMappings(reading, [row])
  return { row, mapping: mapping as Mapping }
}

/** In the order given. What the asking scope may not see is not among the versions it reads. */
export async function presentMappings(
  { trx, actor, now, zone }: Reading,
  rows: readonly InvitationRow[],
): Promise<Mapping[]> {
  const ids = rows.map((row) => row.id)
  const versions = await listLatestVersions(trx, ids)
  const files = await listMappingFiles(trx, ids)
  const today = localDateAt(now.getTime(), zone)
  return rows.map((row) => {
    const written = versions.filter((one) => one.invitationId === row.id)
    const approved = written.find((one) => one.state === 'approved')
    const latest = written.toSorted((one, other) => other.version - one.version)[0]
    // Somebody of the house who sees more than the database gives the parties still reads what is approved only.
    const shown = row.organisationId === actor.organisationId ? latest : approved
    const state: MappingState = row.withdrawnAt ? 'withdrawn' : (shown?.state ?? 'invited')
    return {
      id: row.id,
      pictureId: row.pictureId,
      period: row.period,
      organisationId: row.organisationId,
      organisationName: row.organisationName,
      message: row.message,
      dueOn: row.dueOn,
      invitedAt: row.invitedAt,
      remindedAt: row.remindedAt,
      reminders: row.reminders,
      state,
      late: !row.withdrawnAt && isLate({ dueOn: row.dueOn, today, answered: approved !== undefined }),
      version: shown?.version ?? 0,
      answers: shown?.answers ?? null,
      approvedAt: approved?.recordedAt ?? null,
      files: presentFiles(files.filter((file) => file.invitationId === row.id)),
    }
  })
}

export const presentFiles = (rows: readonly FileHead[]): MappingFile[] =>
  rows.map(({ id, name, type, size, recordedAt, sharedAt }) => {
    return { id, name, type, size, recordedAt, shared: sharedAt !== null }
  })
