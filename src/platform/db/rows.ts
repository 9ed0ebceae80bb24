import { type Compilable, CompiledQuery, sql } from 'kysely'
import type { Trx } from './port.ts'

let cursors = 0

/**
 * Reads a query's rows in batches through a cursor, so that a million rows cost the memory of one batch.
 * One snapshot, the query's own order, inside the transaction. While it is read the transaction is open – on PGlite
 * that is the only one – so write the rows to a file and send that; never wait here for a slow reader.
 */
export async function* streamRows<Row>(trx: Trx, query: Compilable<Row>, batch = 1000): AsyncGenerator<Row[]> {
  cursors += 1
  const cursor = `samlad_cursor_${cursors}`
  const { sql: text, parameters } = query.compile()
  await trx.executeQuery(CompiledQuery.raw(`declare ${cursor} no scroll cursor for ${text}`, [...parameters]))
  let finished = false
  try {
    while (!finished) {
      const { rows } = await sql<Row>`fetch forward ${sql.lit(batch)} from ${sql.raw(cursor)}`.execute(trx)
      finished = rows.length < batch
      if (rows.length > 0) yield rows
    }
  } finally {
    // After an error the transaction is gone, and the cursor with it.
    await sql`close ${sql.raw(cursor)}`.execute(trx).catch(() => {})
  }
}
