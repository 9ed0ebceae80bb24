import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '#platform/db/port.ts'
import { streamRows } from '#platform/db/rows.ts'
import { forEachDatabase } from './both-databases.ts'

const count = 20_000
const batch = 1000

forEachDatabase('streaming', (open) => {
  let db: Database
  before(async () => {
    db = await open({ migrations: [] })
  })

  test('all rows, in order, a batch at a time, with parameters and camelCase names', async () => {
    const sizes: number[] = []
    let expected = 0
    await db.asOwner(async (trx) => {
      const query = trx
        .selectNoFrom([
          sql<number>`generate_series(1, ${count}::int)`.as('someNumber'),
          sql<string>`${'å'}::text`.as('aText'),
        ])
        .orderBy('someNumber')
      for await (const rows of streamRows(trx, query, batch)) {
        sizes.push(rows.length)
        for (const row of rows) {
          expected += 1
          if (row.someNumber !== expected || row.aText !== 'å')
            assert.deepEqual(row, { someNumber: expected, aText: 'å' })
        }
      }
    })
    assert.equal(expected, count)
    assert.deepEqual(new Set(sizes), new Set([batch]))
  })

  test('an empty result gives no batch; a short one gives one', async () => {
    for (const [rows, batches] of [
      [0, 0],
      [1, 1],
      [batch, 1],
      [batch + 1, 2],
    ] as const) {
      const seen = await db.asOwner(async (trx) => {
        let number = 0
        const query = trx.selectNoFrom(sql<number>`generate_series(1, ${rows}::int)`.as('n'))
        for await (const _ of streamRows(trx, query, batch)) number += 1
        return number
      })
      assert.equal(seen, batches, `${rows} rows`)
    }
  })

  test('a reader that stops early, and two at once, do not disturb the transaction', async () => {
    await db.asOwner(async (trx) => {
      const query = trx.selectNoFrom(sql<number>`generate_series(1, 5000)`.as('n'))
      for await (const _ of streamRows(trx, query, batch)) break
      const one = streamRows(trx, query, batch)
      const two = streamRows(trx, query, batch)
      assert.deepEqual([(await one.next()).value?.[0], (await two.next()).value?.[0]], [{ n: 1 }, { n: 1 }])
      await one.return(undefined)
      await two.return(undefined)
      const { rows } = await sql<{ n: number }>`select count(*) as n from pg_cursors where name like 'samlad%'`.execute(
        trx,
      )
      assert.equal(rows[0]?.n, 0)
    })
  })

  test('memory stays flat, however many rows', async () => {
    const growth = await db.asOwner(async (trx) => {
      const query = trx.selectNoFrom(sql<string>`repeat('x', 200 + 0 * generate_series(1, 600000))`.as('text'))
      let read = 0
      let halfway = 0
      for await (const rows of streamRows(trx, query, batch)) {
        read += rows.length
        if (read === 300_000) halfway = process.memoryUsage().rss
      }
      assert.equal(read, 600_000)
      return process.memoryUsage().rss - halfway
    })
    assert.ok(growth < 80e6, `grew by ${Math.round(growth / 1e6)} MB over the second 300,000 rows`)
  })
})
