/** The clients against recorded answers on this machine; fixtures of SCB and Kolada as in ../import/fixtures/README.md. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { readKoladaData } from '../import/read-kolada.ts'
import { readPoliceEvents } from '../import/read-police.ts'
import { readJsonStat2 } from '../import/read-pxweb.ts'
import { fetchAndRead, fetchService, makeServiceDeps } from './fetch-service.ts'
import { parseJson } from './fetched.ts'
import { type Call, type Recorded, serveRecorded, sleepingClock } from './fixtures/recorded-service.ts'
import { inCalls } from './kolada-client.ts'
import { splitSelection } from './scb-client.ts'

const lulea = { municipality: { code: '2580', name: 'Luleå' }, today: '2026-11-22' }
const recorded = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const groups = recorded('../import/fixtures/kolada-groups-v3.json')
const notFound: Recorded = { status: 404, body: '{"detail":"Not Found"}' }

async function setUp(t: TestContext, answer: (call: Call) => Recorded) {
  const clock = sleepingClock()
  const { base, calls } = await serveRecorded(t, clock, answer)
  const addresses = { kolada: { v3: `${base}/v3`, v2: `${base}/v2` }, scb: `${base}/scb`, polisen: `${base}/polisen` }
  return { calls, deps: makeServiceDeps(clock, addresses, { allowPlainHttp: true }) }
}

/** Kolada's shape for the ids that the path asks for; every value is 10 and every margin 1. */
function koladaAnswer(path: string, more: object = {}): Recorded {
  const [, kpis = '', areas = ''] = /\/kpi\/([^/]+)\/municipality\/([^/?]+)/.exec(path) ?? []
  const values = kpis.split(',').flatMap((kpi) =>
    areas.split(',').map((municipality) => ({
      ...{ kpi, municipality, period: 2024 },
      values: [{ gender: 'T', count: 1, status: '', value: Number(kpi.slice(1)) >= 7648 ? 1 : 10 }],
    })),
  )
  return { body: JSON.stringify({ values, count: values.length, ...more }) }
}

test('Kolada: similar municipalities first, then KPIs with their margins, page after page, in one readable file', async (t) => {
  const { calls, deps } = await setUp(t, ({ path }) => {
    if (path.startsWith('/v3/municipality_groups')) return { body: groups }
    if (!path.startsWith('/v3/data')) return notFound
    // Two pages, the second named without https as the service does.
    return path.includes('page=2')
      ? koladaAnswer(path)
      : koladaAnswer(path.replace('N07634,', ''), { next_url: `http://api.kolada.se${path}?page=2` })
  })
  const fetched = await fetchService('kolada', ['N07540', 'N07634'], lulea, deps)
  assert.ok(fetched.outcome === 'fetched')
  assert.equal(calls.length, 3)
  assert.ok(calls.every(({ userAgent }) => userAgent === 'Samlad/0.1 (Lulea kommun)'))
  assert.match(
    calls[1]?.path ?? '',
    /^\/v3\/data\/kpi\/N07540,N07634,N07682\/municipality\/2580,0000,0025,G37455,0880,/,
  )
  const read = readKoladaData(parseJson(fetched.files[0]!.bytes), lulea)
  assert.ok(read.outcome === 'read')
  const own = read.delivery.observations.find(
    ({ seriesId }) => seriesId === 'kolada/kolada:N07634/percent/twoYears/municipality:2580',
  )
  assert.deepEqual([own?.value, own?.margin, own?.period], [10, 1, '2023/2024'])
  assert.ok(read.delivery.series.some(({ area }) => area.name === 'Liknande kommuner, övergripande, Luleå, 2025'))
})

