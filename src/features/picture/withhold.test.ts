/** Editions side by side, read by one who has them all. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { auditPublished } from '#analysis/disclosure/audit-published.ts'
import { buildCellSystem } from '#analysis/disclosure/cell-system.ts'
import { createRandom } from '#analysis/maths/seeded-random.ts'
import {
  type Counts,
  change,
  computed,
  openOf,
  release,
  smallCell,
  sum,
  tellsOf,
  usual,
  weeks,
} from './fixtures/told-editions.ts'
import { listPastPeriods, readAreaTable, readPastTable } from './public-tables.ts'
import type { Computation } from './schema.ts'
import { type ToldEdition, withhold } from './withhold.ts'

test('one report more: what it changed is hidden, with what guards it; the total is told and nothing can be worked out', () => {
  const first = release(computed('2026-W47', usual), 1, [])
  assert.equal(openOf(first).length, 24)
  const next = change(usual, [[1, 1, 1]])
  const second = release(computed('2026-W47', next), 2, [first])
  const told = tellsOf(second)
  for (const key of ['b|y', 'b|', '|y']) assert.equal(told.get(key), null, key)
  assert.equal(told.get('|'), (tellsOf(first).get('|') ?? 0) + 1)
  const { whole, areas: byArea, coverage } = second.shown
  assert.equal(whole.count.value, told.get('|'))
  assert.deepEqual(byArea.find((one) => one.areaCode === 'b')?.recent, [])
  // Organisation q told of it: it and another are hidden.
  assert.equal(coverage.filter((one) => one.count === null).length, 2)
  assert.ok(coverage.some((one) => one.organisationId === 'q' && one.count === null))
  assert.deepEqual(findOut(second, computed('2026-W47', next)), [])
  assert.ok(openOf(second).length >= 15, openOf(second).join(' '))
})

test('a report moved from one area to another, one withdrawn, one without an area', () => {
  const first = release(computed('2026-W47', usual), 1, [])
  const cases: [Counts, string[]][] = [
    [
      change(usual, [
        [0, 0, -1],
        [2, 0, 1],
      ]),
      ['a|x', 'a|', 'c|x', 'c|'],
    ],
    [change(usual, [[3, 2, -1]]), ['d|z', 'd|', '|z']],
    [change(usual, [[4, 0, 1]]), ['?|', '|x']],
  ]
  for (const [next, keys] of cases) {
    const second = release(computed('2026-W47', next), 2, [first])
    for (const key of keys) assert.equal(tellsOf(second).get(key), null, key)
    const before = tellsOf(first)
    const truth = readAreaTable(computed('2026-W47', next)).shown
    // What did not change may be worked out: it was told before.
    const found = findOut(second, computed('2026-W47', next))
    assert.deepEqual(
      found.filter((key) => truth.get(key) !== before.get(key)),
      [],
    )
  }
})

test('no change, and a change of six in one place: all is shown again', () => {
  const first = release(computed('2026-W47', usual), 1, [])
  for (const next of [usual, change(usual, [[1, 1, 6]])]) {
    assert.equal(withhold(computed('2026-W47', next), [first]).withheld, null)
  }
})

test('a month after its weeks: hidden where the days between are few, and where a week hid', () => {
  const small = change(usual, [[0, 0, -9]])
  const out = weeks.map((label, at) => release(computed(label, at === 0 ? small : usual), 1, []))
  assert.equal(tellsOf(out[0] as ToldEdition).get('a|x'), null)
  const left: Counts = [
    [0, 0, 0],
    [0, 2, 0],
    [6, 0, 0],
    [0, 0, 7],
    [0, 0, 0],
  ]
  const month = sum([small, usual, usual, usual, left])
  const released = release(computed('2026-11', month), 1, out)
  const told = tellsOf(released)
  for (const key of ['a|x', 'b|y', 'b|']) assert.equal(told.get(key), null, key)
  assert.notEqual(told.get('c|x'), undefined)
  assert.equal(
    told.get('|'),
    month.flat().reduce((total, one) => total + one, 0),
  )
  assert.deepEqual(findOut(released, computed('2026-11', month)), [])
})

test('a quarter beside its three months: what differs by little is hidden', () => {
  const months = ['2026-10', '2026-11', '2026-12'].map((label) => release(computed(label, sum([usual, usual])), 1, []))
  const quarter = change(sum([usual, usual, usual, usual, usual, usual]), [[2, 2, 3]])
  const told = tellsOf(release(computed('2026-Q4', quarter), 1, months))
  for (const key of ['c|z', 'c|', '|z']) assert.equal(told.get(key), null, key)
})

test('a month, then a week of it: refused, unless the week was out before', () => {
  const [first] = weeks
  const month = release(computed('2026-11', sum([usual, usual])), 1, [])
  const { refusals } = withhold(computed(first as string, usual), [month])
  assert.deepEqual(refusals, [
    { code: 'toldInLonger', values: { kind: 'month', period: '2026-11', edition: 1, areaSet: 'survey' } },
  ])
  const week = release(computed(first as string, usual), 1, [])
  const after = release(computed('2026-11', sum([usual, usual])), 1, [week])
  const corrected = release(computed(first as string, change(usual, [[0, 0, 1]])), 2, [week, after])
  assert.equal(tellsOf(corrected).get('a|x'), null)
})

test('a week corrected within a longer period that is out: what it leaves of that one counts too', () => {
  const other = release(computed('2026-W46', usual), 1, [])
  const week = release(computed('2026-W45', usual), 1, [other])
  const both = release(computed('2026-11-02..2026-11-15', change(sum([usual, usual]), [[1, 1, 7]])), 1, [other, week])
  assert.equal(tellsOf(both).get('b|y'), 35)
  const corrected = release(computed('2026-W45', change(usual, [[1, 1, 5]])), 2, [other, week, both])
  for (const key of ['b|y', 'b|', '|y']) assert.equal(tellsOf(corrected).get(key), null, key)
  const all = release(computed('2026-W45', change(usual, [[1, 1, 7]])), 2, [other, week, both])
  assert.equal(tellsOf(all).get('b|y'), 21)
})

test('another set of areas for the same days: refused; for other days not', () => {
  const first = release(computed('2026-W47', usual), 1, [])
  const { refusals } = withhold(computed('2026-W47', usual, 'regso'), [first])
  assert.deepEqual(
    refusals.map((one) => one.code),
    ['toldInOtherAreas'],
  )
  assert.deepEqual(withhold(computed('2026-W46', usual, 'regso'), [first]).refusals, [])
})

const areaAt = (one: ToldEdition, code: string, back: number) => {
  const line = one.shown.areas.find((area) => area.areaCode === code)?.recent ?? []
  return line[line.length - 1 - back]?.value
}

test('the week before, told anew with one late report: that number and its guards are hidden, the unchanged ones stand', () => {
  const first = release(computed('2026-W46', usual, 'survey', [usual, usual]), 1, [])
  const late = change(usual, [[1, 1, 1]])
  const truth = computed('2026-W47', usual, 'survey', [usual, usual, late])
  assert.deepEqual(withhold(computed('2026-W47', usual, 'survey', [usual, usual, usual]), [first]).withheld, null)
  const { withheld } = withhold(truth, [first])
  assert.deepEqual([withheld?.counts, withheld?.past.map((one) => one.period)], [[], ['2026-W46']])
  const second = release(truth, 1, [first])
  assert.deepEqual([areaAt(second, 'b', 0), areaAt(second, 'b', 1), areaAt(second, 'b', 2)], [29, null, 29])
  const cell = second.shown.cells.find((one) => one.areaCode === 'b' && one.category === 'y')
  assert.deepEqual([cell?.previous.value, cell?.count.value], [null, 14])
  assert.ok(second.shown.areas.some((one) => one.previous.value !== null))
  assert.equal(second.shown.whole.previous.value, 175)
  // It stays hidden in the week after, though it has not changed again.
  const third = release(computed('2026-W48', usual, 'survey', [usual, late, usual]), 1, [first, second])
  assert.equal(areaAt(third, 'b', 2), null)
  assert.equal(areaAt(third, 'd', 1), 40)
})

test('a past period whose days only another kind or other areas told of: its total alone', () => {
  const week = release(computed('2026-W46', usual), 1, [])
  const { withheld } = withhold(computed('2026-12', usual, 'survey', [usual, usual]), [week])
  assert.deepEqual(
    withheld?.past.map((one) => [one.period, one.counts.length]),
    [['2026-11', 19]],
  )
})

/** Places of the true table that everything the edition tells gives away exactly, gaps only. */
function findOut(one: ToldEdition, truth: Computation): string[] {
  const { axes, keys, counts } = readAreaTable(truth)
  const { equations, places } = buildCellSystem([{ axes, counts }])
  const told = tellsOf(one)
  const shown: (number | null)[] = []
  for (const [place, cell] of (places[0] ?? new Int32Array()).entries())
    shown[cell] = told.get(keys[place] ?? '') ?? null
  const audit = auditPublished({ shown, equations, floor: 0 }, { k: 2 })
  return audit.outcome === 'computed'
    ? audit.foundOut.map(({ cell }) => keys[places[0]?.indexOf(cell) ?? -1] ?? '')
    : []
}

