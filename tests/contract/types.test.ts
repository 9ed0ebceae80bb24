import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from './both-databases.ts'

/** SQL expression → the value every database gives. */
const expected: [string, unknown][] = [
  [`count(*) from generate_series(1, 3)`, 3],
  [`9007199254740991::bigint`, 9007199254740991],
  [`sum(x) from generate_series(1, 4) x`, 10],
  [`avg(x) from generate_series(1, 2) x`, 1.5],
  [`12.50::numeric(6, 2)`, 12.5],
  [`0.1::float8 + 0.2::float8`, 0.1 + 0.2],
  [`'NaN'::float8`, Number.NaN],
  [`7::smallint`, 7],
  [`true`, true],
  [`null::int`, null],
  [`'Åsa Öberg – Ärla'::text`, 'Åsa Öberg – Ärla'],
  [`'2024-03-31'::date`, '2024-03-31'],
  [`'0099-01-01'::date`, '0099-01-01'],
  [`'2024-05-13 10:30:00.123456+02'::timestamptz`, '2024-05-13T08:30:00.123Z'],
  [`'-infinity'::timestamptz`, '-infinity'],
  [`'2024-05-13 10:30:00'::timestamp`, '2024-05-13T10:30:00'],
  [`'10:30'::time`, '10:30:00'],
  [`interval '1 day 02:03:04'`, 'P1DT2H3M4S'],
  [`'6f9619ff-8b86-d011-b42d-00c04fc964ff'::uuid`, '6f9619ff-8b86-d011-b42d-00c04fc964ff'],
  [`'{"snake_key": {"inner_key": [1, {"a_b": null}]}}'::jsonb`, { snake_key: { inner_key: [1, { a_b: null }] } }],
  [`'[1, "två"]'::json`, [1, 'två']],
  [`'null'::jsonb`, null],
  [`'\\x00ff10'::bytea`, new Uint8Array([0, 255, 16])],
  [`'{}'::text[]`, []],
  [`array['a,b', null, 'c"d']`, ['a,b', null, 'c"d']],
  [`array[1, 2]::bigint[]`, [1, 2]],
  [`array['2024-03-31']::date[]`, ['2024-03-31']],
  [`array['2024-05-13 08:30Z']::timestamptz[]`, ['2024-05-13T08:30:00.000Z']],
  [`'(1,2)'::point`, '(1,2)'],
  [`'[2024-01-01,2024-01-08)'::daterange`, '[2024-01-01,2024-01-08)'],
]

forEachDatabase('column types', (open) => {
  let db: Database
  before(async () => {
    db = await open({ migrations: [] })
  })

  for (const [expression, value] of expected) {
    test(expression, async () => {
      const [row] = await db.asOwner(
        async (trx) =>
          (
            await sql<{
              v: unknown
            }>`select ${sql.raw(expression.replace(/ from |$/, (found) => ` as v${found}`))}`.execute(trx)
          ).rows,
      )
      assert.deepEqual(row?.v, value)
    })
  }

  test('an integer past the safe ones is an error', async () => {
    await assert.rejects(
      db.asOwner((trx) => sql`select 9007199254740993::bigint as v`.execute(trx)),
      { name: 'UnsafeInteger' },
    )
    assert.equal((await db.asOwner((trx) => sql`select 1`.execute(trx))).rows.length, 1, 'the connection lives on')
  })

  test('what is sent comes back, whatever zone the process runs in', async () => {
    const instant = new Date('2024-03-31T01:30:00.250Z')
    const { rows } = await db.asOwner((trx) =>
      sql<
        Record<string, unknown>
      >`select ${instant}::timestamptz as an_instant, ${instant.toISOString()}::timestamptz as its_text,
        ${'2024-03-31'}::date as a_day, ${JSON.stringify([{ a_b: 'å' }])}::jsonb as a_list, ${['x', 'y,z']}::text[] as some_texts,
        ${new Uint8Array([1, 0, 2])}::bytea as some_bytes, ${12.25}::float8 as a_number, ${null}::text as a_null,
        ${true}::boolean as a_truth, ${5n}::bigint as a_bigint`.execute(trx),
    )
    assert.deepEqual(rows[0], {
      anInstant: '2024-03-31T01:30:00.250Z',
      itsText: '2024-03-31T01:30:00.250Z',
      aDay: '2024-03-31',
      aList: [{ a_b: 'å' }],
      someTexts: ['x', 'y,z'],
      someBytes: new Uint8Array([1, 0, 2]),
      aNumber: 12.25,
      aNull: null,
      aTruth: true,
      aBigint: 5,
    })
  })
})