test('Kolada: version 2 where version 3 is not there; at most 25 ids and 5 calls a second', async (t) => {
  const { calls, deps } = await setUp(t, ({ path }) => {
    if (path.startsWith('/v3')) return notFound
    return path.startsWith('/v2/municipality_groups') ? { body: groups } : koladaAnswer(path)
  })
  const fetched = await fetchService('kolada', [], lulea, deps)
  assert.ok(fetched.outcome === 'fetched' && fetched.files[0]?.address.includes('/v2/data/'))
  for (const { path } of calls) {
    const [, kpis = '', areas = ''] = /\/kpi\/([^/]+)\/municipality\/(.+)/.exec(path) ?? []
    assert.ok(kpis.split(',').length <= 25 && areas.split(',').length <= 25, path)
  }
  const starts = calls.map(({ at }) => at)
  for (const [at, start] of starts.entries()) {
    const sixth = starts[at + 5]
    assert.ok(sixth === undefined || sixth - start >= 1000)
  }
  assert.ok(calls.length > 6)
})

test('Kolada: a KPI and its margin are never in two calls', () => {
  const calls = inCalls([])
  assert.ok(calls.every((ids) => ids.length <= 25))
  for (const ids of calls)
    for (const id of ids) if (/^N076[0-3]/.test(id)) assert.ok(ids.includes(`N0${Number(id.slice(1)) + 48}`), id)
})

test('SCB: no more cells than it allows, and every wished cell once', async (t) => {
  const metadata = recorded('fixtures/scb-metadata-TAB638.json')
  const config = JSON.stringify({ ...JSON.parse(recorded('fixtures/scb-config.json')), maxDataCells: 4 })
  const { calls, deps } = await setUp(t, ({ path }) => {
    if (path === '/scb/config') return { body: config }
    if (path.startsWith('/scb/tables/TAB638/metadata')) return { body: metadata }
    const list = (name: string) => new RegExp(`valuecodes\\[${name}\\]=([^&]+)`).exec(path)?.[1]?.split(',') ?? []
    const id = ['Region', 'ContentsCode', 'Tid']
    const sizes = id.map((name) => list(name).length)
    assert.ok(sizes.reduce((a, b) => a * b, 1) <= 4, path)
    const dimension = Object.fromEntries(id.map((name) => [name, { category: { index: list(name) } }]))
    const value = new Array(sizes.reduce((a, b) => a * b, 1)).fill(7)
    return {
      body: JSON.stringify({
        class: 'dataset',
        id,
        size: sizes,
        role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
        dimension,
        value,
      }),
    }
  })
  const fetched = await fetchAndRead('scb', ['TAB638'], lulea, deps, ({ bytes }) =>
    readJsonStat2(parseJson(bytes), lulea),
  )
  assert.ok(fetched.outcome === 'fetched')
  const asked = calls.filter(({ path }) => path.includes('/data?')).map(({ path }) => path)
  assert.ok(asked.length > 1 && asked.every((path) => !path.includes('Civilstand') && !path.includes('Kon')))
  // Riket, the county and the own municipality; neither Boden nor Stockholm.
  const places = new Set(fetched.delivery.series.map(({ area }) => area.code))
  assert.deepEqual([...places].sort(), ['00', '25', '2580'])
  assert.equal(fetched.delivery.passedOver.length, 0)
})

test('SCB: what is too long for an address is posted; of two sets of boundaries the latest is asked for', async (t) => {
  const codes = Array.from({ length: 90 }, (_, at) => `2580C${1000 + at}`)
  const metadata = {
    ...{ id: ['Region', 'Tid'], role: { time: ['Tid'] } },
    dimension: {
      Region: { category: { index: ['00', ...codes, ...codes.map((code) => `${code}_DeSO2025`)] } },
      Tid: { category: { index: { '2025': 1, '2024': 0 } } },
    },
  }
  const { calls, deps } = await setUp(t, ({ path }) => ({
    body:
      path === '/scb/config'
        ? recorded('fixtures/scb-config.json')
        : path.includes('metadata')
          ? JSON.stringify(metadata)
          : '{}',
  }))
  const fetched = await fetchService('scb', ['TAB6574'], lulea, deps)
  assert.ok(fetched.outcome === 'fetched')
  const last = calls.at(-1)
  assert.equal(last?.path, '/scb/tables/TAB6574/data?lang=sv&outputFormat=json-stat2')
  assert.deepEqual(JSON.parse(last?.body ?? ''), {
    selection: [
      { variableCode: 'Region', valueCodes: ['00', ...codes.map((code) => `${code}_DeSO2025`)] },
      { variableCode: 'Tid', valueCodes: ['2024', '2025'] },
    ],
  })
})

