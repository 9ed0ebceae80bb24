/** Indicators with their values, the effect design and the library: what is entered, counted, looked up and hidden. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { Observation, Series } from '#features/evidence/schema.ts'
import { seriesId } from '#features/evidence/series-id.ts'
import { keepDelivery } from '#features/evidence/server/keep-delivery.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { codesOf } from '../../../tests/house.ts'
import { indicatorForm, type MeasureHouse, measureForm, openMeasureHouse } from '../../../tests/measure-house.ts'
import { type AreaCode, type MemberId, sharedRow, storeRows } from '../../../tests/town.ts'
import { library } from './library.data.ts'
import type { EffectDesignContent, LibraryEntry, Measure } from './schema.ts'
import { readMeasures } from './server/plan-read.ts'

const head = {
  source: 'bra',
  indicator: 'crime.total',
  unit: 'count',
  frequency: 'year',
  area: { kind: 'municipality', code: '2580', name: 'Luleå' },
  breakdown: {},
} as const

forEachDatabase('indicators', (open, kind) => {
  let house: MeasureHouse
  const statistics = seriesId(head)
  before(async () => {
    house = await openMeasureHouse(await open())
    await storeRows(house.db, [...listReports()])
    const series: Series = {
      ...{ ...head, id: statistics, title: 'Anmälda brott', boundaryVersion: null },
      ...{ parentIndicator: null, isSubset: false, breaks: [] },
    }
    const rest = { state: 'known', status: 'final', margin: null, standardError: null, answers: null } as const
    const observations = [
      { seriesId: statistics, period: '2024', value: 6500, ...rest },
      { seriesId: statistics, period: '2025', value: 6700, ...rest },
    ] satisfies Observation[]
    const delivery = {
      ...{ source: 'bra', format: 'braYearlyTotals', title: 'Anmälda brott', attribution: 'Brå' },
      ...{ publishedOn: '2026-03-26', series: [series], observations, passedOver: [] },
    } as const
    const file = { name: 'brott.csv', bytes: new Uint8Array([1]), address: null, retrievedOn: '2026-11-20' }
    await house.as('coordinator', (trx, actor) =>
      keepDelivery({ trx, actor, now: house.clock.now() }, file, delivery as never, { dryRun: false }),
    )
  })
  const path = (one: { id: string }, rest = '') => `/measures/${one.id}${rest}`
  const put = (one: { id: string }, change: object, id: string = randomUUID()) =>
    house.call<Measure>('police', 'PUT', path(one, `/indicators/${id}`), indicatorForm(change))
  const enter = (one: { id: string }, id: string, value: object) =>
    house.call<Measure>('coordinator', 'POST', path(one, `/indicators/${id}/values`), { note: null, ...value })
  const start = (one: { id: string }) =>
    house.done('police', 'POST', path(one, '/move'), { action: 'start', on: '2026-11-23', reason: null })

  test('entered by hand: a correction stands in the place of what it corrects, a late entry is seen', async () => {
    const measure = await house.decided()
    const id = measure.indicators[0]?.id ?? ''
    const wrong = await enter(measure, id, { period: '2026-11', value: null })
    assert.deepEqual(codesOf(wrong), ['badPeriod', 'valueOrNote'])
    assert.deepEqual(codesOf(await enter(measure, id, { period: '2026-W49', value: 1 })), ['periodAhead'])
    await enter(measure, id, { period: '2026-W47', value: 4 })
    const { body } = await enter(measure, id, { period: '2026-W47', value: 3, note: 'Räknat om.' })
    const late = await enter(measure, id, { period: '2026-W40', value: null, note: 'Ingen räknade.' })
    assert.deepEqual(
      body.indicators[0]?.points.map((one) => [one.period, one.value, one.enteredLate]),
      [['2026-W47', 3, false]],
    )
    assert.deepEqual(
      late.body.indicators[0]?.points.map((one) => [one.period, one.value, one.enteredLate]),
      [
        ['2026-W40', null, true],
        ['2026-W47', 3, false],
      ],
    )
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ n: number }>`select count(*) as n from indicator_value where indicator_id = ${id}`.execute(trx),
    )
    assert.equal(Number(rows[0]?.n), 3, 'nothing is overwritten')
    assert.equal(late.body.contentHash, measure.contentHash, 'a value is no content')
  })

  test('a missing value makes the measure late, and a value makes it good again', async () => {
    const measure = await house.decided()
    const id = measure.indicators[0]?.id ?? ''
    await start(measure)
    const before = house.clock.now().getTime()
    house.clock.advance(15 * 86_400_000)
    const late = await house.done('police', 'GET', path(measure))
    // The week of the start ended on the 30th; seven days of grace.
    assert.deepEqual(
      [late.standing, late.standingWhy, late.indicators[0]?.lateSince],
      ['late', ['valueMissing'], '2026-12-07'],
    )
    const good = await enter(measure, id, { period: '2026-W48', value: 2 })
    assert.deepEqual([good.body.standing, good.body.indicators[0]?.standing], ['onTime', 'towards'])
    assert.equal(good.body.indicators[0]?.points[0]?.enteredLate, true)
    house.clock.advance(before - house.clock.now().getTime())
  })

  test('looked up in statistics, and refused where there are none', async () => {
    const measure = await house.draft()
    const { body } = await put(measure, { source: { kind: 'series', seriesId: statistics }, frequency: 'year' })
    assert.deepEqual(
      body.indicators[0]?.points.map((one) => [one.period, one.value]),
      [
        ['2024', 6500],
        ['2025', 6700],
      ],
    )
    const id = body.indicators[0]?.id ?? ''
    assert.deepEqual(codesOf(await enter(measure, id, { period: '2025', value: 1 })), ['valueNotOwn'])
    assert.deepEqual(codesOf(await put(measure, { source: { kind: 'survey', seriesId: 'no/such' } })), [
      'unknownSeries',
    ])
  })

  test('counted from shared reports whoever asks, categories with those below; small numbers only for the parties', async () => {
    const measure = await house.decided()
    const source = { kind: 'reports', areaCodes: ['soder'], categories: ['vandalism'] }
    const { body } = await put(measure, { source, target: 2, baseline: null, baselinePeriod: '2026-W40' })
    const counted = (of: Measure, last = 3) =>
      of.indicators
        .at(-1)
        ?.points.slice(-last)
        .map((one) => [one.period, one.value, one.hidden])
    const all = [
      ['2026-W45', 6, false],
      ['2026-W46', 3, false],
      ['2026-W47', 0, false],
    ]
    assert.deepEqual(counted(body), all)
    assert.equal(body.indicators.at(-1)?.points[0]?.period, '2026-W24', 'from the first week that is known whole')
    for (const who of ['steering', 'reader'] as const) {
      const seen = await house.done(who, 'GET', path(measure))
      assert.deepEqual(
        counted(seen),
        [
          ['2026-W45', 6, false],
          ['2026-W46', null, true],
          ['2026-W47', 0, false],
        ],
        who,
      )
    }
    // The wider reach was for that one question.
    const seen = await house.as('reader', async (trx) =>
      sql<{ n: number }>`select count(*) as n from report_version`.execute(trx),
    )
    assert.equal(Number(seen.rows[0]?.n), 0)
    assert.deepEqual(codesOf(await put(measure, { source: { ...source, areaCodes: ['no'], categories: ['no'] } })), [
      'unknownArea',
      'unknownCategory',
    ])
  })

  test('while it goes on nobody moves the goal: a baseline may be told, nothing is taken away', async () => {
    const measure = await house.decided()
    const open = await put(measure, { baseline: null, title: 'Anmälda fel' })
    const [first, second] = open.body.indicators
    await start(measure)
    const moved = await put(measure, { version: 1, target: 3, baseline: 9, frequency: 'month' }, first?.id)
    assert.deepEqual(
      moved.body.refusals?.map((one) => [one.code, one.field]),
      [
        ['indicatorFixed', 'target'],
        ['indicatorFixed', 'frequency'],
        ['indicatorFixed', 'baseline'],
      ],
    )
    const told = await put(measure, { version: 1, baseline: 12, title: 'Anmälda fel' }, second?.id)
    assert.equal(told.body.indicators[1]?.baseline, 12)
    const removed = await house.call<Measure>('police', 'DELETE', path(measure, `/indicators/${first?.id}`))
    assert.deepEqual(codesOf(removed), ['indicatorFixed'])
    assert.deepEqual([(await put(measure, { version: 1 }, second?.id)).status], [409])
    const other = await house.draft()
    assert.deepEqual(codesOf(await put(other, {}, first?.id)), ['indicatorTaken'])
  })

  test('taken away before the start: it is gone, and its id is never another', async () => {
    const ready = await house.ready()
    const id = ready.indicators[0]?.id ?? ''
    const gone = await house.done('coordinator', 'DELETE', path(ready, `/indicators/${id}`))
    assert.deepEqual(gone.indicators, [])
    assert.notEqual(gone.contentHash, ready.contentHash)
    assert.deepEqual(codesOf(await put(ready, { version: 2 }, id)), ['indicatorTaken'])
    assert.equal((await enter(ready, id, { period: '2026-W46', value: 1 })).status, 404)
  })

  const design: EffectDesignContent = {
    treatedAreas: ['soder'],
    comparisonAreas: ['norr'],
    spillAreas: [],
    categories: ['vandalism'],
    beforeFrom: '2026-06-08',
    startOn: '2026-11-23',
    afterTo: '2027-06-01',
  }
  const fix = (one: { id: string }, change: object = {}, version = 0) =>
    house.call<Measure>('police', 'PUT', path(one, '/effect-design'), { ...design, ...change, version })

  test('the effect design: what it could show is told before the start, which locks it', async () => {
    const measure = await house.decided()
    const { body } = await fix(measure)
    const { detectable } = body.effectDesign ?? {}
    // 24 whole weeks of six, but for one of three and one of none; the same in the comparison area.
    assert.equal(detectable?.before, (22 * 6 + 3) / 24)
    assert.equal(detectable?.comparisonBefore, (22 * 6 + 3) / 24)
    assert.equal(detectable?.method, 'relativeIncidence')
    assert.ok(detectable?.percent && detectable.percent > 15 && detectable.percent < 60, `${detectable?.percent}`)
    assert.deepEqual([(await fix(measure)).status, (await fix(measure, {}, 1)).body.effectDesign?.version], [409, 2])
    const wrong = await fix(measure, { comparisonAreas: ['soder'], startOn: '2026-11-20' }, 2)
    assert.deepEqual(codesOf(wrong), ['areasOverlap', 'designStartPassed'])
    const ongoing = await start(measure)
    assert.ok(ongoing.effectDesign?.lockedAt)
    assert.deepEqual(codesOf(await fix(measure, {}, 2)), ['designLocked'])
    const { rows } = await house.db.asOwner((trx) =>
      sql<{
        version: number
      }>`select version from effect_design where measure_id = ${measure.id} and locked_at is not null`.execute(trx),
    )
    assert.deepEqual(rows, [{ version: 2 }])
  })

  test('one starts while the other changes the design: what is locked is what stands', {
    skip: kind === 'pglite' && 'one connection',
  }, async () => {
    for (let round = 0; round < 4; round += 1) {
      const measure = await house.decided()
      await fix(measure)
      const [, changed] = await Promise.all([start(measure), fix(measure, { spillAreas: ['oster'] }, 1)])
      const after = await house.done('police', 'GET', path(measure))
      assert.equal(after.effectDesign?.version, changed.status === 200 ? 2 : 1)
      assert.ok(after.effectDesign?.lockedAt)
    }
  })

  test('a small baseline of reports is told to nobody but the parties, in the plan neither', async () => {
    const measure = await house.decided()
    const source = { kind: 'reports', areaCodes: ['soder'], categories: ['vandalism'] }
    await put(measure, { source, baseline: 3 })
    const own = await house.done('coordinator', 'GET', path(measure))
    const told = await house.done('reader', 'GET', path(measure))
    assert.deepEqual([own.indicators.at(-1)?.baseline, told.indicators.at(-1)?.baseline], [3, null])
    assert.equal(told.contentHash, own.contentHash)
    const [frozen] = await house.as('coordinator', (trx, actor) =>
      readMeasures({ trx, actor, now: house.clock.now() }, [measure.id], 5),
    )
    assert.deepEqual(
      frozen?.indicators.map((one) => [one.source.kind, one.baseline]),
      [
        ['own', 4],
        ['reports', null],
      ],
    )
  })

  test('small numbers of a design are the two parties’ own', async () => {
    const measure = await house.decided()
    await fix(measure, { treatedAreas: ['vaster'] })
    const own = await house.done('coordinator', 'GET', path(measure))
    const told = await house.done('reader', 'GET', path(measure))
    assert.ok(own.effectDesign?.detectable.before && own.effectDesign.detectable.before < 5)
    assert.deepEqual([told.effectDesign?.detectable.before, told.effectDesign?.detectable.percent], [null, null])
    assert.equal(told.effectDesign?.detectable.state, own.effectDesign.detectable.state)
  })

  const entries = async (who: MemberId, query = '') =>
    (
      await house.done<{ entries: (LibraryEntry & { suggested: boolean; why: string[] })[] }>(
        who,
        'GET',
        `/library${query}`,
      )
    ).entries

  test('the library: suggested by the cause, in the municipality’s own words, hidden for others', async () => {
    const listed = await entries('reader')
    assert.equal(listed.length, library.length)
    const suited = await entries('police', `?causeId=${house.causeId}`)
    assert.deepEqual([suited[0]?.suggested, suited[0]?.why], [true, ['category', 'bone']])
    assert.equal((await house.call('police', 'GET', `/library?causeId=${randomUUID()}`)).status, 404)
    const { id, version, ...entry } = listed.find((one) => one.id === 'cctv') as LibraryEntry
    const { suggested: _, why: __, ...content } = entry as never as LibraryEntry & { suggested: boolean; why: string[] }
    const put = (who: MemberId, change: object) =>
      house.call<LibraryEntry>(who, 'PUT', `/library/${id}`, { ...content, version, ...change })
    assert.equal((await put('police', { hidden: true, title: 'Kamera på torget' })).body.version, 1)
    const lost = await put('coordinator', { title: 'Annat' })
    assert.deepEqual([lost.status, (lost.body.current as LibraryEntry).title], [409, 'Kamera på torget'])
    assert.ok(!(await entries('reader')).some((one) => one.id === id))
    assert.equal((await entries('coordinator')).find((one) => one.id === id)?.title, 'Kamera på torget')
    const own = { ...content, title: 'Vår egen fältgrupp', strategy: 'social', version: 0, hidden: false }
    assert.equal((await house.call('police', 'PUT', '/library/faltgruppen', own)).status, 200)
    assert.equal((await entries('reader')).find((one) => one.id === 'faltgruppen')?.title, 'Vår egen fältgrupp')
    assert.equal((await house.call('reader', 'PUT', '/library/faltgruppen', own)).status, 403)
    const named = await house.draft(measureForm({ libraryId: 'faltgruppen' }))
    assert.equal(named.libraryId, 'faltgruppen')
    assert.deepEqual(house.faults, [])
  })
})

/** Twenty-four weeks of six reports in two areas, then one of three and one of none; one a week in a third. Some by another name. */
function* listReports() {
  const week = 7 * 86_400_000
  const last = Date.parse('2026-11-18T12:00:00.000Z')
  const row = (weeksAgo: number, at: number, areaCode: AreaCode) => {
    const day = new Date(last - weeksAgo * week + at * 3_600_000).toISOString()
    const recordedAt = new Date(Date.parse(day) + 3_600_000).toISOString()
    const category = at % 2 ? 'brokenWindow' : 'vandalism'
    return sharedRow(randomUUID(), { occurredFrom: day, occurredTo: day, recordedAt, areaCode, category })
  }
  for (let weeksAgo = 1; weeksAgo <= 23; weeksAgo += 1) {
    const each = weeksAgo === 1 ? 3 : 6
    for (let at = 0; at < each; at += 1) {
      yield row(weeksAgo, at, 'soder')
      yield row(weeksAgo, at, 'norr')
    }
    yield row(weeksAgo, 0, 'vaster')
  }
  // The week before the first whole one: what is known begins in the middle of it.
  yield row(24, 0, 'soder')
}
