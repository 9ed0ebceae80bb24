/** Real answers and files of Kolada and SCB, cut down: what they must become, number by number (fixtures/README.md). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { koladaKpis } from '../facts/kolada-kpis.data.ts'
import type { EvidenceFaultCode, Observation, ReadDelivery, ReadResult } from '../schema.ts'
import { askedFor, readJson, readRows } from '../server/fixtures/read-fixture.ts'
import { readKoladaGroups, similarTo } from './kolada-groups.ts'
import { readKoladaData, readKoladaExport } from './read-kolada.ts'
import { readJsonStat2, readPxwebJson } from './read-pxweb.ts'
import { readScbExport } from './read-scb-export.ts'

const lulea = askedFor('2580', 'Luleå')
const kalmar = askedFor('0880', 'Kalmar')
const stockholm = askedFor('0180', 'Stockholm')

function open(result: ReadResult): ReadDelivery {
  if (result.outcome === 'refused') assert.fail(JSON.stringify(result.faults))
  return result.delivery
}
const codesOf = (result: ReadResult): EvidenceFaultCode[] =>
  result.outcome === 'refused' ? result.faults.map(({ code }) => code) : []
const find = ({ observations }: ReadDelivery, seriesId: string, period: string): Observation | undefined =>
  observations.find((one) => one.seriesId === seriesId && one.period === period)
const numberIn = (delivery: ReadDelivery, seriesId: string, period: string) => find(delivery, seriesId, period)?.value

/** An answer in Kolada's shape with numbers of our own: its values for NTU could not be had. */
const kolada = (
  rows: [kpi: string, area: string, period: number, gender: string, value: number | null, more?: object][],
) => ({
  values: rows.map(([kpi, municipality, period, gender, value, more]) => ({
    ...{ kpi, municipality, period },
    values: [{ gender, count: 1, status: value === null ? 'Missing' : '', value, ...more }],
  })),
})

test('every real excerpt becomes what it says, the same each time', async () => {
  const table: [
    name: string,
    read: () => ReadResult,
    series: number,
    observations: number,
    id: string,
    period: string,
    value: number,
  ][] = [
    [
      'Kolada v3',
      () => readKoladaData(readJson('kolada-N00945-three-cities-v3.json'), stockholm),
      3,
      18,
      'kolada/kolada:N00945/amount/year/municipality:0180',
      '2015',
      39.09,
    ],
    [
      'PxWebApi 1',
      () => readPxwebJson(readJson('pxweb1-kalmar-regso.json'), kalmar),
      108,
      108,
      'scb/population/persons/year/regso:0880R001',
      '2024',
      2404,
    ],
    [
      'PxWebApi 1, a cut',
      () => readPxwebJson(readJson('pxweb1-kalmar-regso.json'), kalmar),
      108,
      108,
      'scb/population/persons/year/regso:0880R001/age=0-4,sex=women',
      '2024',
      49,
    ],
    [
      'json-stat2 of v2',
      () => readJsonStat2(readJson('jsonstat2-TAB638.json'), stockholm),
      2,
      4,
      'scb/population/persons/year/municipality:1480',
      '2024',
      604616,
    ],
    [
      'json-stat2, DeSO',
      () => readJsonStat2(readJson('jsonstat2-deso.json'), lulea),
      68,
      68,
      'scb/population/persons/year/deso:2580B2010/age=5-9,sex=men',
      '2025',
      64,
    ],
  ]
  const files: typeof table = []
  const add = async (
    name: string,
    read: typeof readScbExport,
    ...[series, observations, id, period, value]: [number, number, string, string, number]
  ) => {
    const rows = await readRows(name)
    files.push([name, () => read(rows, lulea), series, observations, id, period, value])
  }
  await add(
    'kolada-export-population.csv',
    readKoladaExport,
    6,
    42,
    'kolada/population/persons/year/country:00',
    '2016',
    9995153,
  )
  await add('scb-regso-birth.csv', readScbExport, 6, 24, 'scb/population/persons/year/regso:2580R001', '2020', 1754)
  await add(
    'scb-regso-birth.csv',
    readScbExport,
    6,
    24,
    'scb/population/persons/year/regso:2580R001/birthRegion=Sverige',
    '2023',
    1635,
  )
  await add(
    'scb-regso-income.csv',
    readScbExport,
    3,
    12,
    'scb/income.wageMean/amount/year/regso:2580R001/inkomstkomponent=löneinkomst',
    '2020',
    331.3,
  )
  await add(
    'scb-regso-tenure.csv',
    readScbExport,
    12,
    48,
    'scb/housing.tenure/count/year/regso:2580R001/tenure=bostadsrätt',
    '2021',
    0,
  )
  await add(
    'scb-deso-age-sex.csv',
    readScbExport,
    34,
    34,
    'scb/population/persons/year/deso:2580B2010/age=0-4,sex=women',
    '2025',
    48,
  )
  for (const [name, read, series, observations, id, period, value] of [...table, ...files]) {
    const delivery = open(read())
    assert.deepEqual([delivery.series.length, delivery.observations.length], [series, observations], name)
    const found = numberIn(delivery, id, period)
    assert.ok(found !== undefined && found !== null && found === value, `${name}: ${id} ${period} is ${found}`)
    assert.equal(new Set(delivery.observations.map((one) => `${one.seriesId} ${one.period}`)).size, observations, name)
    assert.deepEqual(open(read()), delivery, name)
  }
})

