/** Every file of the demo's evidence goes in through the same door as anybody's file. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import test from 'node:test'
import { readEvidenceFile } from '#features/evidence/server/read-file.ts'
import { listDemoEvidence } from './seed-evidence.ts'

const folder = new URL('./evidence/', import.meta.url)
const lulea = { code: '2580', name: 'Luleå' }
const today = '2026-11-22'
async function readAll(municipality: { code: string; name: string }) {
  const results = listDemoEvidence(municipality.code).map(async ({ name, bytes }) => {
    const result = await readEvidenceFile({ name, bytes }, { municipality, today })
    assert.ok(result.outcome === 'read', `${name}: ${JSON.stringify(result)}`)
    return [name, result.delivery] as const
  })
  return new Map(await Promise.all(results))
}
const find = (
  delivery: Awaited<ReturnType<typeof readAll>> extends Map<string, infer D> ? D | undefined : never,
  id: string,
) => delivery?.observations.filter((one) => one.seriesId === id).map(({ period, value }) => [period, value])

test('no file is left out, each is named in the README, and all are small', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  const listed = new Set(['2580', '2582'].flatMap((code) => listDemoEvidence(code).map(({ name }) => name)))
  assert.deepEqual([...listed].sort(), names.sort())
  const readme = readFileSync(new URL('README.md', folder), 'utf8')
  for (const name of names) assert.ok(readme.includes(`\`${name}\``), name)
  assert.ok(names.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0) < 600_000)
})

test('Luleå: real totals, and two publications of the index of 2019', async () => {
  const files = await readAll(lulea)
  const quarters = files.get('reported_crimes_total_quarterly.csv')
  const total = find(quarters, 'bra/crime.total/count/quarter/municipality:2580')
  assert.equal(total?.length, 48)
  assert.deepEqual(total?.[0], ['2014-Q1', 1629])
  assert.equal(files.get('reported_crimes_annual_groups.csv')?.source, 'bra')
  const own = files.get('lulea-published.csv')
  const index = 'survey/survey.problemIndex/index/year/municipality:2580'
  assert.deepEqual(find(own, index), [
    ['2006', 2.03],
    ['2009', 1.4],
    ['2012', 1.4],
    ['2016', 1.21],
    ['2019', 1.4],
    ['2023', 1.38],
  ])
  assert.deepEqual(find(own, `${index}/@Vårt Luleå om mätningen 2019`), [['2019', 1.37]])
  const violence = find(own, 'own/crime.violence/per100000/year/municipality:2580')
  assert.deepEqual([violence?.length, violence?.at(-1)], [15, ['2022', 827]])
  assert.deepEqual(find(own, 'own/population/persons/year/municipality:2580'), [['2022', 79244]])
  assert.equal(own?.observations.length, 49)
})

test('Boden: the same files, its own, and not Luleå’s', async () => {
  const files = await readAll({ code: '2582', name: 'Boden' })
  assert.equal(files.size, 9)
  const year = find(
    files.get('reported_crimes_boden_2025_year_month_quarter.csv'),
    'bra/crime.total/count/year/municipality:2582',
  )
  assert.deepEqual(year, [['2025', 2995]])
  const [published] = listDemoEvidence().filter(({ name }) => name === 'lulea-published.csv')
  const refused = await readEvidenceFile(published!, { municipality: { code: '2582', name: 'Boden' }, today })
  assert.ok(refused.outcome === 'refused' && refused.faults[0]?.code === 'otherMunicipality')
})

test('what the municipality has published is there: violence beside the country, the safety index with both values of 2019', async () => {
  const own = (await readAll(lulea)).get('lulea-published.csv')!
  const valuesOf = (indicator: string, area: string, period?: string) =>
    own.observations
      .filter(({ seriesId, period: at }) => {
        const series = own.series.find(({ id }) => id === seriesId)!
        return series.indicator === indicator && series.area.name === area && (period === undefined || at === period)
      })
      .toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : (a.value ?? 0) - (b.value ?? 0)))
      .map(({ value }) => value)
  assert.deepEqual(valuesOf('crime.violence', 'Luleå').slice(-9), [787, 707, 875, 847, 944, 827, 780, 855, 827])
  assert.deepEqual(valuesOf('crime.violence', 'Riket').slice(-9), [1042, 1104, 1135, 1081, 1064, 1069, 986, 962, 964])
  assert.deepEqual(valuesOf('survey.problemIndex', 'Luleå', '2019'), [1.37, 1.4])
  assert.deepEqual(valuesOf('survey.problemIndex', 'Luleå', '2023'), [1.38])
})
