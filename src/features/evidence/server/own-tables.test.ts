/** Tables as municipalities make them in Excel; the numbers are made up. */
import assert from 'node:assert/strict'
import test from 'node:test'
import type { ReadDelivery } from '../schema.ts'
import { buildWorkbook, type TestSheet } from './fixtures/build-workbook.ts'
import { packResult, unpackResult } from './pack-observations.ts'
import { readEvidenceFile } from './read-file.ts'

const pitea = { municipality: { code: '2581', name: 'Piteå' }, today: '2026-11-22' }
async function take(name: string, bytes: Uint8Array): Promise<ReadDelivery> {
  const read = await readEvidenceFile({ name, bytes }, pitea)
  if (read.outcome === 'refused') assert.fail(JSON.stringify(read.faults))
  return read.delivery
}
const book = async (...sheets: TestSheet[]) => take('tabell.xlsx', await buildWorkbook(sheets))
const csv = (text: string, name = 'tabell.csv') => take(name, new TextEncoder().encode(text))
const values = ({ observations }: ReadDelivery, id: string) =>
  observations
    .filter(({ seriesId }) => seriesId === id)
    .map(({ period, value, status }) => `${period}=${value}${status === 'preliminary' ? ' p' : ''}`)

test('a title, years over two measures, notes below: one title for both, and it does not age', async () => {
  const delivery = await book({
    name: 'Statistik',
    merged: ['A1:F1', 'A3:A4', 'B3:C3', 'D3:E3', 'F3:G3', 'A7:F7'],
    rows: [
      ['Anmälda brott 2022–2024', null, null, null, null, null, null],
      ['Källa: polisen'],
      ['Område', 2022, null, 2023, null, '2024 prel.', null],
      [
        null,
        'Antal anmälda brott',
        'Per 100 000',
        'Antal anmälda brott',
        'Per 100 000',
        'Antal anmälda brott',
        'Per 100 000',
      ],
      ['Centrum', 310, 7750.5, 322, 8010, 298, 7400],
      ['Kommunen totalt', '3 263', 7770, '3 181', 7560, '..', '..'],
      ['* 2024 är preliminärt', null, null, null, null, null, null],
    ],
  })
  const id = (unit: string, area: string) => `own/own:anmalda-brott/${unit}/year/${area}`
  assert.deepEqual(values(delivery, id('count', 'district:centrum')), ['2022=310', '2023=322', '2024=298 p'])
  assert.deepEqual(values(delivery, id('per100000', 'district:centrum')), ['2022=7750.5', '2023=8010', '2024=7400 p'])
  assert.deepEqual(values(delivery, id('count', 'municipality:2581')), ['2022=3263', '2023=3181', '2024=null p'])
  assert.equal(delivery.observations.filter(({ state }) => state === 'suppressed').length, 2)
})

test('measures over years, and crimes by row', async () => {
  const delivery = await book({
    name: 'Blad1',
    merged: ['B2:C2', 'D2:E2'],
    rows: [
      ['Brott i kommunen'],
      [null, 'Antal', null, 'Per 100 000 inv.', null],
      ['Brottstyp', 2023, '2024*', 2023, '2024*'],
      ['Misshandel', 200, 210, 480, 500],
      ['Totalt antal brott', 3181, 2895, 7560, 6870],
    ],
  })
  assert.deepEqual(values(delivery, 'own/own:misshandel/count/year/municipality:2581'), ['2023=200', '2024=210 p'])
  assert.deepEqual(values(delivery, 'own/own:misshandel/per100000/year/municipality:2581'), ['2023=480', '2024=500 p'])
})

test('one table parted over sheets is read whole', async () => {
  const sheet = (year: number, count: number) => ({
    name: `${year}`,
    rows: [
      ['År', 'Antal larm'],
      [year, count],
    ],
  })
  const delivery = await book(sheet(2023, 4), sheet(2024, 5))
  assert.deepEqual(values(delivery, 'own/own:antal-larm/count/year/municipality:2581'), ['2023=4', '2024=5'])
})

