import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { en as faultsEn } from '../import/faults-en.ts'
import { sv as faultsSv } from '../import/faults-sv.ts'
import { evidenceFaultCodes, type ReadDelivery } from '../schema.ts'
import { buildWorkbook } from './fixtures/build-workbook.ts'
import { largestEvidenceFile } from './read-bytes.ts'
import { readEvidenceFile } from './read-file.ts'

const lulea = { municipality: { code: '2580', name: 'Luleå' }, today: '2026-11-22' }
const boden = { municipality: { code: '2582', name: 'Boden' }, today: '2026-11-22' }
const fixture = (name: string) => readFileSync(new URL(`../import/fixtures/${name}`, import.meta.url))
const utf8 = (text: string) => new TextEncoder().encode(text)

async function take(name: string, bytes: Uint8Array, asked = lulea): Promise<ReadDelivery> {
  const read = await readEvidenceFile({ name, bytes }, asked)
  if (read.outcome === 'refused') assert.fail(JSON.stringify(read.faults))
  return read.delivery
}
const open = (name: string, asked = lulea) => take(name, fixture(name), asked)
/** Code, line and column of each fault, and its sentence in Swedish. */
async function faultsOf(name: string, bytes: Uint8Array, asked = lulea) {
  const read = await readEvidenceFile({ name, bytes }, asked)
  if (read.outcome === 'read') assert.fail(`read as ${read.delivery.format}`)
  return read.faults.map(({ code, line, column, values }) => ({ code, line, column, text: faultsSv[code](values) }))
}
const findValue = ({ observations }: ReadDelivery, seriesId: string, period: string) =>
  observations.find((one) => one.seriesId === seriesId && one.period === period)

test('Brå by month: both numbers, the hierarchy, what is a part of what, preliminary', async () => {
  const delivery = await open('bra-manad-2026-08.csv')
  assert.deepEqual([delivery.format, delivery.source], ['braTable', 'bra'])
  const count = findValue(delivery, 'bra/crime.total/count/month/municipality:2580', '2026-08')
  assert.deepEqual([count?.value, count?.status], [652, 'preliminary'])
  assert.equal(findValue(delivery, 'bra/crime.total/per100000/month/municipality:2580', '2026-08')?.value, 812)
  const bicycles = delivery.series.find(({ id }) => id === 'bra/crime.bicycleTheft/count/month/municipality:2582')
  assert.deepEqual([bicycles?.parentIndicator, bicycles?.isSubset], ['crime.theft', true])
})

test('Brå by year, month and quarter: other ids for the same thing, one indicator; what differs stays apart', async () => {
  const { series, observations } = await open('bra-boden-ar-manad-kvartal.csv', boden)
  const values = (indicator: string) =>
    series
      .filter((one) => one.indicator === indicator && one.unit === 'count')
      .map(({ id, frequency }) => [frequency, observations.find((one) => one.seriesId === id)?.value])
  assert.deepEqual(values('crime.total'), [
    ['year', 2995],
    ['month', 227],
    ['quarter', 677],
  ])
  assert.deepEqual(values('crime.drugs'), [
    ['year', 212],
    ['month', 32],
    ['quarter', 60],
  ])
  assert.deepEqual(values('bra:11089'), [['year', 108]], 'chapters 16–22')
  assert.equal(values('bra:13222').length, 2, 'chapters 16–20')
})

test('Brå for the whole country: final and preliminary years', async () => {
  const delivery = await open('bra-riket-2015-2016.csv')
  const total = 'bra/crime.total/count/year/country:00'
  assert.equal(findValue(delivery, total, '2015')?.status, 'final')
  assert.deepEqual(
    [findValue(delivery, total, '2016')?.status, findValue(delivery, total, '2016')?.value],
    ['preliminary', 1_502_023],
  )
})

test('Brå, all municipalities of a year: with and without header, the year from the name', async () => {
  const named = await open('bra-kommuner-2025.csv')
  assert.equal(findValue(named, 'bra/crime.total/per100000/year/municipality:2580', '2025')?.value, 10_493)
  const bare = await open('bra-kommuner-2021-utan-rubrik.csv')
  assert.equal(findValue(bare, 'bra/crime.total/count/year/municipality:2582', '2021')?.value, 2727)
  const grouped =
    'Kommun;Antal;Per 100 000 inv.\nLuleå;8 392;10 493\nMalung–Sälen;1 099;..\nSpånga-Tensta;2;3\nHela landet;1 400 000;13 200\n'
  const thousands = await take('brott-2025.csv', utf8(grouped))
  assert.equal(findValue(thousands, 'bra/crime.total/count/year/municipality:2580', '2025')?.value, 8392)
  const hidden = findValue(thousands, 'bra/crime.total/per100000/year/municipality:2023', '2025')
  assert.deepEqual([hidden?.value, hidden?.state], [null, 'suppressed'])
  assert.deepEqual(thousands.passedOver, [{ code: 'otherAreas', rows: 1 }])
})