test('200 small municipalities with corrections, weeks and a month: no attack finds a small count or a small change', () => {
  let [small, changed] = [0, 0]
  for (let seed = 0; seed < 200; seed++) {
    const uniform = createRandom(seed * 13 + 7)
    const most = [4, 9, 20][seed % 3] ?? 4
    const invent = (): Counts => usual.map((line) => line.map(() => Math.floor(uniform() ** 2 * most)))
    const mend = (counts: Counts): Counts =>
      counts.map((line) => line.map((one) => (uniform() < 0.08 ? Math.max(0, one + (uniform() < 0.7 ? 1 : -1)) : one)))
    const [one, two] = [invent(), invent()]
    const again = mend(one)
    const third = mend(again)
    const steps: [string, Counts][] = [
      ['2026-W46', one],
      ['2026-W47', two],
      ['2026-W46', again],
      ['2026-11', mend(sum([again, two]))],
      ['2026-W46', third],
    ]
    const out: [ToldEdition, Computation][] = []
    for (const [label, counts] of steps) {
      const truth = computed(label, counts)
      // A total that is small itself is told as it always was; nothing can stand beside it.
      if (truth.inputs.reports < smallCell) continue
      const edition = release(
        truth,
        out.length + 1,
        out.map(([told]) => told),
      )
      const alone = new Set(findOut(edition, truth))
      const table = readAreaTable(truth).shown
      for (const [key, value] of table) {
        if (key === '|' || value === null) continue
        if (value > 0 && value < smallCell) {
          small++
          assert.ok(tellsOf(edition).get(key) === null && !alone.has(key), `${seed} ${label} ${key}`)
        }
        for (const [older] of out.filter(([told]) => told.period === label)) {
          const before = tellsOf(older).get(key) ?? null
          const move = before === null ? 0 : Math.abs(value - before)
          if (move === 0 || move >= smallCell) continue
          changed++
          assert.ok(
            tellsOf(edition).get(key) === null && !alone.has(key),
            `${seed} ${label} ${key}: ${before} → ${value}`,
          )
        }
        // Whoever takes it that nothing moved where nothing is seen to: an older gap is not filled by a newer number.
        for (const [older] of out.filter(([told]) => told.period === label || label === '2026-11')) {
          const gap = tellsOf(older).get(key) === null && !key.startsWith('?')
          assert.ok(!gap || value === 0 || tellsOf(edition).get(key) === null, `${seed} ${label} ${key} fills a gap`)
        }
      }
      out.push([edition, truth])
    }
  }
  assert.ok(small > 1000 && changed > 500, `${small} ${changed}`)
})

