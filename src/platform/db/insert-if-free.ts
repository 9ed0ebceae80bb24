import type { InsertQueryBuilder, InsertResult } from 'kysely'

/** Writes one row, or nothing where its key is taken: somebody else was first. True when it was written. */
export async function insertIfFree<Tables, Table extends keyof Tables>(
  insert: InsertQueryBuilder<Tables, Table, InsertResult>,
): Promise<boolean> {
  const result = await insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}
