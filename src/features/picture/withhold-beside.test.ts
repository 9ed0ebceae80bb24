/** What stands beside the table of areas and kinds, judged with it. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { parsePeriod, periodsUpTo } from '#analysis/time/period.ts'
import { type Counts, change, computed, release, sum, tellsOf, usual } from './fixtures/told-editions.ts'
import type { Computation } from './schema.ts'
import { type ToldEdition, withhold } from './withhold.ts'

test('weeks with corrections, and a longer stretch in between: no way of adding them up is forgotten', () => {
  const week = (label: string, edition: number, told: readonly ToldEdition[], more = 0) =>
    release(computed(label, change(usual, [[1, 1, more]])), edition, told)
  const long = (label: string, more: number, told: readonly ToldEdition[], whole: Counts) =>
    release(computed(label, change(whole, [[1, 1, more]])), 1, told)
  const [first, other, last] = [week('2026-W45', 1, []), week('2026-W46', 1, []), week('2026-W47', 1, [])]
  const corrected = week('2026-W45', 2, [first], 7)
  const out = [first, other, corrected]
  // Five more than the newest editions, two more than the oldest.
  assert.equal(tellsOf(long('2026-11-02..2026-11-15', 2, out, sum([usual, usual]))).get('b|y'), null)
  assert.equal(tellsOf(long('2026-11-02..2026-11-15', 9, out, sum([usual, usual]))).get('b|y'), null)
  assert.equal(tellsOf(long('2026-11-02..2026-11-15', 14, out, sum([usual, usual]))).get('b|y'), 42)
  // Five fewer than by the two weeks together, two more than by each week.
  const both = long('2026-11-02..2026-11-15', 7, [first, other], sum([usual, usual]))
  const three = sum([usual, usual, usual])
  const parts = [first, other, both, last]
  assert.equal(tellsOf(long('2026-11-02..2026-11-22', 2, parts, three)).get('b|y'), null)
  assert.equal(tellsOf(long('2026-11-02..2026-11-22', 9, parts, three)).get('b|y'), null)
  assert.equal(tellsOf(long('2026-11-02..2026-11-22', 14, parts, three)).get('b|y'), 56)
})

const spot = (cells: number, count: number, north = 0): Computation['hotSpots']['spots'][number] => ({
  category: null,
  from: '2026-10-26',
  cells: Array.from({ length: cells }, (_, at) => ({ e: 300 * at, n: north })),
  count: { value: count, hidden: null },
  p: 0.001,
  source: 'many',
  risen: true,
  cellMetres: 300,
  usual: 4,
  areaCode: null,
  organisations: 2,
})

test('what stands beside the table: reports without position, the hours, the concentrations', () => {
  const base = computed('2026-W47', usual)
  const monday = (count: number) => Array.from({ length: 168 }, (_, at) => (at === 12 ? count : at === 90 ? 20 : 0))
  const tell = (without: number, count: number, found: Computation['hotSpots']['spots'][number]): Computation => ({
    ...base,
    inputs: { ...base.inputs, withoutPosition: without },
    hours: { weights: monday(count), knownShare: 1, counted: 50 },
    hotSpots: { ...base.hotSpots, spots: [spot(1, 2, 9000), found] },
  })
  const first = release(tell(12, 30, spot(3, 20)), 1, [])
  assert.deepEqual([first.shown.inputs.withoutPosition, first.shown.hotSpots.spots.length], [12, 1])
  assert.ok(first.shown.hours.blocks)
  assert.equal(withhold(tell(12, 30, spot(3, 20)), [first]).withheld, null)
  for (const less of [1, 4]) {
    const second = release(tell(12 - less, 30 + less, spot(3, 20 + less)), 2, [first])
    assert.deepEqual([second.shown.inputs.withoutPosition, second.shown.hotSpots.spots], [null, []])
    assert.equal(second.shown.hours.blocks, null)
    assert.ok(second.shown.cannotShow.includes('hoursWithheld'))
  }
  const far = release(tell(17, 30, spot(3, 25)), 2, [first])
  assert.deepEqual([far.shown.inputs.withoutPosition, far.shown.hotSpots.spots.length], [17, 1])
  assert.deepEqual(release(tell(12, 30, spot(4, 20)), 2, [first]).shown.hotSpots.spots, [])
  const month = { ...computed('2026-11', sum([usual, usual])), hours: first.shown.hours }
  const spans = release({ ...month, hours: { weights: monday(30), knownShare: 1, counted: 50 } }, 1, [first])
  assert.equal(spans.shown.hours.blocks, null)
})

test('the same week a year before, told anew with one late report', () => {
  const year = Array.from({ length: 60 }, () => usual)
  const [before] = computed('2026-W47', usual, 'survey', year).whole.earlierYears
  assert.ok(before)
  const first = release(computed(before.period, usual), 1, [])
  const at = periodsUpTo(parsePeriod('2026-W47'), 61).findIndex((one) => one.label === before.period)
  const late = year.map((one, number) => (number === at ? change(one, [[1, 1, 1]]) : one))
  const told = (past: readonly Counts[]) => {
    const { shown } = release(computed('2026-W47', usual, 'survey', past), 1, [first])
    return shown.areas.find((one) => one.areaCode === 'b')?.earlierYears[0]?.count.value
  }
  assert.deepEqual([told(year), told(late)], [29, null])
})
