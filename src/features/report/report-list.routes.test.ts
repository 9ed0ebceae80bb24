/** Lists: filters, Swedish order, pages, views of one's own, and the hint of duplicates. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type House, openHouse } from '../../../tests/house.ts'
import { type AreaCode, type MemberId, type OrganisationId, sharedRow, spotIn, storeRows } from '../../../tests/town.ts'
import type { Report, SavedView } from './schema.ts'

const areas: AreaCode[] = ['norr', 'soder', 'oster', 'vaster']
const reporting: OrganisationId[] = ['skolan', 'vakten', 'bolaget']

describe('lists', () => {
  let house: House
  before(async () => {
    house = await openHouse()
    await storeRows(
      house.db,
      Array.from({ length: 36 }, (_, at) => {
        const day = `2026-11-${String(1 + (at % 12)).padStart(2, '0')}`
        return sharedRow(randomUUID(), {
          organisationId: reporting[at % 3] as string,
          areaCode: areas[at % 4] as string,
          category: at % 2 ? 'disorder' : 'vandalism',
          occurredFrom: `${day}T10:00:00.000Z`,
          occurredTo: `${day}T11:00:00.000Z`,
          text: at === 5 ? '100 % säkert_x' : `rad ${at}`,
        })
      }),
    )
  })
  after(() => house.close())

  const list = async (query: object, who: MemberId = 'coordinator') => {
    const answer = await house.call<{ reports: Report[]; total: number }>(who, 'POST', '/reports/list', query)
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer.body
  }
  const runs = (values: (string | null)[]) => values.filter((value, at) => value !== values[at - 1])

  test('names are in Swedish order, å ä ö last, in both directions', async () => {
    const area = await list({ sort: 'area', descending: false, pageSize: 200 })
    assert.deepEqual(runs(area.reports.map((one) => one.areaName)), ['Zinkbacken', 'Åliden', 'Ängsholmen', 'Östermalm'])
    const down = await list({ sort: 'area', descending: true, pageSize: 200 })
    assert.deepEqual(runs(down.reports.map((one) => one.areaName)), ['Östermalm', 'Ängsholmen', 'Åliden', 'Zinkbacken'])
    const organisation = await list({ sort: 'organisation', descending: false, pageSize: 200 })
    assert.deepEqual(runs(organisation.reports.map((one) => one.organisationName)), [
      'Zätas bostäder',
      'Åkullens vakt',
      'Östra skolan',
    ])
  })

  test('each filter narrows to what it says, and together to what they all say', async () => {
    const filters: [object, (one: Report) => boolean][] = [
      [{ areaCode: ['soder', 'norr'] }, (one) => ['soder', 'norr'].includes(one.where.areaCode ?? '')],
      [{ category: ['disorder'] }, (one) => one.category === 'disorder'],
      [{ organisationId: ['vakten'] }, (one) => one.organisationId === 'vakten'],
      [{ from: '2026-11-03' }, (one) => one.when.from >= '2026-11-03'],
      // The last day is part of it.
      [{ to: '2026-11-05' }, (one) => one.when.from < '2026-11-06'],
      [{ state: ['withdrawn'] }, () => false],
      [{ words: 'RAD 1' }, (one) => /^rad 1/.test(one.text ?? '')],
    ]
    const all = (await list({ pageSize: 200 })).reports
    assert.equal(all.length, 36)
    for (const [filter, holds] of filters) {
      const { reports, total } = await list({ ...filter, pageSize: 200 })
      const expected = all.filter(holds)
      assert.deepEqual(
        reports.map((one) => one.id).sort(),
        expected.map((one) => one.id).sort(),
        JSON.stringify(filter),
      )
      assert.equal(total, expected.length)
    }
    const [some, hold] = [filters.slice(0, 5).map(([filter]) => filter), filters.slice(0, 5).map(([, holds]) => holds)]
    const together = await list(Object.assign({ pageSize: 200 }, ...some))
    const expected = all.filter((one) => hold.every((holds) => holds(one)))
    assert.deepEqual(together.reports.map((one) => one.id).sort(), expected.map((one) => one.id).sort())
  })

  test('signs that mean something to the database are only signs', async () => {
    for (const words of ['%', '_', '0 %', 'säkert_x']) assert.equal((await list({ words })).total, 1, words)
    for (const words of ['\\', "'", "' or 1=1 --", 'säkert%x']) assert.equal((await list({ words })).total, 0, words)
  })

  test('page by page, every report comes exactly once, also where many are alike', async () => {
    for (const sort of ['area', 'state', 'category', 'occurred'] as const) {
      const seen: string[] = []
      for (let page = 1; page <= 4; page++) {
        const { reports, total } = await list({ sort, page, pageSize: 10 })
        assert.equal(total, 36)
        assert.equal(reports.length, page < 4 ? 10 : 6)
        seen.push(...reports.map((one) => one.id))
      }
      assert.equal(new Set(seen).size, 36, sort)
    }
    assert.deepEqual((await list({ page: 9, pageSize: 10 })).reports, [])
  })

  test('a wrong question is refused with its fields', async () => {
    const answer = await house.call('coordinator', 'POST', '/reports/list', {
      page: 0,
      pageSize: 500,
      from: '2026-13-01',
      sort: 'text',
    })
    assert.equal(answer.status, 422)
    assert.deepEqual(answer.body.refusals?.map((one) => one.field).sort(), ['from', 'page', 'pageSize', 'sort'])
  })

  test('a saved view is one’s own: others neither see, change nor remove it', async () => {
    const view = (name: string) => ({ id: 'min', name, query: { state: ['shared'] }, columns: ['area'] })
    const views = async (who: MemberId) =>
      (await house.call<{ views: SavedView[] }>(who, 'GET', '/report-views')).body.views
    for (const [who, name] of [
      ['schoolReviewer', 'granskarens'],
      ['schoolColleague', 'kollegans'],
    ] as const) {
      assert.equal((await house.call(who, 'POST', '/report-views', view(name))).status, 200)
    }
    assert.deepEqual(
      (await views('schoolReviewer')).map((one) => one.name),
      ['granskarens'],
    )
    assert.deepEqual(
      (await views('schoolColleague')).map((one) => one.name),
      ['kollegans'],
    )
    assert.deepEqual(await views('coordinator'), [])
    await house.call('coordinator', 'DELETE', '/report-views/min')
    await house.call('schoolColleague', 'DELETE', '/report-views/min')
    assert.deepEqual(await views('schoolColleague'), [])
    await house.call('schoolReviewer', 'POST', '/report-views', view('ändrad'))
    const [mine, ...others] = await views('schoolReviewer')
    assert.deepEqual([mine?.name, mine?.query.state, others], ['ändrad', ['shared'], []])
  })
})

describe('the hint of duplicates', () => {
  let house: House
  const spot = spotIn('oster')
  const when = { from: '2026-11-18T20:00:00.000Z', to: '2026-11-18T20:00:00.000Z' }
  before(async () => {
    house = await openHouse()
    const base = { occurredFrom: when.from, occurredTo: when.to, ...spot }
    const put = (id: number, change: object) => {
      return sharedRow(`00000000-0000-4000-8000-00000000000${id}`, { ...base, ...change })
    }
    await storeRows(house.db, [
      put(1, { e: spot.e + 199 }),
      put(2, { e: spot.e + 201 }),
      // Inside the square around the spot, outside the circle.
      put(3, { e: spot.e + 150, n: spot.n + 150 }),
      put(4, { category: 'brokenWindow' }),
      put(5, { category: 'littering' }),
      put(6, { occurredFrom: '2026-11-19T08:00:00.000Z', occurredTo: '2026-11-19T09:00:00.000Z' }),
      put(7, { occurredFrom: '2026-11-19T08:00:01.000Z', occurredTo: '2026-11-19T09:00:00.000Z' }),
      put(8, { state: 'withdrawn' }),
    ])
  })
  after(() => house.close())

  const ask = async (asked: object) => {
    const body = { category: 'vandalism', when, where: { source: 'map', position: spot }, ...asked }
    const answer = await house.call<{ near: { id: string; metres: number; organisationName: string }[] }>(
      'schoolReporter',
      'POST',
      '/reports/duplicates',
      body,
    )
    assert.equal(answer.status, 200)
    return answer.body.near
  }
  const numbers = (near: { id: string }[]) => near.map((one) => Number(one.id.at(-1))).sort()

  test('is given within 200 m, twelve hours and the same branch, and for nothing beyond', async () => {
    const near = await ask({})
    assert.deepEqual(numbers(near), [1, 4, 6])
    assert.deepEqual(
      near.find((one) => one.id.endsWith('1')),
      {
        id: '00000000-0000-4000-8000-000000000001',
        organisationName: 'Östra skolan',
        occurredFrom: when.from,
        metres: 199,
      },
    )
    assert.deepEqual(numbers(await ask({ category: 'brokenWindow' })), [1, 4, 6])
    assert.deepEqual(numbers(await ask({ category: 'littering' })), [5])
  })

  test('a place has its position; without any there is nothing to compare', async () => {
    assert.deepEqual(await ask({ where: { source: 'area', areaCode: 'oster' } }), [])
    assert.deepEqual(numbers(await ask({ where: { source: 'place', placeId: 'torg-oster' } })), [])
    assert.deepEqual(house.faults, [])
  })
})
