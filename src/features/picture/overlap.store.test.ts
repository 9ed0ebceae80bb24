/** What is out for some days, on both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, town } from '../../../tests/town.ts'
import { holdReleases, listToldEditions } from './overlap-store.ts'
import { findPicture, insertFile, insertPicture, markReleased, markSuperseded } from './store.ts'

const scope = { municipalityId: town, organisationId: 'kommunen', personId: 'coordinator', reach: 'shared' } as const
const instant = '2026-11-23T08:00:00.000Z'

forEachDatabase('editions that are out', (open) => {
  let db: Database
  const withheld = { beside: [], counts: [{ areaCode: 'norr', category: null }] }
  const add = (
    days: readonly [string, string],
    kind: 'week' | 'month' | 'free',
    state: 'composing' | 'released' | 'superseded',
  ) =>
    db.withScope(scope, async (trx) => {
      const key = { municipalityId: town, id: randomUUID() }
      await insertPicture(trx, {
        ...key,
        kind,
        period: days.join('..'),
        fromOn: days[0],
        toOn: days[1],
        state: 'composing',
        computation: '{}',
        asOf: instant,
        computedAt: instant,
        releasedAt: null,
        supersedesId: null,
        correctionReason: null,
        createdAt: instant,
      })
      if (state === 'composing') return key.id
      for (const format of ['json', 'csv'] as const) {
        const bytes = new TextEncoder().encode(`${format} ${days[0]}`)
        await insertFile(trx, { municipalityId: town, pictureId: key.id, format, bytes, sha256: 'x', drawing: '1' })
      }
      await markReleased(trx, key, instant, kind === 'week' ? withheld : null)
      if (state === 'superseded') await markSuperseded(trx, key)
      return key.id
    })
  before(async () => {
    db = await open()
    await fillTown(db)
  })

  test('released and superseded ones that share a day, with their frozen content; drafts and neighbours are not', async () => {
    const week = await add(['2026-11-16', '2026-11-23'], 'week', 'superseded')
    await add(['2026-11-01', '2026-12-01'], 'month', 'released')
    await add(['2026-11-09', '2026-11-16'], 'week', 'released')
    await add(['2026-11-23', '2026-11-30'], 'week', 'released')
    await add(['2026-11-17', '2026-11-19'], 'free', 'composing')
    const rows = await db.withScope(scope, async (trx) => {
      await holdReleases(trx, town)
      return listToldEditions(trx, [{ from: '2026-11-16', to: '2026-11-23' }])
    })
    assert.deepEqual(
      rows.map((one) => [one.kind, one.fromOn, one.toOn, one.edition, new TextDecoder().decode(one.bytes)]).sort(),
      [
        ['month', '2026-11-01', '2026-12-01', 1, 'json 2026-11-01'],
        ['week', '2026-11-16', '2026-11-23', 1, 'json 2026-11-16'],
      ],
    )
    const row = await db.withScope(scope, (trx) => findPicture(trx, week))
    assert.deepEqual(row?.withheld, withheld)
    const other = { ...scope, municipalityId: 'elsewhere' }
    assert.deepEqual(
      await db.withScope(other, (trx) => listToldEditions(trx, [{ from: '2026-11-16', to: '2026-11-23' }])),
      [],
    )
  })

  test('what a release withheld cannot be changed after it', async () => {
    const id = await add(['2026-10-05', '2026-10-12'], 'week', 'released')
    const change = db.withScope(scope, (trx) =>
      trx.updateTable('picture').set({ withheld: null }).where('id', '=', id).execute(),
    )
    await assert.rejects(change, /cannot change/)
  })

  test('two releases at once in a municipality are taken in turn', async () => {
    const order: string[] = []
    const one = (name: string, wait: number) =>
      db.withScope(scope, async (trx) => {
        await holdReleases(trx, town)
        order.push(`${name} in`)
        await new Promise((done) => setTimeout(done, wait))
        order.push(`${name} out`)
      })
    await Promise.all([one('a', 80), one('b', 1)])
    assert.equal(order[0]?.[0], order[1]?.[0])
    assert.equal(order[2]?.[0], order[3]?.[0])
  })
})
