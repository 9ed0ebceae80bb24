/** A second edition through the calls: what the correction would give away is hidden, seen before it is confirmed, and frozen. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { codesOf, type House, openHouse, reportForm, week } from '../../../tests/house.ts'
import { type MemberId, sharedRow, spotIn, storeRows } from '../../../tests/town.ts'
import type { Report } from '../report/schema.ts'
import type { Picture } from './schema.ts'
import { isSound, verifyEdition } from './server/verify.ts'

const areas = ['norr', 'soder', 'oster', 'vaster'] as const

describe('editions that overlap', () => {
  let house: House
  let first: Picture
  let second: Picture
  before(async () => {
    house = await openHouse()
    const rows = Array.from({ length: 240 }, (_, at) => {
      const day = new Date(Date.parse('2026-11-22T12:00:00Z') - (at % 6) * 24 * 3_600_000).toISOString()
      return sharedRow(randomUUID(), {
        occurredFrom: day,
        occurredTo: day,
        recordedAt: '2026-11-22T20:00:00.000Z',
        areaCode: areas[at % 4] ?? 'norr',
        category: ['vandalism', 'littering'][Math.floor(at / 4) % 2] ?? 'vandalism',
        organisationId: at % 5 ? 'skolan' : 'vakten',
      })
    })
    await storeRows(house.db, rows)
  })
  after(() => house.close())

  const read = async (id: string) => (await house.call<Picture>('coordinator', 'GET', `/pictures/${id}`)).body
  const confirm = async (who: MemberId, id: string) =>
    house.call<Picture>(who, 'POST', `/pictures/${id}/confirm`, { contentHash: (await read(id)).contentHash })
  const release = async (id: string) => {
    assert.equal((await confirm('coordinator', id)).status, 200)
    const { body } = await confirm('police', id)
    assert.equal(body.state, 'released', JSON.stringify(body.refusals))
    return body
  }
  const told = async (id: string) => {
    const { bytes } = await house.call('reader', 'GET', `/pictures/${id}/document?format=json`)
    return JSON.parse(bytes.toString('utf8')) as Pick<Picture, 'computation' | 'withheld'> & {
      withheldBeside?: unknown
    }
  }

  test('the first edition hides nothing besides', async () => {
    const { body } = await house.call<Picture>('coordinator', 'POST', '/pictures', { kind: 'week' })
    assert.deepEqual([body.withheld, body.cannotRelease], [null, []])
    first = await release(body.id)
    assert.equal((await told(first.id)).withheldBeside, undefined)
  })

  test('one late report: the two see what will be hidden, and why, before they confirm', async () => {
    const form = reportForm({ where: { source: 'map', position: spotIn('norr') } })
    const { body } = await house.call<Report>('schoolReviewer', 'POST', '/reports', form)
    for (const [at, action] of (['review', 'share'] as const).entries()) {
      const reports = [{ id: body.id, version: at + 1 }]
      await house.call('schoolReviewer', 'POST', '/reports/move', { action, reports })
    }
    house.clock.advance(60_000)
    const reason = 'En rapport kom in efter frisläppandet'
    second = (await house.call<Picture>('police', 'POST', `/pictures/${first.id}/correct`, { reason })).body
    assert.deepEqual(second.withheld?.beside, [{ kind: 'week', period: week, edition: 1 }])
    const marked = second.computation?.areas.find((one) => one.areaCode === 'norr')
    assert.deepEqual([marked?.count.hidden, typeof marked?.count.value], ['complementary', 'number'])
    const draft = await house.call('coordinator', 'GET', `/pictures/${second.id}/document`)
    assert.match(draft.bytes.toString('utf8'), /dolt för att skillnaden mot förra utgåvan är liten/)
  })

  test('released, the numbers are gone from every file; which they are because of the first edition stands in none', async () => {
    second = await release(second.id)
    const before_ = (await told(first.id)).computation
    const { computation, withheld, withheldBeside } = await told(second.id)
    assert.equal(withheld, undefined)
    assert.deepEqual(withheldBeside, [{ kind: 'week', period: week, edition: 1 }])
    const of = (one: typeof computation, code: string) => one?.areas.find((area) => area.areaCode === code)?.count.value
    assert.equal(of(computation, 'norr'), null)
    assert.equal(typeof of(before_, 'norr'), 'number')
    assert.equal(computation?.whole.count.value, (before_?.whole.count.value ?? 0) + 1)
    const hidden = computation?.areas.filter((one) => one.count.value === null).length ?? 0
    assert.ok(hidden >= 2 && hidden < areas.length, `${hidden}`)
    const html = (await house.call('reader', 'GET', `/pictures/${second.id}/document`)).bytes.toString('utf8')
    assert.match(html, /dolt för att skillnaden mot förra utgåvan är liten/)
  })

  test('both editions come out again byte by byte, whatever is released later', async () => {
    for (const { id } of [first, second]) {
      const check = await house.as('coordinator', (trx) => verifyEdition(trx, id))
      assert.ok(check && isSound(check), JSON.stringify(check))
    }
  })

  test('a longer period hides what its week hides; a day’s picture within it is refused by name', async () => {
    house.clock.advance(40 * 24 * 3_600_000)
    const open = async (period: string, kind = 'free') =>
      (await house.call<Picture>('coordinator', 'POST', '/pictures', { kind, period })).body
    const month = await open('2026-11', 'month')
    assert.equal(month.withheld?.beside.length, 2)
    await release(month.id)
    const inner = await open('2026-11-18..2026-11-20')
    assert.deepEqual(
      inner.cannotRelease.map((one) => one.code),
      ['toldInLonger'],
    )
    const refused = await confirm('coordinator', inner.id)
    assert.deepEqual([refused.status, codesOf(refused)], [422, ['toldInLonger']])
    const check = await house.as('coordinator', (trx) => verifyEdition(trx, month.id))
    assert.ok(check && isSound(check), JSON.stringify(check))
    assert.deepEqual(house.faults, [])
  })
})