test('a table of its own municipality: no last line end, a sum below, the file under another name', async () => {
  const text = 'Klotter\nÅr;Antal\n2023;4\n2024;5\nSumma;9\nKälla: gatukontoret'
  const id = 'own/own:klotter/count/year/municipality:2581'
  for (const name of ['klotter 2024.csv', 'ny fil.csv']) {
    const delivery = await csv(text, name)
    assert.deepEqual(
      delivery.series.map((one) => one.id),
      [id],
    )
    assert.deepEqual(values(delivery, id), ['2023=4', '2024=5'])
  }
})

test('a list with the columns of NTU’s table but no margin is a list, and no survey', async () => {
  const delivery = await csv('indikator;område;år;värde\nKlotter;Piteå;2024;5\nKlotter;Boden;2024;7\n')
  assert.deepEqual([delivery.format, delivery.source], ['longTable', 'own'])
})

const crimes = ['Skadegörelse', 'Narkotikabrott', 'Bilbrott']
const worry = {
  name: 'NTU utsatthet',
  rows: [
    ['Område', 'Indikator', '2021/2022', '2023/2024'],
    ['Piteå', 'Brott mot enskild person', 18.2, 17.1],
    ['Piteå', 'Misshandel', 2.1, '..'],
    ['Riket', 'Misshandel', 3, 2.9],
  ],
}
const layouts: Record<string, (name: string) => TestSheet> = {
  'blocks of years under each measure, a logo and a note': (name) => ({
    name,
    merged: ['A1:E1', 'B3:C3', 'D3:E3'],
    rows: [
      ['BRÅ', null, null, null, null],
      [`Anmälda brott: ${name}`],
      [null, 'Antal', null, 'Per 100 000 invånare', null],
      ['Region', 2023, '2024 prel.', 2023, '2024 prel.'],
      ['Piteå', 13, 14, 31.5, 33],
      ['Riket', 500, 510, 5, 5.1],
      ['1) Se kvalitetsdeklarationen'],
    ],
  }),
  'years in rows, areas side by side': (name) => ({
    name,
    merged: ['B2:C2', 'D2:E2'],
    rows: [
      ['Kommun: Piteå'],
      [null, 'Piteå', null, 'Riket', null],
      ['År', 'Antal', 'Per 100 000', 'Antal', 'Per 100 000'],
      [2023, 13, 31.5, 500, 5],
      ['2024 prel.', 14, 33, 510, 5.1],
    ],
  }),
  'one row each': (name) => ({
    name,
    rows: [
      ['Geografi', 'År', 'Antal', 'Per 100 000 inv.', 'Kommentar'],
      ['Piteå', 2023, 13, 31.5, null],
      ['Piteå', '2024 prel.', 14, 33, 'se not'],
      ['Riket', 2023, 500, 5, null],
    ],
  }),
}
for (const [what, layout] of Object.entries(layouts)) {
  test(`Brå’s workbook of indicators: ${what}`, async () => {
    const delivery = await book({ name: 'Läs mig', rows: [['Hej']] }, worry, ...crimes.map(layout))
    assert.equal(delivery.format, 'braIndicators')
    const own = (name: string, unit: string) => `bra/bra:indikator-${name}/${unit}/year/municipality:2581`
    assert.deepEqual(values(delivery, own('bilbrott', 'count')), ['2023=13', '2024=14 p'])
    assert.deepEqual(values(delivery, own('skadegorelse', 'per100000')), ['2023=31.5', '2024=33 p'])
    const areas = new Set(delivery.series.map(({ area }) => area.name))
    assert.deepEqual([...areas].sort(), ['Piteå', 'Riket'], 'no year is taken for a municipality’s code')
    const ntu = delivery.series.filter(({ source, area }) => source === 'ntu' && area.code === '2581')
    assert.deepEqual(
      ntu.map(({ title }) => title),
      ['NTU utsatthet: Brott mot enskild person', 'NTU utsatthet: Misshandel'],
    )
    assert.deepEqual(values(delivery, ntu[1]!.id), ['2021/2022=2.1', '2023/2024=null'])
  })
}

test('what goes between threads comes over as it was', async () => {
  const text = 'Klotter\nÅr;Område;Antal\n2023;Norr;4\n2024 prel.;Norr;..\n2024;Syd;0\n2023;Syd;-\n'
  const read = { outcome: 'read' as const, delivery: await csv(text) }
  assert.deepEqual(unpackResult(structuredClone(packResult(read))), read)
})