test('small areas keep the boundaries that the source names, and their names where it tells them', async () => {
  const regso = open(readPxwebJson(readJson('pxweb1-kalmar-regso.json'), kalmar)).series[0]
  assert.deepEqual([regso?.area.kind, regso?.area.code, regso?.boundaryVersion], ['regso', '0880R001', 'RegSO 2025'])
  const deso = open(readJsonStat2(readJson('jsonstat2-deso.json'), lulea))
  assert.deepEqual([...new Set(deso.series.map(({ boundaryVersion }) => boundaryVersion))], ['DeSO 2025'])
  assert.deepEqual(deso.passedOver, [{ code: 'otherAreas', rows: 34 }])
  const centre = open(readScbExport(await readRows('scb-regso-birth.csv'), lulea)).series.map(({ area }) => area)
  assert.ok(centre.some(({ code, name }) => /^2580R\d{3}$/.test(code) && name === 'Luleå centrum'))
  const unknown = open(
    readScbExport(
      [
        { line: 1, cells: ['region', 'kön', 'Antal 2023'] },
        { line: 2, cells: ['Kalmar (Norrliden  södra)', 'totalt', '2 404'] },
      ],
      kalmar,
    ),
  )
  assert.deepEqual(unknown.series[0]?.area, { kind: 'regso', code: '0880-norrliden-sodra', name: 'Norrliden södra' })
})

test('old and new boundaries under the same code are two series', () => {
  const region = { '2580C1010': 0, '2580C1010_DeSO2025': 1 }
  const both = {
    ...{
      id: ['Region', 'ContentsCode', 'Tid'],
      size: [2, 1, 1],
      role: { time: ['Tid'], metric: ['ContentsCode'] },
      value: [1612, 1590],
    },
    dimension: {
      Region: { category: { index: region } },
      ContentsCode: { category: { index: ['N1'], label: { N1: 'Folkmängd' } } },
      Tid: { category: { index: ['2024'] } },
    },
  }
  const { series, observations } = open(readJsonStat2(both, lulea))
  assert.deepEqual(
    series.map(({ boundaryVersion }) => boundaryVersion),
    ['DeSO 2018', 'DeSO 2025'],
  )
  assert.deepEqual(
    observations.map(({ value }) => value),
    [1612, 1590],
  )
})

