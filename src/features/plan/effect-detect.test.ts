/** What an effect design may be, and what it could show. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays } from '#analysis/time/local-date.ts'
import { findDetectable } from './effect-detect.ts'
import { checkDesign } from './effect-rules.ts'
import type { EffectDesignContent } from './schema.ts'

const design: EffectDesignContent = {
  treatedAreas: ['soder'],
  comparisonAreas: ['norr'],
  spillAreas: ['oster'],
  categories: ['vandalism'],
  beforeFrom: '2025-12-01',
  startOn: '2026-12-01',
  afterTo: '2027-12-01',
}
const known = { areas: new Set(['soder', 'norr', 'oster', 'vaster']), categories: new Set(['vandalism']) }
const today = '2026-12-01'

describe('a design', () => {
  const check = (change: Partial<EffectDesignContent>, more: object = {}) =>
    checkDesign({ ...design, ...change }, { state: 'draft', locked: false, today, known, ...more }).map(
      (one) => `${one.code} ${one.field ?? ''}`,
    )

  test('may be as it is, up to the very day of the start', () => assert.deepEqual(check({}), []))
  test('everything that is wrong is told at once', () => {
    const wrong = {
      treatedAreas: ['soder', 'nowhere'],
      comparisonAreas: ['soder'],
      spillAreas: ['soder'],
      categories: ['unknown'],
      beforeFrom: '2026-11-30',
      startOn: '2026-11-30',
      afterTo: '2026-11-01',
    }
    assert.deepEqual(check(wrong), [
      'unknownArea treatedAreas',
      'unknownCategory categories',
      'areasOverlap comparisonAreas',
      'areasOverlap spillAreas',
      'designDatesReversed beforeFrom',
      'designDatesReversed afterTo',
      'designStartPassed startOn',
    ])
  })
  test('the comparison lies outside the spill-over', () => {
    assert.deepEqual(check({ spillAreas: ['norr'] }), ['areasOverlap comparisonAreas'])
  })
  test('locked by the start, and closed while it goes on', () => {
    assert.deepEqual(check({}, { locked: true, state: 'ongoing' }), ['designLocked '])
    assert.deepEqual(check({}, { state: 'ongoing' }), ['measureNotOpen '])
  })
  test('at most ten years before and after', () => {
    assert.deepEqual(check({ beforeFrom: '2010-01-01', afterTo: '2040-01-01' }), [
      'designTooLong beforeFrom',
      'designTooLong afterTo',
    ])
  })
})

/** So many reports on every day, in every area named. */
const everyDay = (count: Readonly<Record<string, number>>, from = '2025-06-01', to = '2026-12-01') => {
  const rows: { day: string; areaCode: string; count: number }[] = []
  for (let day = from; day < to; day = addDays(day, 1)) {
    for (const [areaCode, each] of Object.entries(count)) rows.push({ day, areaCode, count: each })
  }
  return rows
}

describe('what could be seen', () => {
  const find = (counts: Parameters<typeof findDetectable>[0]['counts'], change: Partial<EffectDesignContent> = {}) =>
    findDetectable({ design: { ...design, ...change }, counts, today, firstDay: '2025-06-01' })

  test('many reports: a small fall is seen, counted in months', () => {
    const seen = find(everyDay({ soder: 10, norr: 10 }))
    assert.equal(seen.state, 'canBeSeen')
    // Months of 30.4 days on average, ten reports a day.
    assert.equal(Math.round(seen.before ?? 0), 304)
    assert.equal(Math.round(seen.comparisonBefore ?? 0), 304)
    assert.ok((seen.percent ?? 99) < 15, `${seen.percent}`)
  })
  test('fewer reports need a larger fall, and the state follows the per cent', () => {
    const sparse = everyDay({ soder: 1, norr: 1 }).filter((_, at) => at % 20 < 2)
    const seen = find(sparse)
    const percent = seen.percent ?? 0
    assert.ok(percent > 30, `${percent}`)
    assert.equal(seen.state, percent <= 60 ? 'onlyLarge' : 'cannotBeSeen')
  })
  test('hardly any reports: not to be seen at all', () => {
    const seen = find([
      { day: '2026-03-03', areaCode: 'soder', count: 2 },
      { day: '2026-03-03', areaCode: 'norr', count: 2 },
    ])
    assert.equal(seen.state, 'cannotBeSeen')
    assert.equal(seen.percent, null)
  })
  test('no reports in the areas: cannot be told', () => {
    const seen = find(everyDay({ norr: 3 }))
    assert.deepEqual([seen.state, seen.before, seen.method, seen.percent], ['cannotTell', 0, 'none', null])
  })
  test('an empty comparison is none, and is said', () => {
    const seen = find(everyDay({ soder: 10 }), {
      beforeFrom: '2026-09-07',
      startOn: '2026-12-07',
      afterTo: '2027-03-01',
    })
    assert.ok(seen.reasons.includes('comparison_empty'))
    assert.ok(seen.reasons.includes('before_not_over'))
    assert.equal(seen.comparisonBefore, 0)
  })
  test('short plans are counted in weeks', () => {
    const change = { beforeFrom: '2026-08-31', startOn: '2026-12-01', afterTo: '2027-03-01' }
    assert.equal(find(everyDay({ soder: 10, norr: 10 }), change).before, 70)
  })
  test('what lies before the first report of all is unknown, not empty', () => {
    const late = everyDay({ soder: 10, norr: 10 }, '2026-06-01')
    const seen = findDetectable({ design, counts: late, today, firstDay: '2026-06-01' })
    assert.ok((seen.before ?? 0) > 300)
    assert.ok(seen.reasons.includes('short_history'))
    const none = findDetectable({ design, counts: [], today, firstDay: null })
    assert.deepEqual([none.state, none.reasons], ['cannotTell', ['too_few_before']])
  })
  test('the same design gives the same answer', () => {
    const counts = everyDay({ soder: 2, norr: 3 })
    assert.deepEqual(find(counts), find(counts))
  })
})
