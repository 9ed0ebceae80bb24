import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { auditPublished } from './audit-published.ts'
import { buildCellSystem } from './cell-system.ts'
import { protectBeside } from './protect-beside.ts'
import { suppressTable } from './suppression.ts'

const axesOf = (rows: number, cols: number) => [
  { name: 'area', codes: Array.from({ length: rows }, (_, at) => `a${at}`) },
  { name: 'category', codes: Array.from({ length: cols }, (_, at) => `c${at}`) },
]

/** Every place of a table with its totals. */
function fill(rows: number, cols: number, counts: readonly number[]): number[] {
  const { values, places } = buildCellSystem([{ axes: axesOf(rows, cols), counts }])
  return Array.from(places[0]!, (cell) => values[cell]!)
}

function hideAlone(rows: number, cols: number, counts: readonly number[]): boolean[] {
  const result = suppressTable({ rows, cols, cells: counts })
  const grand = (rows + 1) * (cols + 1) - 1
  // Nothing but the total where no pattern is safe, nor where the total itself is small: zeros would point at the rest.
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (!result.safe || total < 5) return fill(rows, cols, counts).map((_, at) => at !== grand)
  // The total is told in any case.
  return result.pattern.flat().map((status, at) => at !== grand && status !== 'shown')
}

interface Printed {
  readonly counts: readonly number[]
  readonly values: readonly number[]
  readonly hidden: readonly boolean[]
}

/** A table of its own, or beside those that are out: `parts` lie within it and do not overlap. */
function print(
  [rows, cols]: readonly [number, number],
  counts: readonly number[],
  same: readonly Printed[],
  parts: readonly Printed[] = [],
): Printed {
  const values = fill(rows, cols, counts)
  const hidden = hideAlone(rows, cols, counts)
  const inherited = values.map((_, at) => [...same, ...parts].some((one) => one.hidden[at]))
  const shown = (one: Printed) => one.values.map((value, at) => (one.hidden[at] ? null : value))
  const sum = parts
    .map(shown)
    .reduce((all, one) => all.map((value, at) => add(value, one[at]!)), values.map(() => 0) as (number | null)[])
  const known = [...same.map(shown), ...(parts.length > 0 ? [sum] : [])]
  const answer = protectBeside({ axes: axesOf(rows, cols), counts, hidden, inherited, known })
  const grand = values.length - 1
  const more = new Set(answer.outcome === 'computed' ? answer.hide : values.keys())
  return { counts, values, hidden: hidden.map((mark, at) => mark || (more.has(at) && at !== grand)) }
}

const add = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)

/** Gaps of the table that are found out exactly, whatever else the reader knows at some places and of the least. */
function findOut([rows, cols]: readonly [number, number], one: Printed, known: readonly (number | null)[]) {
  const { equations } = buildCellSystem([{ axes: axesOf(rows, cols), counts: one.counts }])
  const { places } = buildCellSystem([{ axes: axesOf(rows, cols), counts: one.counts }])
  const shown = new Array<number | null>(one.values.length).fill(null)
  for (const [place, cell] of places[0]!.entries()) {
    shown[cell] = one.hidden[place] ? (known[place] ?? null) : one.values[place]!
  }
  const audit = auditPublished({ shown, equations, floor: 0 }, { k: 2 })
  const found = audit.outcome === 'computed' ? audit.foundOut : []
  return found.map(({ cell }) => places[0]!.indexOf(cell))
}

test('a correction of one report: its area, its category and what guards them; the total is told', () => {
  const size = [3, 3] as const
  const before = [9, 8, 7, 6, 12, 9, 8, 7, 11]
  const first = print(size, before, [])
  assert.ok(!first.hidden.includes(true))
  const second = print(
    size,
    before.map((count, at) => (at === 4 ? count + 1 : count)),
    [first],
  )
  const told = second.hidden.map((mark, at) => (mark ? null : second.values[at]!))
  // Row by row with totals: area 1 and category 1 changed.
  for (const place of [5, 7, 13]) assert.equal(told[place], null, `${place}`)
  assert.equal(told[15], 78)
  assert.deepEqual(findOut(size, second, []), [])
  assert.ok(told.filter((value) => value === null).length <= 9, `${told}`)
})

test('no change and a change of six: nothing more is hidden', () => {
  const size = [3, 3] as const
  const before = [9, 8, 7, 6, 12, 9, 8, 7, 11]
  const first = print(size, before, [])
  assert.ok(!print(size, before, [first]).hidden.includes(true))
  assert.ok(
    !print(
      size,
      before.map((count, at) => (at === 4 ? count + 6 : count)),
      [first],
    ).hidden.includes(true),
  )
})

test('a month after its weeks: what is left beside them is small and is hidden, what a week hid stays so', () => {
  const size = [3, 2] as const
  const weeks = [
    [20, 9, 8, 12, 3, 9],
    [22, 8, 9, 14, 6, 9],
    [9, 15, 13, 9, 8, 6],
    [11, 9, 14, 8, 7, 9],
  ]
  const printed = weeks.map((counts) => print(size, counts, []))
  assert.equal(printed[0]!.hidden[6], true)
  const rest = [1, 0, 8, 9, 0, 7]
  const sums = rest.map((count, at) => weeks.reduce((sum, week) => sum + week[at]!, count))
  const month = print(size, sums, [], printed)
  assert.deepEqual([month.hidden[0], month.hidden[6]], [true, true])
  assert.equal(month.hidden[11], false)
  assert.deepEqual(findOut(size, month, []), [])
})