test('SCB: a selection is halved until it fits, and loses nothing', () => {
  const selection = [
    { variableCode: 'Region', valueCodes: Array.from({ length: 61 }, (_, at) => `2580C${1000 + at}`) },
    { variableCode: 'Alder', valueCodes: Array.from({ length: 17 }, (_, at) => String(at)) },
    { variableCode: 'Tid', valueCodes: ['2024', '2025'] },
  ]
  const cellsOf = (part: typeof selection | ReturnType<typeof splitSelection>[number]) =>
    part.reduce<string[]>(
      (all, { valueCodes }) => (all.length ? all : ['']).flatMap((one) => valueCodes.map((code) => `${one} ${code}`)),
      [],
    )
  for (const most of [1, 7, 100, 2073, 2074, 1e6]) {
    const parts = splitSelection(selection, most)
    assert.ok(parts.every((part) => cellsOf(part).length <= most))
    assert.deepEqual(parts.flatMap(cellsOf).sort(), cellsOf(selection).sort())
    if (most >= 2074) assert.equal(parts.length, 1)
  }
})

test('the police: one call with municipality and county, ten seconds to the next', async (t) => {
  const body = recorded('../import/fixtures/police-events-2025-12-31.json')
  const { calls, deps } = await setUp(t, () => ({ body }))
  for (let call = 0; call < 2; call++) {
    const fetched = await fetchService('polisen', [], lulea, deps)
    assert.ok(fetched.outcome === 'fetched')
    assert.ok(Buffer.from(body).equals(fetched.files[0]!.bytes))
    const read = readPoliceEvents(parseJson(fetched.files[0]!.bytes), lulea)
    assert.ok(read.outcome === 'read' && (read.delivery.events?.length ?? 0) > 10)
  }
  assert.deepEqual(
    calls.map(({ path }) => path),
    Array(2).fill('/polisen/events?locationname=Luleå;Norrbottens län'),
  )
  assert.equal(calls[1]!.at - calls[0]!.at, 10_000)
})

test('without a way out each service says so, and nothing is read', async () => {
  const nowhere = 'http://127.0.0.1:9'
  const deps = makeServiceDeps(
    sleepingClock(),
    { kolada: { v3: nowhere, v2: nowhere }, scb: nowhere, polisen: nowhere },
    { allowPlainHttp: true },
  )
  for (const service of ['kolada', 'scb', 'polisen'] as const) {
    const fetched = await fetchAndRead(service, ['TAB638'], lulea, deps, () => assert.fail('read'))
    assert.ok(fetched.outcome === 'refused')
    assert.deepEqual(
      [fetched.faults[0]?.code, fetched.faults[0]?.values],
      ['serviceUnreachable', { host: '127.0.0.1:9' }],
    )
  }
})

test('an SCB table without the municipality is refused before anything is fetched', async (t) => {
  const { calls, deps } = await setUp(t, ({ path }) => ({
    body: recorded(path === '/scb/config' ? 'fixtures/scb-config.json' : 'fixtures/scb-metadata-TAB638.json'),
  }))
  const kalmar = { ...lulea, municipality: { code: '0880', name: 'Kalmar' } }
  const fetched = await fetchService('scb', ['TAB638'], kalmar, deps)
  assert.ok(fetched.outcome === 'refused' && fetched.code === 'otherMunicipality')
  assert.equal(
    calls.some(({ path }) => path.includes('/data')),
    false,
  )
})