test('Brå in Windows-1252 with decimal comma, municipalities side by side', async () => {
  const delivery = await open('brott-aug-2026-windows1252.csv')
  assert.equal(findValue(delivery, 'bra/crime.total/per1000/month/municipality:2580', '2026-08')?.value, 8.12)
  const hidden = findValue(delivery, 'bra/crime.fromVehicle/count/month/municipality:2580', '2026-08')
  assert.deepEqual([hidden?.value, hidden?.state], [null, 'suppressed'])
})

// Rebuilt after the description of Brå's workbook; the numbers are made up.
const indicatorSheets = (own: string) => [
  { name: 'Innehåll', rows: [['Indikatorer för brottsförebyggande arbete']] },
  {
    name: 'Skadegörelse',
    rows: [
      ['Anmälda skadegörelsebrott', null, null, null, null],
      [null, 2024, null, 2025, null],
      ['Område', 'Antal', 'Per 100 000 inv.', 'Antal', 'Per 100 000 inv.'],
      [own, 962, 1335, 1010, '..'],
      ['Norrbottens län', 2400, 960, 2500, 1002.5],
      ['Riket', 150_000, 1420, 151_000, 1431],
      ['Källa: Brå'],
    ],
    merged: ['A1:E1', 'B2:C2', 'D2:E2'],
  },
  {
    name: 'Bilbrott',
    rows: [
      ['År', 'Per 100 000 invånare', 'Region', 'Antal'],
      [2025, 410, own, 330],
      [2025, 500, 'Hela landet', 52_000],
    ],
  },
  {
    name: 'NTU oro för inbrott',
    rows: [
      ['Område', '2022–2023', '2023–2024', 'Felmarginal 2023–2024'],
      [own, 12.5, 13.1, 2.4],
      ['Riket', 20.1, 19.8, 0.4],
    ],
  },
]

test('Brå’s workbook of indicators: years over measures, long sheets, two years of NTU with their margin', async () => {
  const delivery = await take('luleå.xlsx', await buildWorkbook(indicatorSheets('Luleå kommun')))
  assert.equal(delivery.format, 'braIndicators')
  const damage = (unit: string, area: string) => `bra/bra:indikator-skadegorelse/${unit}/year/${area}`
  assert.equal(findValue(delivery, damage('count', 'municipality:2580'), '2024')?.value, 962)
  assert.equal(findValue(delivery, damage('per100000', 'county:25'), '2025')?.value, 1002.5)
  assert.equal(findValue(delivery, damage('per100000', 'municipality:2580'), '2025')?.state, 'suppressed')
  assert.equal(findValue(delivery, 'bra/bra:indikator-bilbrott/count/year/municipality:2580', '2025')?.value, 330)
  const worry = delivery.series.find(({ source, area }) => source === 'ntu' && area.code === '2580')
  assert.deepEqual([worry?.frequency, worry?.unit], ['twoYears', 'percent'])
  const last = findValue(delivery, worry?.id ?? '', '2023/2024')
  assert.deepEqual([last?.value, last?.margin], [13.1, 2.4])
})

test('the workbook of another municipality is refused by name, though the county and the country are ours too', async () => {
  const faults = await faultsOf('boden.xlsx', await buildWorkbook(indicatorSheets('Boden')))
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['otherMunicipality'],
  )
  assert.match(faults[0]?.text ?? '', /inte Luleå utan Boden/)
})

test('an own table: months, districts, shares, several measures', async () => {
  const csv =
    'Källa: Lulebo\nÅr;Månad;Område;Kön;Klotter (antal);Andel sanerat\n2025;mars;Porsön;Kvinnor;12;0,25\n2025;mars;Hela kommunen;Totalt;40;0,5\n'
  const delivery = await take('klotter.csv', utf8(csv))
  const [first] = delivery.series
  assert.deepEqual(first?.area, { kind: 'district', code: 'porson', name: 'Porsön' })
  assert.deepEqual(first?.breakdown, { sex: 'women' })
  const share = delivery.series.find(({ unit, area }) => unit === 'percent' && area.kind === 'municipality')
  assert.equal(findValue(delivery, share?.id ?? '', '2025-03')?.value, 50)
})