test('where nothing guards, only the total is left', () => {
  const first = print([2, 1], [9, 0], [])
  assert.deepEqual(print([2, 1], [10, 0], [first]).hidden, [true, true, true, true, true, false])
})

test('300 invented series of editions: no small count and no small change is found out', () => {
  let [tables, changes, kept] = [0, 0, 0]
  for (let seed = 0; seed < 300; seed++) {
    const uniform = createRandom(seed * 17 + 3)
    const size = [2 + Math.floor(uniform() * 5), 2 + Math.floor(uniform() * 4)] as const
    const mean = [2, 6, 15][seed % 3]!
    const invent = (level: number) => Array.from({ length: size[0] * size[1] }, () => drawCount(level, 2, uniform))
    const correct = (counts: readonly number[]) =>
      counts.map((count) => (uniform() < 0.1 ? Math.max(0, count + (uniform() < 0.7 ? 1 : -1)) : count))
    const weeks = [invent(mean), invent(mean)]
    const out: Printed[] = weeks.map((counts) => print(size, counts, []))
    const month = print(
      size,
      weeks[0]!.map((count, at) => count + weeks[1]![at]! + (uniform() < 0.3 ? 1 : 0)),
      [],
      out,
    )
    const [first] = out
    const second = print(size, correct(weeks[0]!), [first!])
    const third = print(size, correct(second.counts), [first!, second])
    for (const [one, same, parts] of [
      [second, [first!], []],
      [third, [first!, second], []],
      [month, [], out],
    ] as const) {
      tables++
      // What changed little cannot be told, with all of the older tables known and nothing but the total of the new one.
      const beside = [
        ...same.map(({ values }) => values),
        ...(parts.length > 0 ? [parts[0]!.values.map((value, at) => value + parts[1]!.values[at]!)] : []),
      ]
      const exact = new Set(findOut(size, one, []))
      for (const [at, value] of one.values.entries()) {
        if (at === one.values.length - 1) continue
        if (!one.hidden[at]) kept++
        for (const older of beside) {
          const change = Math.abs(value - older[at]!)
          if (change === 0 || change > 4) continue
          changes++
          assert.ok(
            !exact.has(at) && (one.hidden[at] || [...same, ...parts].some(({ hidden }) => hidden[at])),
            `${seed}: ${at}`,
          )
        }
        if (value > 0 && value < 5) assert.ok(!exact.has(at), `${seed}: ${at}`)
      }
    }
    // What an older table hides stays so for one who knows every difference between them.
    for (const [older, newer] of [
      [first!, [second, third, month]],
      [second, [third]],
      [out[1]!, [month]],
    ] as const) {
      const alone = new Set(findOut(size, older, []))
      const known = older.values.map((value, at) =>
        newer.some(({ hidden, values }) => !hidden[at] && values[at]! > 0) ? value : null,
      )
      const together = findOut(size, older, known)
      for (const at of together) {
        const value = older.values[at]!
        const small = value > 0 && value < 5 && older.hidden[at]
        assert.ok(!small || alone.has(at), `${seed}: ${at} of an older edition is ${value}`)
      }
    }
  }
  assert.ok(tables === 900 && changes > 1000 && kept > 3000, `${tables} ${changes} ${kept}`)
})

test('bad input is refused by name', () => {
  const good = {
    axes: axesOf(1, 1),
    counts: [7],
    hidden: [false, false, false, false],
    inherited: [false, false, false, false],
    known: [],
  }
  assert.throws(() => protectBeside({ ...good, k: 0 }), { code: 'bad_option' })
  assert.throws(() => protectBeside({ ...good, hidden: [] }), { code: 'length_mismatch' })
  assert.throws(() => protectBeside({ ...good, counts: [-1] }), { code: 'bad_counts' })
})

test('a change of four is hidden, of five it is told', () => {
  const size = [3, 3] as const
  const before = [9, 8, 17, 16, 12, 9, 8, 17, 11]
  const first = print(size, before, [])
  const changed = (by: number) =>
    print(
      size,
      before.map((count, at) => (at === 4 ? count + by : count)),
      [first],
    ).hidden[5]
  assert.deepEqual([4, 5, -4, -5].map(changed), [true, false, true, false])
})

test('a number an older edition hid is 0 now: what guarded it is not found out either', () => {
  const size = [3, 3] as const
  const first = print(size, [2, 9, 20, 9, 12, 20, 20, 20, 20], [])
  assert.deepEqual(
    [...first.hidden.keys()].filter((place) => first.hidden[place]),
    [0, 1, 4, 5],
  )
  const second = print(size, [0, 9, 28, 9, 12, 20, 28, 20, 20], [first])
  for (const place of [1, 4, 5]) assert.ok(second.hidden[place], `${place}`)
  assert.deepEqual(findOut(size, second, []), [])
})
