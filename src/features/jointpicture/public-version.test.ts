import assert from 'node:assert/strict'
import test from 'node:test'
import type { Finding, FindingOf } from './finding-schema.ts'
import { comparison, findings, makeFacts, makeTrend, mapping, reports } from './fixtures/joint-facts.ts'
import { hideChanges, publishInOrder } from './hide-changes.ts'
import { findLeaks, listOpenCells } from './public-tables.ts'
import { derivePublic, type PublicEdition } from './public-version.ts'
import { drawPublic } from './server/draw-files.ts'

const secret = 'LACKER-UT'
const summary: Finding = {
  ...{
    kind: 'summary',
    key: 'summary/crime',
    part: 'summary',
    indicator: 'summary.crime',
    title: 'Brott',
    unit: 'count',
  },
  ...{ sources: [], cautions: [], code: 'crime', trends: [makeTrend(0)], comparisons: [comparison], surveys: [] },
  ...{ reached: [secret], disagreements: 0 },
}
const derive = (given: readonly Finding[] = findings, change: object = {}): PublicEdition => {
  const { picture } = makeFacts([], given)
  const edition = derivePublic({ ...picture, ...change })
  assert.ok(edition)
  return edition
}

/** A field that nobody named, in every object all the way down. */
function plant(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plant)
  if (typeof value !== 'object' || value === null) return value
  const own = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plant(inner)]))
  return { ...own, addedLater: secret, addedObject: { text: secret }, addedList: [secret] }
}

test('a field that is not named does not go out, however deep it stands', () => {
  const picture = plant(
    makeFacts([{ part: 'causes', text: 'Orsaker.' }], [...findings, summary]).picture,
  ) as ReturnType<typeof makeFacts>['picture']
  const drawn = drawPublic({ picture, earlier: [], smallCell: 5, invented: true })
  assert.ok(drawn.outcome === 'drawn')
  const edition = JSON.stringify(drawn.edition)
  const page = new TextDecoder().decode(drawn.file.bytes)
  for (const text of [edition, page]) {
    assert.ok(!text.includes(secret) && !text.includes('addedLater'))
    assert.ok(text.includes('Orsaker.') && text.includes('Exempelköping'))
    // Who wrote, commented and confirmed, and where a number was fetched, stay in the house.
    for (const inside of ['Testperson', 'leverans-1', 'contentHash', 'recordedAt'])
      assert.ok(!text.includes(inside), inside)
  }
})

test('of the actors only how many they are; foreseen change, exposed groups and struck words stay behind', () => {
  const edition = derive([...findings, { ...mapping, key: 'mapping/2', organisationId: 'lulebo' }])
  assert.equal(edition.actors, 2)
  const text = JSON.stringify(edition)
  for (const inside of ['Kvarnskolan', 'skjutsas', 'bostadsområde vid Hamnen'])
    assert.ok(!text.includes(inside), inside)
  const more = [
    { part: 'groups', text: 'Om unga.' },
    { part: 'crime', text: 'Struket.', struck: true },
    { key: mapping.key, part: 'otherInformation', text: 'Omskriven kartläggning.' },
  ] as const
  const { picture } = makeFacts(more)
  const other = JSON.stringify(derivePublic(picture))
  for (const inside of ['Om unga', 'Struket', 'Omskriven']) assert.ok(!other.includes(inside), inside)
})

test('a hidden number does not come along under its mark, nor the reports on an area page', () => {
  const rows = reports.rows.map((one) => (one.hidden ? { ...one, value: 3 } : one))
  const edition = derive([...findings.filter(({ kind }) => kind !== 'reports'), { ...reports, rows }])
  const told = edition.parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ finding }) => finding ?? []))
  const table = told.find((one) => one.kind === 'reports')
  assert.deepEqual(
    table?.rows.map(({ value }) => value),
    [30, null, null],
  )
  const page = told.find((one) => one.kind === 'areaPage')
  assert.deepEqual(
    page?.facts.map(({ indicator }) => indicator),
    ['population'],
  )
})

test('only a decided edition of both parties is made public', () => {
  const { picture } = makeFacts()
  assert.equal(derivePublic({ ...picture, state: 'proposed' }), null)
  assert.equal(derivePublic({ ...picture, party: 'police' }), null)
  assert.ok(derivePublic({ ...picture, state: 'superseded' }))
})

type Row = FindingOf<'reports'>['rows'][number]
const row = (code: string, value: number | null): Row => ({
  code,
  name: `Område ${code}`,
  value,
  hidden: value === null,
})
const withTable = (values: (number | null)[], count: number | null, more: Partial<FindingOf<'reports'>> = {}) =>
  derive([{ ...reports, count, rows: values.map((value, at) => row('ABCD'[at] ?? '', value)), ...more }])

