/** Tasks in versions, with their log, files and overrides. */
import type { Insertable, Selectable } from 'kysely'
import type { StatusOverrideTable, TaskFileTable, TaskLogTable, TaskVersionTable } from '#db/group-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'

export type TaskRow = Selectable<TaskVersionTable>

/** The standing version of each task. */
export async function listTaskRows(
  trx: Trx,
  of: { groupIds: readonly string[] } | { ids: readonly string[] },
): Promise<TaskRow[]> {
  const asked = 'groupIds' in of ? of.groupIds : of.ids
  if (asked.length === 0) return []
  const rows = await trx
    .selectFrom('taskVersion')
    .distinctOn('id')
    .selectAll()
    .where('groupIds' in of ? 'groupId' : 'id', 'in', [...asked])
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.toSorted((one, other) => compare(one.dueOn, other.dueOn) || compare(one.id, other.id))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

export async function findTaskRow(trx: Trx, id: string): Promise<TaskRow | null> {
  return (await listTaskRows(trx, { ids: [id] }))[0] ?? null
}

/** False when this version is there already: somebody else wrote first. */
export async function insertTaskVersion(
  trx: Trx,
  { checklist, ...row }: Omit<Insertable<TaskVersionTable>, 'checklist'> & Pick<TaskRow, 'checklist'>,
): Promise<boolean> {
  return insertIfFree(trx.insertInto('taskVersion').values({ ...row, checklist: JSON.stringify(checklist) }))
}

/** Oldest first. */
export async function listTaskLog(trx: Trx, taskIds: readonly string[]) {
  if (taskIds.length === 0) return []
  return trx
    .selectFrom('taskLog as l')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'l.municipalityId').onRef('o.id', '=', 'l.organisationId'),
    )
    .select(['l.id', 'l.taskId', 'l.text', 'l.recordedAt', 'o.name as organisationName'])
    .where('l.taskId', 'in', [...taskIds])
    .orderBy('l.recordedAt')
    .orderBy('l.id')
    .execute()
}

export async function insertTaskLog(trx: Trx, row: Insertable<TaskLogTable>): Promise<void> {
  await trx.insertInto('taskLog').values(row).execute()
}

/** Files that are not taken away, without their bytes; oldest first. */
export async function listTaskFiles(trx: Trx, taskIds: readonly string[]) {
  if (taskIds.length === 0) return []
  return trx
    .selectFrom('taskFile as f')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'f.municipalityId').onRef('o.id', '=', 'f.organisationId'),
    )
    .select(['f.id', 'f.taskId', 'f.name', 'f.type', 'f.recordedAt', 'o.name as organisationName'])
    .select((select) => select.cast<number>(select.fn('octet_length', ['f.bytes']), 'integer').as('bytes'))
    .where('f.taskId', 'in', [...taskIds])
    .where('f.removedAt', 'is', null)
    .orderBy('f.recordedAt')
    .orderBy('f.id')
    .execute()
}

export async function findTaskFile(trx: Trx, of: { groupId: string; taskId: string; fileId: string }) {
  const row = await trx
    .selectFrom('taskFile')
    .select(['name', 'type', 'bytes', 'sha256'])
    .where('groupId', '=', of.groupId)
    .where('taskId', '=', of.taskId)
    .where('id', '=', of.fileId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function insertTaskFile(trx: Trx, row: Insertable<TaskFileTable>): Promise<void> {
  await trx.insertInto('taskFile').values(row).execute()
}

export async function markTaskFileRemoved(
  trx: Trx,
  of: { municipalityId: string; taskId: string; fileId: string },
  at: string,
): Promise<boolean> {
  const result = await trx
    .updateTable('taskFile')
    .set({ removedAt: at })
    .where('municipalityId', '=', of.municipalityId)
    .where('taskId', '=', of.taskId)
    .where('id', '=', of.fileId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The latest override of each task that has not been taken back. */
export async function listOverrides(trx: Trx, taskIds: readonly string[]) {
  if (taskIds.length === 0) return []
  return trx
    .selectFrom('statusOverride as s')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 's.municipalityId').onRef('o.id', '=', 's.organisationId'),
    )
    .distinctOn('s.taskId')
    .select(['s.taskId', 's.status', 's.reason', 's.recordedAt', 'o.name as organisationName'])
    .where('s.taskId', 'in', [...taskIds])
    .where('s.takenBackAt', 'is', null)
    .orderBy('s.taskId')
    .orderBy('s.recordedAt', 'desc')
    .orderBy('s.id')
    .execute()
}

export async function insertOverride(trx: Trx, row: Insertable<StatusOverrideTable>): Promise<void> {
  await trx.insertInto('statusOverride').values(row).execute()
}

export async function takeBackOverrides(
  trx: Trx,
  of: { municipalityId: string; taskId: string },
  at: string,
): Promise<void> {
  await trx
    .updateTable('statusOverride')
    .set({ takenBackAt: at })
    .where('municipalityId', '=', of.municipalityId)
    .where('taskId', '=', of.taskId)
    .where('takenBackAt', 'is', null)
    .execute()
}
