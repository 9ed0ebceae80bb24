/** A picture is of what was known at one instant: then, now and in ten years, on both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { parsePeriod } from '#analysis/time/period.ts'
import { claimAsOf, claimInstant } from '#features/report/store.ts'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type House, openHouse, reportForm, week } from '../../../tests/house.ts'
import { sharedRow, spotIn, storeRows, town } from '../../../tests/town.ts'
import type { Report } from '../report/schema.ts'
import { compute } from './compute.ts'
import type { Picture } from './schema.ts'
import { fingerprint, takeInputs } from './server/take-inputs.ts'
import { readComputationText } from './verify-store.ts'

const scope = { municipalityId: town, organisationId: 'kommunen', personId: 'coordinator', reach: 'shared' } as const
const now = () => new Date()

forEachDatabase('known at an instant', (open, kind) => {
  let db: Database
  let house: House
  before(async () => {
    db = await open()
    house = await openHouse({ db })
    const areas = ['norr', 'soder', 'oster', 'vaster'] as const
    await storeRows(
      db,
      Array.from({ length: 300 }, (_, at) => {
        const day = new Date(Date.parse('2026-11-22T12:00:00Z') - at * 12 * 3_600_000).toISOString()
        const area = areas[at % 4] ?? 'norr'
        return sharedRow(randomUUID(), {
          occurredFrom: day,
          occurredTo: day,
          recordedAt: '2026-11-22T20:00:00.000Z',
          areaCode: area,
          category: at % 3 ? 'brokenWindow' : 'littering',
          organisationId: at % 5 ? 'skolan' : 'vakten',
          ...spotIn(area, 200 + (at % 9) * 150, 300 + (at % 7) * 170),
        })
      }),
    )
  })
  after(() => house.close())

  const shareOne = async (change: Record<string, unknown> = {}) => {
    const { body } = await house.call<Report>('schoolReviewer', 'POST', '/reports', reportForm(change))
    for (const [at, action] of (['review', 'share'] as const).entries()) {
      const reports = [{ id: body.id, version: 1 + at }]
      assert.equal((await house.call('schoolReviewer', 'POST', '/reports/move', { action, reports })).status, 200)
    }
    return body
  }
  const recomputed = (asOf: string) =>
    db.withScope(scope, async (trx) => {
      const { input, judged } = await takeInputs(trx, town, parsePeriod(week), asOf)
      const bytes = JSON.stringify(compute(input, fingerprint(input), judged))
      assert.equal(bytes, JSON.stringify(compute(input, fingerprint(input))), 'judged before all was asked for')
      return bytes
    })

  test('what is shared, corrected or withdrawn later changes no byte of it, and stands beside it as a revision', async () => {
    const withdrawn = await shareOne({ where: { source: 'map', position: spotIn('norr') } })
    const corrected = await shareOne({ where: { source: 'map', position: spotIn('norr') } })
    house.clock.advance(60_000)
    const { body: picture } = await house.call<Picture>('coordinator', 'POST', '/pictures', {
      kind: 'week',
      period: week,
    })
    const asOf = picture.computation?.asOf ?? ''
    const stored = await db.withScope(scope, (trx) => readComputationText(trx, picture.id))
    assert.equal(await recomputed(asOf), stored)
    assert.equal(picture.newerReports, 0)

    house.clock.advance(3_600_000)
    await shareOne({ where: { source: 'map', position: spotIn('vaster') } })
    const {
      id: _,
      state: __,
      ...form
    } = reportForm({ category: 'littering', where: { source: 'map', position: spotIn('oster') } })
    const put = await house.call('schoolReviewer', 'PUT', `/reports/${corrected.id}`, {
      ...form,
      version: 3,
      reason: 'fel område',
    })
    assert.equal(put.status, 200)
    const reports = [{ id: withdrawn.id, version: 3 }]
    const move = await house.call('schoolReviewer', 'POST', '/reports/move', {
      action: 'withdraw',
      reports,
      reason: 'dubblett',
    })
    assert.equal(move.status, 200)

    assert.equal(await recomputed(asOf), stored)
    house.clock.advance(60_000)
    assert.notEqual(await recomputed(house.clock.now().toISOString()), stored)
    const seen = await house.call<Picture>('police', 'GET', `/pictures/${picture.id}`)
    assert.equal(seen.body.newerReports, 3)
  })

  test('the same rows stored in another order give the same computation', async () => {
    const asOf = house.clock.now().toISOString()
    const first = await recomputed(asOf)
    await db.asOwner(async (trx) => {
      // Rewritten from behind, so that a plain scan meets the rows in another order.
      await sql`create temporary table moved on commit drop as select * from report_version order by report_id desc, version desc`.execute(
        trx,
      )
      await sql`delete from report_version`.execute(trx)
      await sql`insert into report_version select * from moved order by recorded_at desc, report_id`.execute(trx)
    })
    assert.equal(await recomputed(asOf), first)
  })

  test('two computations never go back in time, and a later write is later than both', async () => {
    const late = new Date(Date.parse('2027-03-01T00:00:00Z'))
    const early = new Date(Date.parse('2027-02-01T00:00:00Z'))
    const first = await db.withScope(scope, (trx) => claimAsOf(trx, town, late))
    const second = await db.withScope(scope, (trx) => claimAsOf(trx, town, early))
    assert.equal(first, late.toISOString())
    assert.ok(second >= first)
    const written = await db.withScope(scope, (trx) => claimInstant(trx, town, early))
    assert.ok(written > second, `${written} after ${second}`)
  })

  if (kind !== 'postgres') return

  test('a computation waits for the writers under way, and has what they wrote', async () => {
    const steps: string[] = []
    const written: string[] = []
    const writer = db.withScope(scope, async (trx) => {
      written.push(await claimInstant(trx, town, now()))
      steps.push('writer holds')
      await wait(150)
      steps.push('writer done')
    })
    await wait(50)
    const computer = db.withScope(scope, async (trx) => {
      const asOf = await claimAsOf(trx, town, now())
      steps.push('computer has')
      return asOf
    })
    const [, asOf] = await Promise.all([writer, computer])
    assert.deepEqual(steps, ['writer holds', 'writer done', 'computer has'])
    assert.ok((written[0] ?? '') <= asOf)
  })

  test('a writer waits for the computation under way, and is recorded after it', async () => {
    let asOf = ''
    const computer = db.withScope(scope, async (trx) => {
      asOf = await claimAsOf(trx, town, now())
      await wait(150)
    })
    await wait(50)
    const slow = new Date(Date.now() - 60_000)
    const written = await db.withScope(scope, (trx) => claimInstant(trx, town, slow))
    await computer
    assert.ok(written > asOf, `${written} after ${asOf}`)
  })

  test('writers do not wait for each other', async () => {
    let inside = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 4 }, () =>
        db.withScope(scope, async (trx) => {
          await claimInstant(trx, town, now())
          inside += 1
          most = Math.max(most, inside)
          await wait(60)
          inside -= 1
        }),
      ),
    )
    assert.ok(most > 1, String(most))
  })

  test('under a crowd of writers and computers every computation has exactly what was written by then', async () => {
    const writes: { id: string; at: string }[] = []
    const computations: { asOf: string; seen: number }[] = []
    const write = () =>
      db.withScope({ ...scope, organisationId: 'skolan' }, async (trx) => {
        const at = await claimInstant(trx, town, now())
        const id = randomUUID()
        const day = '2020-01-15T10:00:00.000Z'
        await trx
          .insertInto('reportVersion')
          .values(sharedRow(id, { occurredFrom: day, occurredTo: day, recordedAt: at }))
          .execute()
        writes.push({ id, at })
      })
    const known = (asOf: string) =>
      sql<{ n: number }>`select count(*)::int as n from report_version
        where occurred_on = '2020-01-15' and recorded_at <= ${asOf}::timestamptz`
    const read = () =>
      db.withScope(scope, async (trx) => {
        const asOf = await claimAsOf(trx, town, now())
        computations.push({ asOf, seen: (await known(asOf).execute(trx)).rows[0]?.n ?? -1 })
      })
    await Promise.all(Array.from({ length: 60 }, (_, at) => (at % 4 === 0 ? read() : write())))
    assert.equal(writes.length, 45)
    for (const { asOf, seen } of computations) {
      const today = await db.withScope(scope, async (trx) => (await known(asOf).execute(trx)).rows[0]?.n)
      assert.equal(today, seen, `known at ${asOf}`)
    }
  })

  test('two who open the same week at once get the same picture', async () => {
    const opened = await Promise.all(
      (['coordinator', 'police', 'coordinator', 'police'] as const).map((who) =>
        house.call<Picture>(who, 'POST', '/pictures', { kind: 'week', period: '2026-W46' }),
      ),
    )
    assert.deepEqual(
      opened.map((one) => one.status),
      [200, 200, 200, 200],
    )
    assert.equal(new Set(opened.map((one) => one.body.id)).size, 1)
  })

  test('a phone that sends twice at once has sent one report', async () => {
    for (let round = 0; round < 5; round++) {
      const form = reportForm()
      const answers = await Promise.all(
        [1, 2, 3].map(() => house.call<Report>('schoolReporter', 'POST', '/reports', form)),
      )
      assert.deepEqual(
        answers.map((one) => [one.status, one.body.version]),
        [1, 2, 3].map(() => [200, 1]),
      )
    }
  })

  test('two reviewers who move the same reports in opposite order: one does, the other is told, nothing is half', async () => {
    for (let round = 0; round < 4; round++) {
      const ids = await Promise.all(
        Array.from(
          { length: 8 },
          async () => (await house.call<Report>('schoolReporter', 'POST', '/reports', reportForm())).body.id,
        ),
      )
      const move = (order: string[]) =>
        house.call('schoolReviewer', 'POST', '/reports/move', {
          action: 'review',
          reports: order.map((id) => ({ id, version: 1 })),
        })
      const statuses = (await Promise.all([move(ids), move(ids.toReversed())])).map((one) => one.status)
      assert.deepEqual(statuses.toSorted(), [200, 409])
    }
    assert.deepEqual(house.faults, [])
  })
})
