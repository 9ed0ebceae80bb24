import assert from 'node:assert/strict'
import test from 'node:test'
import { parsePeriod, periodsUpTo } from '#analysis/time/period.ts'
import { compute } from './compute.ts'
import type { InputEvent, PictureInput } from './input.ts'
import { findLead } from './lead.ts'
import { Computation } from './schema.ts'

const period = parsePeriod('2026-W47')
const square = (e: number, n: number): [number, number][][][] => [
  [
    [
      [e, n],
      [e + 2000, n],
      [e + 2000, n + 2000],
      [e, n + 2000],
      [e, n],
    ],
  ],
]
const corner = { a: { e: 800_000, n: 7_300_000 }, b: { e: 802_000, n: 7_300_000 } }

/** A steady past of `weeks` weeks, and an ordinary last one unless it is said otherwise. Invented numbers, no chance in them. */
function inputOf(weeks: number, last: Partial<Record<string, number>> = {}): PictureInput {
  const periods = periodsUpTo(period, weeks)
  const usual: Record<string, number> = { 'a|x': 9, 'a|y': 6, 'b|x': 7, 'b|y': 11 }
  const byAreaCategory = periods.flatMap((_, number) =>
    Object.entries(usual).map(([key, count]) => {
      const [areaCode = '', category = ''] = key.split('|')
      const wave = ((number * 7 + key.charCodeAt(0) + key.charCodeAt(2)) % 5) - 2
      const told = number === weeks - 1 ? (last[key] ?? count) : count + wave
      return { period: number, areaCode, category, count: told }
    }),
  )
  return {
    period,
    periods,
    asOf: '2026-11-23T08:00:00.000Z',
    timeZone: 'Europe/Stockholm',
    areaSet: 'survey',
    boundaryVersion: 'test',
    smallCell: 5,
    cellMetres: 200,
    areas: [
      { code: 'a', name: 'A', geometry: square(corner.a.e, corner.a.n) },
      { code: 'b', name: 'B', geometry: square(corner.b.e, corner.b.n) },
    ],
    categories: ['x', 'y'],
    organisations: [
      { id: 'o1', name: 'O1' },
      { id: 'o2', name: 'O2' },
    ],
    byAreaCategory,
    byOrganisation: byAreaCategory.map(({ category, ...row }) => ({
      ...row,
      organisationId: category === 'x' ? 'o1' : 'o2',
    })),
    tellers: [],
    events: eventsOf(33),
    windowFrom: '2026-10-26',
    past: Array.from({ length: 60 }, (_, at) => {
      return { e: 800_050 + (at % 10) * 300, n: 7_300_050 + at * 20, category: 'x', count: 3 }
    }),
  }
}

function eventsOf(count: number): InputEvent[] {
  return Array.from({ length: count }, (_, at) => {
    const from = Date.parse('2026-11-16T08:00:00Z') + at * 4 * 3_600_000
    return {
      key: `${String(at).padStart(4, '0')}:1`,
      from,
      to: from + 3_600_000,
      occurredOn: new Date(from + 3_600_000).toISOString().slice(0, 10),
      e: corner.a.e + 100 + (at % 7) * 250,
      n: corner.a.n + 100 + (at % 5) * 300,
      areaCode: 'a',
      category: at % 2 ? 'x' : 'y',
      organisationId: at % 3 ? 'o1' : 'o2',
    }
  })
}

const bytes = (input: PictureInput) => JSON.stringify(compute(input, 'hash'))

test('what is computed is what the contract says', () => {
  assert.deepEqual(Computation.parse(compute(inputOf(80), 'hash')), compute(inputOf(80), 'hash'))
})

test('same input, same bytes; and nothing of the input is changed by it', () => {
  const input = inputOf(80, { 'a|x': 31 })
  const before = JSON.stringify(input)
  const first = bytes(input)
  assert.equal(bytes(inputOf(80, { 'a|x': 31 })), first)
  assert.equal(bytes(input), first)
  assert.equal(JSON.stringify(input), before)
})

test('the order in which the database hands over its counts does not matter', () => {
  const input = inputOf(80, { 'a|x': 31 })
  const shuffled = <T>(rows: readonly T[]): T[] =>
    rows
      .map((row, at) => [((at * 7919) % 1009) + at / 1e6, row] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, row]) => row)
  const other = {
    ...input,
    byAreaCategory: shuffled(input.byAreaCategory),
    byOrganisation: shuffled(input.byOrganisation),
    past: shuffled(input.past),
  }
  assert.notDeepEqual(other.byAreaCategory, input.byAreaCategory)
  assert.equal(bytes(other), bytes(input))
})

test('one more report anywhere gives other bytes', () => {
  const plain = bytes(inputOf(80))
  for (const key of ['a|x', 'b|y']) assert.notEqual(bytes(inputOf(80, { [key]: 12 })), plain, key)
})

test('all sums hold: cells make areas and categories, and those make the whole', () => {
  const { whole, areas, categories, cells } = compute(inputOf(80, { 'a|x': 31, 'b|x': 0 }), 'hash')
  const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  assert.equal(sum(cells.map((one) => one.count.value)), whole.count.value)
  assert.equal(sum(areas.map((one) => one.count.value)), whole.count.value)
  assert.equal(sum(categories.map((one) => one.count.value)), whole.count.value)
  for (const area of areas) {
    assert.equal(
      sum(cells.filter((one) => one.areaCode === area.areaCode).map((one) => one.count.value)),
      area.count.value,
    )
  }
})