test('what is missing, withheld or zero stays apart in every format', () => {
  const pxweb = readJson('pxweb1-kalmar-regso.json') as { data: { key: string[]; values: string[] }[] }
  const marks = ['..', '0', '-', '1215.0']
  for (const [at, mark] of marks.entries()) pxweb.data[at]!.values = [mark]
  const seen = open(readPxwebJson(pxweb, kalmar)).observations.slice(0, 4)
  assert.deepEqual(
    seen.map(({ value, state }) => [value, state]),
    [
      [null, 'missing'],
      [0, 'known'],
      [0, 'known'],
      [1215, 'known'],
    ],
  )
  const stat = readJson('jsonstat2-TAB638.json') as { value: (number | null)[]; status?: object }
  stat.value = [984748, 0, null, 604616]
  stat.status = { '1': '..', '3': 'p' }
  const marked = open(readJsonStat2(stat, stockholm)).observations
  assert.deepEqual(
    marked.map(({ value, status }) => [value, status]),
    [
      [984748, 'final'],
      [null, 'final'],
      [null, 'final'],
      [604616, 'preliminary'],
    ],
  )
  const answer = kolada([
    ['N07540', '2580', 2024, 'T', null],
    ['N07540', '2580', 2023, 'T', null, { status: 'Private' }],
    ['N07540', '2580', 2022, 'T', 0],
  ])
  assert.deepEqual(
    open(readKoladaData(answer, lulea)).observations.map(({ state, value }) => [state, value]),
    [
      ['missing', null],
      ['suppressed', null],
      ['known', 0],
    ],
  )
})

test('a margin of error joins its KPI, in either order, by area, year and sex; alone it is nothing', () => {
  const margin = ['N07682', '2580', 2024, 'T', 1.1] as const
  const share = ['N07634', '2580', 2024, 'T', 2.9] as const
  for (const rows of [
    [margin, share],
    [share, margin],
  ]) {
    const delivery = open(readKoladaData(kolada(rows.map((row) => [...row])), lulea))
    assert.equal(delivery.series.length, 1)
    const [one] = delivery.observations
    assert.deepEqual(
      [one?.seriesId, one?.period, one?.value, one?.margin],
      ['kolada/kolada:N07634/percent/twoYears/municipality:2580', '2023/2024', 2.9, 1.1],
    )
  }
  const others = kolada([
    [...share],
    ['N07682', '2582', 2024, 'T', 1.1],
    ['N07682', '2580', 2022, 'T', 1.1],
    ['N07682', '2580', 2024, 'K', 1.1],
  ])
  assert.equal(open(readKoladaData(others, lulea)).observations[0]?.margin, null)
  assert.deepEqual(codesOf(readKoladaData(kolada([[...margin]]), lulea)), ['noRows'])
  assert.equal(
    koladaKpis.filter(
      ({ id, margin: of }) => id.startsWith('N076') && Number(of?.slice(1)) === Number(id.slice(1)) + 48,
    ).length,
    48,
  )
  const trap = koladaKpis.find(({ id }) => id === 'N07609')
  assert.ok(
    trap?.titleMisleads && trap.lowIsGood === false && trap.sv.startsWith('Trygg ') && trap.title.includes('Otrygghet'),
  )
})