const head = 'Kommun;Antal;Per 100 000 inv.\n'
const faulty: [string, string, string | Promise<Uint8Array>, [string, number | null, string | null][]][] = [
  [
    'another municipality',
    'brott 2025.csv',
    `${head}Ale;2537;7810\nBoden;2995;10569\n`,
    [['otherMunicipality', null, null]],
  ],
  ['a year that has not ended', 'brott 2026.csv', `${head}Luleå;1;2\n`, [['futurePeriod', null, null]]],
  ['no year at all', 'brott.csv', `${head}Luleå;1;2\n`, [['badPeriod', null, null]]],
  ['changed names', 'brott 2025.csv', 'Kommun;Summa;Per 100 000 inv.\nLuleå;1;2\n', [['columnMissing', 1, null]]],
  [
    'footnotes and letters, all told at once',
    'brott 2025.csv',
    `${head}Ale;2537 1);7810\nLuleå;8392;tio\nBoden;2.995;10569\n`,
    [
      ['footnote', 2, 'Antal'],
      ['badNumber', 3, 'Per 100 000 inv.'],
      ['badNumber', 4, 'Antal'],
    ],
  ],
  ['cut short', 'brott 2025.csv', `${head}Ale;2537;7810\nLuleå;8392;10493\nBoden;29`, [['truncated', 4, null]]],
  ['cut in the last number', 'brott 2025.csv', `${head}Boden;2995;10569\nLuleå;8392;10.`, [['truncated', 3, null]]],
  ['cut after the name', 'brott 2025.csv', `${head}Boden;2995;10569\nAle;1;2\nLul`, [['truncated', 4, null]]],
  ['cut in quotes', 'brott 2025.csv', `${head}Boden;2995;10569\nLuleå;"8392`, [['truncated', 3, null]]],
  ['an error page', 'brott 2025.xlsx', '<html><body>Sidan finns inte</body></html>', [['htmlPage', null, null]]],
  ['JSON cut short', 'kolada.json', '{"values":[{"kpi":"N07540",', [['truncated', null, null]]],
  ['a table of persons', 'lista.csv', 'År;Namn;Antal\n2025;811218-9876;1\n2025;Luleå;2\n', [['identity', 2, 'Namn']]],
  ['nothing that is known', 'x.csv', 'a;b\nc;d\n', [['unknownFormat', null, null]]],
  [
    'numbers in merged cells',
    'egen.xlsx',
    buildWorkbook([
      {
        name: 'Blad1',
        merged: ['C2:C3'],
        rows: [
          ['År', 'Område', 'Antal ärenden'],
          [2025, 'Porsön', 12],
          [2025, 'Hertsön', null],
        ],
      },
    ]),
    [['mergedCells', 2, 'C']],
  ],
]
for (const [what, name, content, expected] of faulty) {
  test(`refused: ${what}`, async () => {
    const faults = await faultsOf(name, typeof content === 'string' ? utf8(content) : await content)
    assert.deepEqual(
      faults.map(({ code, line, column }) => [code, line, column]),
      expected,
    )
    for (const { text } of faults) assert.doesNotMatch(text, /undefined|null|NaN|”” /)
  })
}

test('merged years and headers are resolved: the value stands for every cell it covers', async () => {
  const rows = [
    ['År', 'Område', 'Antal ärenden'],
    [2024, 'Porsön', 12],
    [null, 'Hertsön', 9],
  ]
  const delivery = await take('egen.xlsx', await buildWorkbook([{ name: 'Blad1', rows, merged: ['A2:A3'] }]))
  assert.deepEqual(
    delivery.observations.map(({ period, value }) => [period, value]),
    [
      ['2024', 12],
      ['2024', 9],
    ],
  )
})

test('years side by side under a title; months as Excel keeps them', async () => {
  const wide = 'Antal klotteranmälningar;;\nStadsdel;2023;2024\nPorsön;4;..\nHertsön;1 004;7\n'
  const delivery = await take('egen.csv', utf8(wide))
  const hertson = delivery.series.find(({ area }) => area.name === 'Hertsön')
  assert.deepEqual([hertson?.title, hertson?.unit], ['Antal klotteranmälningar', 'count'])
  assert.equal(findValue(delivery, hertson?.id ?? '', '2023')?.value, 1004)
  assert.equal(delivery.observations.filter(({ state }) => state === 'suppressed').length, 1)
  const months = await take('larm.csv', utf8('Månad;Antal larm\n2025-03-01;4\n2025-04-01;6\n'))
  assert.deepEqual(
    months.observations.map(({ period, value }) => [period, value]),
    [
      ['2025-03', 4],
      ['2025-04', 6],
    ],
  )
})

test('200 MB is refused without looking', async () => {
  const [fault] = await faultsOf('stor.csv', new Uint8Array(largestEvidenceFile + 1))
  assert.equal(fault?.text, 'Filen är för stor. Högst 60 MB kan läsas.')
})

test('every fault has a sentence in both languages, also without its facts', () => {
  for (const code of evidenceFaultCodes) {
    for (const words of [faultsSv, faultsEn]) assert.match(words[code]({}), /^[^ ].{10,}\.$/s, code)
  }
})
