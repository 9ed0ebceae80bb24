/** What leaves the house, read by an attacker who knows that all sums hold. */
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { boundHiddenCells } from '#analysis/disclosure/suppression-attack.ts'
import { buildTableNetwork } from '#analysis/disclosure/suppression-network.ts'
import { parsePeriod, periodsUpTo } from '#analysis/time/period.ts'
import { compute } from './compute.ts'
import { findHiding } from './compute-hidden.ts'
import { listFigures } from './figures-csv.ts'
import type { PictureInput } from './input.ts'
import { hideSmallCounts } from './public.ts'
import type { Computation } from './schema.ts'

const smallCell = 5
const areas = ['a', 'b', 'c', 'd']
const categories = ['x', 'y', 'z']
const period = parsePeriod('2026-W47')
const history = 60

/** Counts of one period: rows are the areas and, last, the reports without one; columns are the categories. */
type Counts = number[][]

/** `weeks` are the last ones, oldest first; before them lies a steady past. */
function inputOf(weeks: readonly Counts[], lastYear: Counts): PictureInput {
  const periods = periodsUpTo(period, history)
  const at = (index: number): Counts =>
    weeks[index - (history - weeks.length)] ??
    (index === history - 53 ? lastYear : [...areas, null].map(() => [6, 7, 8]))
  const byAreaCategory = periods.flatMap((_, number) =>
    [...areas, null].flatMap((areaCode, row) =>
      categories.map((category, col) => ({ period: number, areaCode, category, count: at(number)[row]?.[col] ?? 0 })),
    ),
  )
  return {
    period,
    periods,
    asOf: '2026-11-23T08:00:00.000Z',
    timeZone: 'Europe/Stockholm',
    areaSet: 'survey',
    boundaryVersion: 'test',
    smallCell,
    cellMetres: 200,
    areas: areas.map((code) => ({ code, name: code, geometry: [] })),
    categories,
    organisations: [{ id: 'o', name: 'O' }],
    byAreaCategory: byAreaCategory.filter((one) => one.count > 0),
    tellers: [],
    byOrganisation: byAreaCategory.map(({ category: _, ...one }) => ({ ...one, organisationId: 'o' })),
    events: [],
    windowFrom: '2026-10-26',
    past: [],
  }
}

/** Everything public that tells a number of one period, as row·column of the table with its totals; null where nothing does. */
function learn(shown: Computation, when: 'now' | 'previous' | 'lastYear' | number): (number | null)[] {
  const width = categories.length + 1
  const known = new Array<number | null>((areas.length + 2) * width).fill(null)
  for (const one of [shown.whole, ...shown.areas, ...shown.categories, ...shown.cells]) {
    const row = one.areaCode === null ? areas.length + 1 : areas.indexOf(one.areaCode)
    const col = one.category === null ? categories.length : categories.indexOf(one.category)
    const last = one.recent.length - 1
    const told =
      when === 'now'
        ? [one.count.value, one.recent[last]?.value]
        : when === 'previous'
          ? [one.previous.value, one.recent[last - 1]?.value]
          : when === 'lastYear'
            ? [one.earlierYears[0]?.count.value]
            : [one.recent[last - when]?.value]
    known[row * width + col] = told.find((value) => value !== null && value !== undefined) ?? null
  }
  if (when === 'now' && shown.inputs.withoutArea !== null) {
    known[areas.length * width + categories.length] = shown.inputs.withoutArea
  }
  return known
}

/** Small counts that the attacker can work out exactly. A gap is never zero, since zeros are printed. */
function findLeaks(counts: Counts, known: readonly (number | null)[]): string[] {
  const network = buildTableNetwork(areas.length + 1, categories.length, counts.flat())
  const hidden = Uint8Array.from(network.values, (_, cell) => (known[cell] === null ? 1 : 0))
  known.forEach((value, cell) => {
    if (value !== null) assert.equal(value, network.values[cell], `cell ${cell} is told wrongly`)
  })
  // Of the reports without an area only the sum is ever told, so there a gap may be zero.
  const zerosHidden = known.some((value, cell) => value === null && network.values[cell] === 0)
  const restOnly = known.every((value, cell) => {
    return value !== null || network.values[cell] !== 0 || Math.floor(cell / (categories.length + 1)) === areas.length
  })
  const floor = zerosHidden && !restOnly ? 0 : 1
  const small = (value: number) => value > 0 && value < smallCell
  const shown = known.flatMap((value, cell) => (value !== null && small(value) ? [`shown ${cell}=${value}`] : []))
  const found = boundHiddenCells(network, hidden, floor)
    .filter(({ cell, low, high }) => small(network.values[cell] ?? 0) && high === low)
    .map(({ cell, low }) => `worked out ${cell}=${low}`)
  return [...shown, ...found]
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constant(0) },
)
const table = (one: fc.Arbitrary<number>) =>
  fc.array(fc.array(one, { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 5 })
const sparse = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
)
const counts = fc.oneof(table(count), table(sparse))
const run = { numRuns: 60, seed: 47 }

