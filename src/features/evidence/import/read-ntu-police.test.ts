import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadResult } from '../schema.ts'
import { askedFor, readJson, readRows } from '../server/fixtures/read-fixture.ts'
import type { Row } from './asked.ts'
import { readNtuTable } from './read-ntu.ts'
import { isSummary, readPoliceEvents, readPoliceName, readPublished } from './read-police.ts'

const lulea = askedFor('2580', 'Luleå')
const boden = askedFor('2582', 'Boden')

function open(result: ReadResult) {
  if (result.outcome === 'refused') assert.fail(JSON.stringify(result.faults))
  return result.delivery
}
const codesOf = (result: ReadResult) => (result.outcome === 'refused' ? result.faults.map(({ code }) => code) : [])
const rowsOf = (...lines: string[]): Row[] => lines.map((line, at) => ({ line: at + 1, cells: line.split(';') }))

test('NTU: share, margin and answers per municipality and local police area; withheld is not zero', async () => {
  const { series, observations, passedOver } = open(readNtuTable(await readRows('ntu-municipality.csv'), lulea))
  const seen = observations.map(({ value, margin, answers, period, state }, at) => [
    series[at]?.area.kind,
    period,
    value,
    margin,
    answers,
    state,
  ])
  assert.deepEqual(seen.slice(0, 4), [
    ['municipality', '2023/2024', 2.9, 1.1, 612, 'known'],
    ['district', '2023/2024', 3, 0.9, 901, 'known'],
    ['country', '2024', 3.1, 0.2, 66219, 'known'],
    ['municipality', '2023/2024', null, null, 612, 'suppressed'],
  ])
  assert.deepEqual(Object.fromEntries(passedOver.map(({ code, rows }) => [code, rows])), {
    footnotes: 1,
    otherAreas: 1,
  })
})

test('NTU: an interval gives its longer side as margin; without any margin the file is refused', () => {
  const interval = rowsOf(
    'Indikator;Kommun;År;Procent;Nedre gräns;Övre gräns;Kön',
    'Hot;Luleå;2024;8;6,5;10;Kvinnor',
    'Hot;Luleå;2024;7;5,5;9;Totalt',
  )
  const delivery = open(readNtuTable(interval, lulea))
  assert.deepEqual(
    delivery.observations.map(({ margin }) => margin),
    [2, 2],
  )
  assert.deepEqual(
    delivery.series.map(({ breakdown }) => breakdown),
    [{ sex: 'women' }, {}],
  )
  assert.deepEqual(codesOf(readNtuTable(rowsOf('Fråga;Område;År;Andel', 'Hot;Luleå;2024;8'), lulea)), ['columnMissing'])
  const wrong = rowsOf('Fråga;Område;År;Andel;Felmarginal', 'Hot;Luleå;2024;åtta;1', 'Hot;Luleå;våren;8;1')
  assert.deepEqual(codesOf(readNtuTable(wrong, lulea)), ['badNumber', 'badPeriod'])
})

test('a notice is published at an instant whose hour may have one digit, in summer and in winter', () => {
  for (const [text, instant] of [
    ['2025-12-31 9:51:44 +01:00', '2025-12-31T08:51:44.000Z'],
    ['2025-12-31 22:56:49 +01:00', '2025-12-31T21:56:49.000Z'],
    ['2026-08-22 0:05:00 +02:00', '2026-08-21T22:05:00.000Z'],
    ['2025-12-31', null],
    ['2025-13-31 09:51:44 +01:00', null],
  ] as const)
    assert.equal(readPublished(text), instant, text)
})

test('a name is read from both ends: the type may hold commas', () => {
  for (const [name, type, time, place] of [
    ['31 december 09.12, Misshandel, grov, Luleå', 'Misshandel, grov', '09:12', 'Luleå'],
    ['3 mars 7:05, Trafikolycka, vilt, Norrbottens län', 'Trafikolycka, vilt', '07:05', 'Norrbottens län'],
    ['31 december 22.40, Brand, Nacka', 'Brand', '22:40', 'Nacka'],
    ['1 maj 10.00, Stöld/inbrott, Boden', 'Inbrott', '10:00', 'Boden'],
    ['Uppdatering, Luleå', 'Uppdatering', undefined, 'Luleå'],
  ] as const) {
    const read = readPoliceName(name, type)
    assert.deepEqual([read.day?.time, read.place], [time, place], name)
  }
})

test('notices of the municipality and its county, by name and never by position; an edited one keeps its id', () => {
  const json = readJson('police-events-2025-12-31.json') as { id: number; location: { gps: string } }[]
  const delivery = open(readPoliceEvents(json, lulea))
  const events = delivery.events ?? []
  assert.deepEqual([...new Set(events.map(({ place }) => place))].sort(), ['Luleå', 'Norrbottens län'])
  assert.equal(events.length + (delivery.passedOver[0]?.rows ?? 0), json.length)
  assert.deepEqual(
    events.find(({ id }) => id === 619848),
    {
      ...{ id: 619848, publishedAt: '2025-12-31T10:13:29.000Z', type: 'Trafikolycka', place: 'Luleå' },
      ...{ name: '31 december 10.27, Trafikolycka, Luleå', summary: 'Skoterolycka i Karlsvik, Luleå.' },
      address: 'https://polisen.se/aktuellt/handelser/2025/december/31/31-december-10.27-trafikolycka-lulea/',
    },
  )
  assert.ok(events.some(isSummary) && !events.every(isSummary))
  // Somewhere else on the map is the same notice.
  const moved = json.map((one) => ({ ...one, location: { ...one.location, gps: '55.6,13.0' } }))
  assert.deepEqual(open(readPoliceEvents(moved, lulea)), delivery)
  assert.deepEqual(open(readPoliceEvents([...json, ...json], lulea)).events, events)
  const own = (asked: typeof lulea) =>
    open(readPoliceEvents(json, asked)).events?.filter(({ place }) => place === asked.municipality.name)
  assert.equal(
    own(boden)?.some(({ id }) => id === 619848),
    false,
  )
})

test('a row of a county whose name tells the municipality stands there; other houses are not linked to', () => {
  const one = {
    id: 1,
    datetime: '2026-01-01 9:00:00 +01:00',
    name: '1 januari 08.00, Rån, Boden',
    type: 'Rån',
    url: 'https://example.org/x',
    location: { name: 'Norrbottens län' },
  }
  assert.equal(open(readPoliceEvents([one], boden)).events?.[0]?.place, 'Boden')
  assert.equal(open(readPoliceEvents([one], boden)).events?.[0]?.address, '')
  assert.deepEqual(open(readPoliceEvents([one], lulea)).events, [])
  assert.deepEqual(open(readPoliceEvents([], lulea)).events, [])
  assert.deepEqual(codesOf(readPoliceEvents([one, { ...one, datetime: 'igår' }, { id: 2 }], lulea)), [
    'badPeriod',
    'wrongShape',
  ])
  assert.deepEqual(codesOf(readPoliceEvents({ message: 'nej' }, lulea)), ['wrongShape'])
})