test('60 municipalities week by week with late reports: no number of the past is told again with a small change', () => {
  let compared = 0
  for (let seed = 0; seed < 60; seed++) {
    const uniform = createRandom(seed * 29 + 1)
    const history: Counts[] = Array.from({ length: 3 }, () => usual)
    const out: ToldEdition[] = []
    for (const label of ['2026-W44', '2026-W45', '2026-W46', '2026-W47', '2026-W48']) {
      history.push(usual.map((line) => line.map((one) => Math.floor(one * uniform() * 1.4))))
      const truth = computed(label, history.at(-1) ?? usual, 'survey', history.slice(0, -1))
      const edition = release(truth, 1, out)
      for (const { label: past } of listPastPeriods(truth)) {
        const now = readPastTable(edition.shown, past)?.shown
        for (const older of out) {
          const own = older.period === past
          const then = own ? tellsOf(older) : readPastTable(older.shown, past)?.shown
          for (const [key, value] of now ?? []) {
            const before = then?.get(key)
            if (key === '|' || value === null || before === undefined) continue
            compared++
            const move = before === null ? 0 : Math.abs(value - before)
            assert.ok(move === 0 || move >= smallCell, `${seed} ${label} of ${past} ${key}: ${before} → ${value}`)
            assert.ok(
              before !== null || value === 0 || key.startsWith('?'),
              `${seed} ${label} of ${past} ${key}: a gap is filled`,
            )
          }
        }
      }
      out.push(edition)
      for (const [at, week] of history.entries()) {
        history[at] = week.map((line) => line.map((one) => (uniform() < 0.06 ? one + 1 : one)))
      }
    }
  }
  assert.ok(compared > 5000, `${compared}`)
})