for (const when of ['now', 'previous', 'lastYear', 5] as const) {
  test(`no small count of ${when === 5 ? 'five weeks ago' : when} is shown or can be worked out`, () => {
    fc.assert(
      fc.property(counts, counts, counts, (now, before, lastYear) => {
        const weeks = when === 5 ? [before, now, now, now, now, now] : [before, now]
        const shown = hideSmallCounts(compute(inputOf(weeks, lastYear), 'hash'))
        const truth = when === 'now' ? now : when === 'lastYear' ? lastYear : before
        assert.deepEqual(findLeaks(truth, learn(shown, when)), [])
      }),
      run,
    )
  })
}

test('the file of figures tells no more than the page: no small count is in it or can be worked out of it', () => {
  const names = { area: (code: string) => code, category: (code: string) => code }
  fc.assert(
    fc.property(counts, counts, counts, (now, before, lastYear) => {
      const rows = listFigures(hideSmallCounts(compute(inputOf([before, now], lastYear), 'hash')), names)
      const width = categories.length + 1
      for (const [column, truth] of [
        ['reports', now],
        ['previous', before],
        ['lastYear', lastYear],
      ] as const) {
        const known = new Array<number | null>((areas.length + 2) * width).fill(null)
        for (const row of rows) {
          const at = (row.area === '' ? areas.length + 1 : areas.indexOf(String(row.area))) * width
          known[at + (row.category === '' ? categories.length : categories.indexOf(String(row.category)))] = row[
            column
          ] as number | null
        }
        assert.deepEqual(findLeaks(truth, known), [], column)
      }
    }),
    run,
  )
})

test('where no pattern is safe, the grand total is all that is shown', () => {
  // Five categories with one report each: whoever sees which are not empty knows that each is one.
  const table = { rows: 2, cols: 5, cells: [1, 1, 1, 1, 1, 0, 0, 0, 0, 0] }
  const hiding = findHiding({ ...table, k: 5 })
  for (let row = 0; row <= table.rows; row++) {
    for (let col = 0; col <= table.cols; col++) {
      const isGrand = row === table.rows && col === table.cols
      assert.equal(hiding(row, col), isGrand ? null : 'complementary', `${row} ${col}`)
    }
  }
  assert.equal(findHiding({ ...table, k: 6 })(table.rows, table.cols), 'small')
})

test('of a hidden count nothing is told that would narrow it down: no verdict, no past line, no place among what stands out', () => {
  fc.assert(
    fc.property(counts, counts, (now, before) => {
      const computation = compute(inputOf([before, now], now), 'hash')
      const shown = hideSmallCounts(computation)
      const before_ = [computation.whole, ...computation.areas, ...computation.categories, ...computation.cells]
      const after_ = [shown.whole, ...shown.areas, ...shown.categories, ...shown.cells]
      after_.forEach((one, at) => {
        const original = before_[at]
        if (original?.count.hidden === null) {
          assert.deepEqual(one.count, original.count)
          assert.deepEqual(one.expectation, original.expectation)
          return
        }
        // One mark for both kinds of hidden: which was small is not told.
        assert.deepEqual(one.count, { value: null, hidden: 'small' })
        assert.deepEqual(one.recent, [])
        const { verdict, p, reason, parameters } = one.expectation
        assert.deepEqual([verdict, p, reason, parameters], ['cannotTell', null, 'hidden', {}])
        assert.equal(one.change, 'notAsked')
        for (const named of shown.standsOut) {
          assert.ok(named.areaCode !== one.areaCode || named.category !== one.category)
        }
      })
    }),
    run,
  )
})

test('a count that is not told is null, never a zero', () => {
  const rest = [2, 0, 0]
  const now = [[9, 9, 9], [9, 9, 9], [9, 9, 9], [9, 9, 9], rest]
  const shown = hideSmallCounts(compute(inputOf([now, now], now), 'hash'))
  assert.equal(shown.inputs.withoutArea, null)
  const none = hideSmallCounts(compute(inputOf([now, [...now.slice(0, 4), [0, 0, 0]]], now), 'hash'))
  assert.equal(none.inputs.withoutArea, 0)
  const many = hideSmallCounts(compute(inputOf([now, [...now.slice(0, 4), [8, 8, 8]]], now), 'hash'))
  assert.equal(many.inputs.withoutArea, 24)
})

test('only places that many tell of, and enough of them, are told of outside', () => {
  const now = areas.map(() => [9, 9, 9])
  const computation = compute(inputOf([now, now], now), 'hash')
  const spot = (source: 'many' | 'onePlace' | 'oneOrganisation' | 'newReporters', value: number) => ({
    cells: [{ e: value, n: 1 }],
    cellMetres: 200,
    areaCode: 'a',
    category: null,
    from: '2026-10-26',
    count: { value, hidden: null },
    p: 0.001,
    organisations: 3,
    usual: 2,
    risen: true,
    source,
  })
  const spots = [
    spot('many', 9),
    spot('many', 4),
    spot('onePlace', 9),
    spot('oneOrganisation', 9),
    spot('newReporters', 9),
  ]
  const shown = hideSmallCounts({ ...computation, hotSpots: { state: 'found', reason: null, spots } })
  assert.deepEqual(
    shown.hotSpots.spots.map((one) => [one.source, one.count.value]),
    [['many', 9]],
  )
})
