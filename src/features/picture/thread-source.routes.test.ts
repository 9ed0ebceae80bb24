/** What a released week tells the thread, and to whom. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { ThreadRef } from '#features/thread/schema.ts'
import { type House, openHouse } from '../../../tests/house.ts'
import { type MemberId, sharedRow, storeRows } from '../../../tests/town.ts'
import type { Picture } from './schema.ts'
import { pictureThreadSource } from './server/thread-source.ts'

describe('a week in the thread', () => {
  let house: House
  let id = ''
  before(async () => {
    house = await openHouse()
    const areas = ['norr', 'soder', 'oster', 'vaster'] as const
    const rows = Array.from({ length: 120 }, (_, at) => {
      const day = new Date(Date.parse('2026-11-22T12:00:00Z') - at * 16 * 3_600_000).toISOString()
      const when = { occurredFrom: day, occurredTo: day, recordedAt: '2026-11-22T20:00:00.000Z' }
      return sharedRow(randomUUID(), { ...when, areaCode: areas[at % 4] ?? 'norr' })
    })
    await storeRows(house.db, rows)
    id = (await house.call<Picture>('coordinator', 'POST', '/pictures', { kind: 'week' })).body.id
  })
  after(() => house.close())
  const tell = (who: MemberId, refs: ThreadRef[]) =>
    house.as(who, async (trx, actor) => {
      const ask = { trx, actor, zone: 'Europe/Stockholm', now: new Date('2026-11-23T08:00:00Z') }
      return { nodes: await pictureThreadSource.describe(ask, refs), links: await pictureThreadSource.links(ask, refs) }
    })
  const itself = (): ThreadRef[] => [{ kind: 'picture', id }]
  const focused = (): ThreadRef => ({ kind: 'finding', id: `${id}/area:soder` })

  test('a draft is told of to the two who make it, without any finding', async () => {
    const { nodes, links } = await tell('police', itself())
    assert.deepEqual(
      nodes.map((one) => [one.title, one.on, one.version, one.state]),
      [['Lägesbild vecka 47 2026', null, 'utgåva 1', 'composing']],
    )
    assert.deepEqual(links, [])
    assert.deepEqual((await tell('steering', itself())).nodes, [])
  })

  test('a released one is told of to all, with what was chosen to look at as a finding in its own words', async () => {
    const point = { id: randomUUID(), position: 1, title: 'Torget om kvällarna', areaCode: 'soder', detail: null }
    const focus = { ...point, outcome: null, version: 0 }
    assert.equal((await house.call('police', 'PUT', `/pictures/${id}/focus-points`, focus)).status, 200)
    const lead = { section: 'lead', text: 'En lugn vecka.', version: 0 }
    assert.equal((await house.call('police', 'PUT', `/pictures/${id}/texts`, lead)).status, 200)
    const { contentHash } = (await house.call<Picture>('police', 'GET', `/pictures/${id}`)).body
    for (const who of ['police', 'coordinator'] as const) {
      const answer = await house.call(who, 'POST', `/pictures/${id}/confirm`, { contentHash })
      assert.equal(answer.status, 200, JSON.stringify(answer.body))
    }
    const { nodes, links } = await tell('steering', itself())
    assert.deepEqual(
      nodes.map((one) => [one.on, one.state, one.href]),
      [['2026-11-23', 'released', `/lagesbilder/${id}`]],
    )
    assert.ok(links.some(({ from, to }) => from.id === id && to.id === focused().id))
    const finding = await tell('steering', [focused()])
    assert.deepEqual(finding.links, [{ from: itself()[0], to: focused() }])
    assert.match(finding.nodes[0]?.title ?? '', /^Åliden.*Torget om kvällarna/)
    assert.equal(finding.nodes[0]?.version, 'Lägesbild vecka 47 2026, utgåva 1')
  })

  test('a finding that the picture does not have, and one of another’s picture, are not told of', async () => {
    const { nodes } = await tell('coordinator', [
      { kind: 'finding', id: `${id}/area:nowhere` },
      { kind: 'finding', id: `${randomUUID()}/area:soder` },
      { kind: 'picture', id: 'not-an-id' },
    ])
    assert.deepEqual(nodes, [])
  })
})