test('numbers whose sum gives a small one away are refused, with the number named', () => {
  const cells = findLeaks(withTable([30, 27, null], 60), [], 5)
  assert.deepEqual(
    cells.map(({ name, low, high, beside }) => ({ name, low, high, beside })),
    [
      { name: 'Område C', low: 1, high: 3, beside: [] },
      { name: null, low: 0, high: 2, beside: [] },
    ],
  )
  assert.deepEqual(findLeaks(withTable([30, null, null], 60), [], 5), [])
  // All areas told: the reports without an area are three.
  assert.deepEqual(
    findLeaks(withTable([30, 20, 7], 60), [], 5).map(({ name, low, high }) => [name, low, high]),
    [[null, 3, 3]],
  )
  assert.deepEqual(findLeaks(withTable([30, 20, 10], 60), [], 5), [])
})

test('what an earlier edition showed and this one hides, or the other way about, is read together', () => {
  const [one, other] = [withTable([30, null, null], 60), withTable([null, 27, null], 60)]
  assert.deepEqual([findLeaks(one, [], 5), findLeaks(other, [], 5)], [[], []])
  const cells = findLeaks(other, [one], 5)
  assert.ok(cells.some(({ name, high, beside }) => name === 'Område C' && high === 3 && beside[0] === '2026/1'))
  assert.deepEqual(findLeaks(other, [withTable([30, null, null], 60, { by: 'category' })], 5), [])
})

test('a gap that nobody has settled counts as found out', () => {
  const audit = { method: 'auditPublished', parameters: { k: 5 }, examined: 3, foundOut: [] } as const
  const open = listOpenCells({ outcome: 'computed', ...audit, unsettled: [2] }, 5)
  assert.deepEqual(open, [{ cell: 2, low: 1, high: 4 }])
})

test('a corrected number that differs by a few, and a longer time around a shorter, are refused', () => {
  const before = withTable([30, null, null], 60)
  const found = findLeaks(withTable([32, null, null], 60), [before], 5)
  assert.deepEqual(
    found.map(({ name, low, high, beside }) => [name, low, high, beside]),
    [['Område A', 2, 2, ['2026/1']]],
  )
  assert.deepEqual(findLeaks(withTable([37, null, null], 70), [before], 5), [])
  const longer = withTable([33, null, null], 80, { from: '2024-10-01', to: '2026-12-01' })
  assert.deepEqual(
    findLeaks(longer, [before], 5).map(({ name }) => name),
    ['Område A'],
  )
})

test('numbers that do not add up are refused; editions that cannot both be true tell nothing of each other', () => {
  assert.equal(findLeaks(withTable([30, 27, null], 50), [], 5).length, 1)
  assert.deepEqual(findLeaks(withTable([null, 40, null], 60), [withTable([30, null, null], 60)], 5), [])
})

test('a version that gives a small number away is not drawn', () => {
  const { picture } = makeFacts([], [{ ...reports, count: 60, rows: [row('A', 30), row('B', 27), row('C', null)] }])
  const drawn = drawPublic({ picture, earlier: [], smallCell: 5, invented: false })
  assert.ok(drawn.outcome === 'refused' && drawn.reason === 'smallCells')
  assert.equal(drawn.cells[0]?.name, 'Område C')
})

const tableOf = (edition: PublicEdition) =>
  edition.parts
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ finding }) => finding ?? []))
    .find((one) => one.kind === 'reports')

test('a corrected number that differs by a few is hidden in the correction, and the rest goes out', () => {
  const before = withTable([30, 25, null], 60)
  const { edition, leaks } = hideChanges(withTable([32, 40, null], 80), [before], 5)
  assert.deepEqual(leaks, [])
  const table = tableOf(edition)
  assert.deepEqual(
    [table?.count, table?.rows.map(({ name, value }) => [name, value])],
    [
      80,
      // Not where its size would place it.
      [
        ['Område B', 40],
        ['Område A', null],
        ['Område C', null],
      ],
    ],
  )
  assert.ok(table?.cautions.includes('suppressed'))
  // The next correction is held against what was told, and what was hidden then stays hidden.
  const out = publishInOrder([before, withTable([32, 40, null], 80)], 5)
  assert.equal(out.length, 2)
  const third = hideChanges(withTable([33, 52, null], 95), out, 5)
  assert.deepEqual(third.leaks, [])
  assert.equal(tableOf(third.edition)?.rows.find(({ code }) => code === 'A')?.value, null)
})

test('a sum that differs by a few is hidden, and a writer’s words about the old table stay behind', () => {
  const key = reports.key
  const of = (values: (number | null)[], count: number, text: string) =>
    derivePublic(
      makeFacts(
        [{ key, part: 'placesTimes', text }],
        [{ ...reports, count, rows: values.map((value, at) => row('ABC'[at] ?? '', value)) }],
      ).picture,
    ) as PublicEdition
  const { edition, leaks } = hideChanges(of([30, 27, null], 63, 'Centrum har 30.'), [of([30, 25, null], 61, '')], 5)
  assert.deepEqual(leaks, [])
  assert.equal(tableOf(edition)?.count, null)
  assert.ok(!JSON.stringify(edition).includes('Centrum har 30'))
})

test('what a version gives away by itself is not mended by hiding', () => {
  assert.ok(hideChanges(withTable([30, 27, null], 60), [], 5).leaks.length > 0)
  assert.deepEqual(publishInOrder([withTable([30, 27, null], 60)], 5), [])
})
