/** The check in R through the calls: the two who compose get it, it is logged, and R agrees. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type House, openHouse } from '../../../tests/house.ts'
import { noR, readGaps, runR } from '../../../tests/run-r.ts'
import { type MemberId, sharedRow, spotIn, storeRows } from '../../../tests/town.ts'
import type { Picture } from './schema.ts'

describe('a picture’s check in R', () => {
  let house: House
  let id = ''
  let script = ''
  const get = (who: MemberId) => house.call(who, 'GET', `/pictures/${id}/r-script`)
  before(async () => {
    house = await openHouse()
    const areas = ['norr', 'soder', 'oster', 'vaster'] as const
    await storeRows(
      house.db,
      Array.from({ length: 500 }, (_, at) => {
        const day = new Date(Date.parse('2026-11-22T12:00:00Z') - at * 8 * 3_600_000).toISOString()
        const areaCode = areas[at < 21 ? 1 : at % 4] ?? 'norr'
        return sharedRow(randomUUID(), {
          occurredFrom: day,
          occurredTo: day,
          recordedAt: '2026-11-22T20:00:00.000Z',
          areaCode,
          category: at % 3 ? 'vandalism' : 'littering',
          ...spotIn(areaCode, at < 21 ? 500 : 100 * (at % 20), at < 21 ? 400 + 60 * (at % 4) : 90 * (at % 23)),
        })
      }),
    )
    id = (await house.call<Picture>('coordinator', 'POST', '/pictures', { kind: 'week' })).body.id
  })
  after(() => house.close())

  test('both parties get the same file; to everybody else it is closed', async () => {
    const [first, second] = [await get('coordinator'), await get('police')]
    assert.deepEqual([first.status, second.status], [200, 200])
    assert.equal(first.headers['content-disposition'], 'attachment; filename="kontroll.R"')
    script = first.bytes.toString('utf8')
    assert.equal(second.bytes.toString('utf8'), script)
    for (const who of ['steering', 'reader', 'schoolReporter', 'schoolReviewer'] as const) {
      assert.equal((await get(who)).status, 403, who)
    }
    assert.deepEqual(house.faults, [])
  })

  test('each taking out is logged', async () => {
    const rows = await house.db.asOwner((trx) =>
      trx.selectFrom('auditEvent').select(['subjectId', 'role']).where('action', '=', 'picture.checkInR').execute(),
    )
    assert.deepEqual(rows.map((row) => row.role).sort(), ['communityPoliceOfficer', 'coordinator'])
    assert.ok(rows.every((row) => row.subjectId === id))
  })

  test('reports that came later are not in it', async () => {
    const late = sharedRow(randomUUID(), {
      areaCode: 'norr',
      category: 'vandalism',
      recordedAt: '2026-11-23T09:00:00.000Z',
    })
    await storeRows(house.db, [late])
    assert.equal((await get('coordinator')).bytes.toString('utf8'), script)
  })

  test('R gives the same numbers', { skip: noR }, async () => {
    const { exit, out } = await runR(script)
    const { mean, p } = readGaps(out)
    assert.ok(mean < 1e-8 && p < 1e-7, `mean ${mean}, p ${p}`)
    assert.match(out, /spdep::localG|koncentrationer/)
    assert.equal(exit, 0, out)
  })
})