test('a clear rise stands out, an ordinary week has none, and the sentence says which', () => {
  const quiet = compute(inputOf(80), 'hash')
  assert.deepEqual(quiet.standsOut, [])
  assert.equal(findLead(quiet).kind, 'usual')
  const risen = compute(inputOf(80, { 'a|x': 31 }), 'hash')
  assert.ok(risen.standsOut.some((one) => one.areaCode === 'a' && one.category === 'x'))
  assert.ok(!risen.standsOut.some((one) => one.areaCode === 'b'))
  const lead = findLead(risen)
  assert.deepEqual([lead.kind, lead.exceptions[0]?.areaCode, lead.exceptions[0]?.category], ['exceptions', 'a', 'x'])
})

test('without a past nothing is judged, and it is said', () => {
  for (const weeks of [1, 3]) {
    const computed = compute(inputOf(weeks, { 'a|x': 90 }), 'hash')
    const all = [computed.whole, ...computed.areas, ...computed.categories, ...computed.cells]
    assert.deepEqual(new Set(all.map((one) => one.expectation.verdict)), new Set(['cannotTell']))
    assert.ok(all.every((one) => one.expectation.p === null && one.expectation.reason))
    assert.deepEqual(computed.standsOut, [])
    assert.ok(computed.cannotShow.includes('shortHistory'))
    assert.equal(findLead(computed).kind, 'cannotTell')
  }
  const first = compute(inputOf(1), 'hash')
  assert.deepEqual(first.whole.previous, { value: null, hidden: null })
  assert.deepEqual(first.whole.earlierYears, [])
})

test('a week without reports says so, and is not called calm', () => {
  const nothing = { 'a|x': 0, 'a|y': 0, 'b|x': 0, 'b|y': 0 }
  const computed = compute({ ...inputOf(80, nothing), events: [] }, 'hash')
  assert.equal(computed.whole.count.value, 0)
  assert.equal(findLead(computed).kind, 'noReports')
  assert.deepEqual([...new Set(computed.coverage.map((one) => one.verdict))], ['silent'])
  assert.deepEqual([computed.hours.weights, computed.hours.counted], [null, 0])
})

test('nothing ever reported, no categories, no areas: a picture that says what it cannot show', () => {
  const empty = { ...inputOf(1), byAreaCategory: [], byOrganisation: [], events: [], past: [], categories: [] }
  for (const input of [empty, { ...empty, areas: [] }]) {
    const computed = compute(input, 'hash')
    assert.equal(findLead(computed).kind, 'noReports')
    assert.deepEqual([computed.whole.count.hidden, computed.cells.length], [null, 0])
    assert.equal(computed.cannotShow.includes('noAreas'), input.areas.length === 0)
  }
})

test('data of whole municipalities, without areas or positions, says what it cannot show', () => {
  const input = inputOf(80)
  const flat = {
    ...input,
    areas: [],
    byAreaCategory: input.byAreaCategory.map((row) => ({ ...row, areaCode: null })),
    byOrganisation: input.byOrganisation.map((row) => ({ ...row, areaCode: null })),
    events: input.events.map((one) => ({ ...one, e: null, n: null, areaCode: null })),
    past: [],
  }
  const computed = compute(flat, 'hash')
  for (const gap of ['noAreas', 'noPositions']) assert.ok(computed.cannotShow.includes(gap), gap)
  assert.deepEqual(computed.hotSpots, { state: 'cannotTell', reason: 'noAreas', spots: [] })
  assert.equal(computed.inputs.withoutArea, 33)
  assert.equal(computed.inputs.withoutPosition, 33)
  assert.notEqual(computed.whole.expectation.verdict, 'cannotTell')
  const placeless = compute({ ...flat, areas: input.areas }, 'hash')
  assert.ok(placeless.cannotShow.includes('noAreasKnown') && placeless.cannotShow.includes('noPositions'))
  assert.deepEqual([placeless.hotSpots.state, placeless.hotSpots.reason], ['cannotTell', 'noPositions'])
})

test('one organisation alone is said to be one', () => {
  const input = inputOf(80)
  const alone = { ...input, byOrganisation: input.byOrganisation.map((row) => ({ ...row, organisationId: 'o1' })) }
  assert.ok(compute(alone, 'hash').cannotShow.includes('oneOrganisation'))
  assert.ok(!compute(input, 'hash').cannotShow.includes('oneOrganisation'))
})

test('the hours of the week hold all reports, wherever within their interval they were', () => {
  const { hours } = compute(inputOf(80), 'hash')
  assert.equal(hours.counted, 33)
  const total = (hours.weights ?? []).reduce((sum, weight) => sum + weight, 0)
  assert.ok(Math.abs(total - 33) < 0.001, String(total))
  const few = compute({ ...inputOf(80), events: eventsOf(19) }, 'hash')
  assert.equal(few.hours.weights, null)
  assert.ok(few.cannotShow.includes('tooFewForHours'))
})
