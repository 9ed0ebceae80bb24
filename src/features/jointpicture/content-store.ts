/** What is written in a samlad picture. Every version is kept; nothing typed is ever overwritten. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { JointBlockTable, JointCommentTable, JointDifferenceTable, JointPartTable } from '#db/evidence-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import type { StoredPart } from './part-states.ts'
import type { Block, Comment, Difference } from './schema.ts'

/** The tables of versions, each with its row. */
interface Written {
  jointBlock: Selectable<JointBlockTable>
  jointPart: Selectable<JointPartTable>
  jointDifference: Selectable<JointDifferenceTable>
}

/** The standing version of each paragraph that somebody wrote in, with the name of the organisation. */
export async function listBlocks(trx: Trx, pictureId: string): Promise<Block[]> {
  const rows = await trx
    .selectFrom('jointBlock as b')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'b.municipalityId').onRef('o.id', '=', 'b.organisationId'),
    )
    .distinctOn('b.key')
    .select(['b.key', 'b.part', 'b.position', 'b.version', 'b.text', 'b.struck', 'b.pinned', 'b.computedHash'])
    .select(['o.name as writtenBy', 'b.recordedAt'])
    .where('b.pictureId', '=', pictureId)
    .orderBy('b.key')
    .orderBy('b.version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, part: row.part as Block['part'] }))
}

export async function listStoredParts(trx: Trx, pictureId: string): Promise<StoredPart[]> {
  const rows = await trx
    .selectFrom('jointPart')
    .distinctOn('part')
    .select(['part', 'version', 'ownerOrganisationId', 'done', 'leftOutReason'])
    .where('pictureId', '=', pictureId)
    .orderBy('part')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, part: row.part as StoredPart['part'] }))
}

/** Oldest first. */
export async function listComments(trx: Trx, pictureId: string): Promise<Comment[]> {
  const rows = await trx
    .selectFrom('jointComment as c')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'c.municipalityId').onRef('o.id', '=', 'c.organisationId'),
    )
    .select(['c.id', 'c.key', 'c.text', 'o.name as organisationName', 'c.recordedAt', 'c.resolvedAt'])
    .where('c.pictureId', '=', pictureId)
    .orderBy('c.recordedAt')
    .orderBy('c.id')
    .execute()
  return rows.map(({ resolvedAt, ...row }) => ({ ...row, resolved: resolvedAt !== null }))
}

export type Resolution = Pick<Difference, 'key' | 'version' | 'resolution' | 'text'> & { readonly recordedAt: string }

export async function listResolutions(trx: Trx, pictureId: string): Promise<Resolution[]> {
  return trx
    .selectFrom('jointDifference')
    .distinctOn('key')
    .select(['key', 'version', 'resolution', 'text', 'recordedAt'])
    .where('pictureId', '=', pictureId)
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
}

/**
 * Adds the next version of a paragraph, a part or a settled difference. `version` is the number to write: one above what the
 * writer saw. False when that number is taken: somebody else wrote first.
 */
export async function insertJointVersion<Table extends keyof Written>(
  trx: Trx,
  table: Table,
  row: Written[Table],
): Promise<boolean> {
  return insertIfFree(trx.insertInto(table as keyof Written).values(row))
}

export async function insertComment(trx: Trx, row: Insertable<JointCommentTable>): Promise<void> {
  await trx.insertInto('jointComment').values(row).execute()
}

/** False when there is no such comment in this picture, or it is resolved already. */
export async function markResolved(trx: Trx, of: { pictureId: string; id: string }, at: string): Promise<boolean> {
  const result = await trx
    .updateTable('jointComment')
    .set({ resolvedAt: at })
    .where('pictureId', '=', of.pictureId)
    .where('id', '=', of.id)
    .where('resolvedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** One more change of the picture's content. */
export async function raiseJointVersion(trx: Trx, key: { municipalityId: string; pictureId: string }): Promise<void> {
  await trx
    .updateTable('jointPicture')
    .set({ contentVersion: sql`content_version + 1` })
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.pictureId)
    .where('state', '=', 'composing')
    .execute()
}

/** What stands in one edition is where the next one begins: paragraphs, parts and settled differences, with their writers. */
export async function copyWriting(
  trx: Trx,
  of: { municipalityId: string; from: string; to: string },
  at: string,
): Promise<void> {
  const { municipalityId, from, to } = of
  await sql`insert into joint_block (municipality_id, picture_id, key, version, part, position, text, struck, pinned,
      computed_hash, person_id, organisation_id, recorded_at)
    select distinct on (key) municipality_id, ${to}::uuid, key, 1, part, position, text, struck, pinned, computed_hash,
      person_id, organisation_id, ${at}::timestamptz
    from joint_block where municipality_id = ${municipalityId} and picture_id = ${from}
    order by key, version desc`.execute(trx)
  await sql`insert into joint_part (municipality_id, picture_id, part, version, owner_organisation_id, done,
      left_out_reason, person_id, organisation_id, recorded_at)
    select distinct on (part) municipality_id, ${to}::uuid, part, 1, owner_organisation_id, done, left_out_reason,
      person_id, organisation_id, ${at}::timestamptz
    from joint_part where municipality_id = ${municipalityId} and picture_id = ${from}
    order by part, version desc`.execute(trx)
  // With its own instant: it holds as long as the two own pictures say what they said then.
  await sql`insert into joint_difference (municipality_id, picture_id, key, version, resolution, text, person_id,
      organisation_id, recorded_at)
    select distinct on (key) municipality_id, ${to}::uuid, key, 1, resolution, text, person_id, organisation_id, recorded_at
    from joint_difference where municipality_id = ${municipalityId} and picture_id = ${from}
    order by key, version desc`.execute(trx)
}