test('Kolada: deleted rows, regions, groups by name, both versions, and half an answer', () => {
  const deleted = kolada([
    ['N07540', '2580', 2024, 'T', 5, { isdeleted: true }],
    ['N07540', '2580', 2023, 'T', 5, { is_deleted: true }],
    ['N07540', '2580', 2022, 'T', 7],
  ])
  assert.deepEqual(
    open(readKoladaData(deleted, lulea)).observations.map(({ value }) => value),
    [7],
  )
  const areas = kolada([
    ['N07540', '0000', 2024, 'T', 1],
    ['N07540', '0025', 2024, 'T', 2],
    ['N07540', 'G37455', 2024, 'T', 3],
    ['N07540', '2580', 2024, 'M', 4],
    ['N07540', '2580', 2024, 'F', 5],
  ])
  const delivery = open(readKoladaData([readJson('kolada-groups-v3.json'), areas], lulea))
  assert.deepEqual(
    delivery.series.map(({ area, breakdown }) => [area.kind, area.code, area.name, breakdown.sex]),
    [
      ['country', '00', 'Riket', undefined],
      ['county', '25', 'Norrbottens län', undefined],
      ['group', 'G37455', 'Liknande kommuner, övergripande, Luleå, 2025', undefined],
      ['municipality', '2580', 'Luleå', 'men'],
      ['municipality', '2580', 'Luleå', 'women'],
    ],
  )
  for (const more of [
    { next_page: 'http://api.kolada.se/v2/data?page=2' },
    { next_url: 'https://api.kolada.se/v3/data?page=2' },
  ]) {
    assert.deepEqual(codesOf(readKoladaData({ ...areas, ...more }, lulea)), ['truncated'])
    assert.equal(open(readKoladaData([{ ...areas, ...more }, deleted], lulea)).series.length, 6)
  }
  const twice = kolada([
    ['N07540', '2580', 2024, 'T', 1],
    ['N07540', '2580', 2024, 'T', 2],
  ])
  assert.deepEqual(codesOf(readKoladaData(twice, lulea)), ['twoValues'])
  assert.deepEqual(codesOf(readKoladaData(kolada([['N07540', '2580', 2027, 'T', 1]]), lulea)), ['futurePeriod'])
})

test('the groups made for a municipality, the general one first, and never another municipality’s', () => {
  const groups = readKoladaGroups(readJson('kolada-groups-v3.json'))
  const [first, second] = similarTo(groups ?? [], lulea)
  assert.deepEqual([first?.id, second?.similar?.theme], ['G37455', 'socioekonomi'])
  assert.deepEqual(
    first?.members.map(({ name }) => name),
    ['Kalmar', 'Varberg', 'Sotenäs', 'Mölndal', 'Skövde', 'Karlstad', 'Piteå'],
  )
  assert.equal(readKoladaGroups({ values: [{ id: 'N07540', title: 'KPI' }] }), null)
  const older = readKoladaGroups({
    values: [
      {
        id: 'G1',
        title: 'Liknande kommuner IFO, Luleå, 2019',
        members: [
          { id: '0880', title: 'Kalmar' },
          { id: '0000', title: 'Riket' },
        ],
      },
    ],
  })
  assert.deepEqual(older?.[0]?.members, [{ code: '0880', name: 'Kalmar' }])
})

test('another municipality, another shape and a cut answer change nothing', async () => {
  assert.deepEqual(codesOf(readKoladaData(readJson('kolada-N00945-three-cities-v3.json'), lulea)), [
    'otherMunicipality',
  ])
  assert.deepEqual(codesOf(readPxwebJson(readJson('pxweb1-kalmar-regso.json'), lulea)), ['otherMunicipality'])
  const stat = readJson('jsonstat2-TAB638.json') as { value: number[] }
  assert.deepEqual(codesOf(readJsonStat2({ ...stat, value: stat.value.slice(1) }, stockholm)), ['truncated'])
  for (const read of [readKoladaData, readPxwebJson, readJsonStat2])
    assert.deepEqual(codesOf(read({ error: 'x' }, lulea)), ['wrongShape'])
  const rows = await readRows('kolada-export-population.csv')
  const renamed = [{ line: 1, cells: ['Nyckeltal', 'Plats', 'År', 'Invånare'] }, ...rows.slice(1)]
  const refused = readKoladaExport(renamed, lulea)
  assert.ok(refused.outcome === 'refused')
  assert.deepEqual(
    refused.faults.map(({ code, values }) => [code, values.column]),
    [['columnMissing', 'Region']],
  )
  const noted = rows.map((row, at) => (at === 3 ? { ...row, cells: [...row.cells.slice(0, 3), '27 842 inv'] } : row))
  assert.deepEqual(codesOf(readKoladaExport(noted, lulea)), ['badNumber'])
})
