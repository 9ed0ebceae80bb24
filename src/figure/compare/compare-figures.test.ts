import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { testNearRepeat } from '#analysis/cluster/near-repeat.ts'
import { compareWithChance } from '#analysis/count/chance-concentration.ts'
import { measureConcentration } from '#analysis/count/concentration.ts'
import { computeFunnel } from '#analysis/count/funnel.ts'
import { weighHarm } from '#analysis/count/harm.ts'
import { drawLorenz } from '#analysis/count/lorenz.ts'
import { tallyPlaces } from '#analysis/count/tally.ts'
import { auditPublished, joinPublishedTables } from '#analysis/disclosure/audit-published.ts'
import { suppressTable } from '#analysis/disclosure/suppression.ts'
import { makePlanarPoints } from '#analysis/map/planar-points.ts'
import { cellText } from '../figure.ts'
import { findFaults, findLabels } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { readXml } from '../fixtures/well-formed.ts'
import { drawFunnel } from './funnel-plot.ts'
import { funnelPlot as funnelEn } from './funnel-plot-en.ts'
import { funnelPlot } from './funnel-plot-sv.ts'
import { drawHarm } from './harm-bars.ts'
import { harmBars } from './harm-bars-sv.ts'
import { drawHiddenTable, hideCells } from './hidden-table.ts'
import { hiddenTable } from './hidden-table-sv.ts'
import { drawLorenzCurve } from './lorenz-curve.ts'
import { lorenzCurve } from './lorenz-curve-sv.ts'
import { drawNearRepeat } from './near-repeat-table.ts'
import { nearRepeatTable } from './near-repeat-table-sv.ts'

// Invented numbers throughout.
const clean = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ')
const widths = [300, 358, 640]

function makeFunnel(list: [count: number, population: number][], own = 'u0', widen = true) {
  const units = list.map(([count, population], at) => ({ id: `u${at}`, count, population }))
  const names = Object.fromEntries(units.map(({ id }, at) => [id, at === 0 ? 'Luleå' : `Kommun ${at}`]))
  return { what: 'anmälda brott', own, names, result: computeFunnel(units, { widen }) }
}

test('a funnel of 290: own unit named, points outside told by shape, curves around them', () => {
  const list = Array.from({ length: 290 }, (_, at): [number, number] => {
    const population = 2500 + at * at * 9
    return [Math.round(population * 0.05 * (1 + 0.2 * Math.sin(at * 7))), population]
  })
  list[0] = [9000, 80_000]
  for (const width of widths) {
    const figure = drawFunnel(makeFunnel(list), funnelPlot, { ...theme, width })
    assert.deepEqual(findFaults(figure), [])
    assert.equal(figure.table.rows.length, 290)
    assert.ok(findLabels(figure.svg).some(({ text }) => text === 'Luleå'))
    assert.match(clean(figure.sentence)!, /^Luleå har 113 anmälda brott per 1 000 invånare .*långt över/)
    assert.match(figure.svg, /Gränserna är vidgade/)
    assert.deepEqual(findFaults(drawFunnel(makeFunnel(list, 'nobody', false), funnelEn, { ...theme, width })), [])
  }
})

test('funnels that cannot be drawn say why, and unknown units stay in the table', () => {
  assert.match(drawFunnel(makeFunnel([[1, 9]]), funnelPlot, theme).sentence!, /för få kommuner har kända tal/)
  assert.match(
    drawFunnel(
      makeFunnel([
        [1, 9],
        [2, 9],
      ]),
      funnelPlot,
      theme,
    ).sentence!,
    /hur mycket de brukar skilja sig/,
  )
  assert.match(
    drawFunnel(
      makeFunnel(
        [
          [0, 9],
          [0, 9],
        ],
        '',
        false,
      ),
      funnelPlot,
      theme,
    ).sentence!,
    /ingen av dem/,
  )
  const data = makeFunnel(
    [
      [5, 900],
      [7, 800],
    ],
    'u0',
    false,
  )
  const result = computeFunnel(
    [
      { id: 'u0', count: 5, population: 900 },
      { id: 'u1', count: 7, population: 800 },
      { id: 'u2', count: null, population: 9 },
    ],
    { widen: false },
  )
  const figure = drawFunnel({ ...data, result }, funnelPlot, theme)
  assert.equal(cellText(figure.table.rows[2]!.position), 'antalet är inte känt')
  assert.deepEqual(findFaults(figure), [])
})

const lorenz = (counts: number[], width = 640) => {
  const data = {
    what: 'rån',
    result: measureConcentration(counts, { unit: 'kvarter' }),
    curve: drawLorenz(tallyPlaces(counts)),
    chance: compareWithChance(counts, { seed: 3 }),
  }
  return drawLorenzCurve(data, lorenzCurve, { ...theme, width })
}

test('the half of the events stands on the curve and is named', () => {
  const counts = [40, 20, 10, 5, 5, ...Array.from({ length: 45 }, (_, at) => at % 2)]
  for (const width of widths) {
    const figure = lorenz(counts, width)
    assert.deepEqual(findFaults(figure), [])
    const dot = readXml(figure.svg).find(({ name, attributes }) => name === 'circle' && attributes.r === '6')!
    const lines = readXml(figure.svg).filter(({ name }) => name === 'line')
    const xs = lines.flatMap(({ attributes }) => [Number(attributes.x1), Number(attributes.x2)])
    const [left, right] = [Math.min(...xs.filter((x) => x > 14)), Math.max(...xs)]
    // 40 of 102 at the first place, 11 of 20 more at the second: 1.55 of 50 places.
    assert.ok(Math.abs((Number(dot.attributes.cx) - left) / (right - left) - 1.55 / 50) < 0.002)
  }
  assert.match(
    clean(lorenz(counts).sentence)!,
    /^Hälften av alla 102 rån hände på 2 av 50 kvarter, 4,0 % av platserna\. .*mer än slumpen förklarar\.$/,
  )
  assert.match(lorenz([1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0]).sentence!, /Men slumpen ensam ger/)
  const few = lorenz([9, 1, 1])
  assert.match(few.sentence!, /på 1 av 3 kvarter\./)
  assert.ok(!few.sentence!.includes('%'))
  assert.equal(lorenz([5]).sentence, 'Det går inte att säga: det finns för få platser.')
  assert.equal(lorenz([0, 0]).sentence, 'Det går inte att säga: det finns för få händelser.')
  assert.deepEqual(findFaults(lorenz([5])), [])
})

const categories = ['våldtäkt', 'stöld', 'skadegörelse', 'rån']
const weights = {
  version: '1',
  source: 'påhittad tabell',
  weights: { våldtäkt: 1000, stöld: 10, skadegörelse: 5, rån: 500 },
}
const harm = (counts: number[], before?: number[], width = 640) =>
  drawHarm(
    {
      period: '2025',
      before: '2024',
      categories,
      counts,
      result: weighHarm({ categories, counts, ...(before && { before }) }, weights),
    },
    harmBars,
    { ...theme, width },
  )

test('harm: with and without the heaviest, the table named, and never a trend', () => {
  for (const width of widths) {
    const figure = harm([12, 900, 400, 6], [2, 900, 410, 6], width)
    assert.deepEqual(findFaults(figure), [])
    const texts = findLabels(figure.svg)
      .map(({ text }) => text)
      .join(' ')
    assert.match(texts, /Utan våldtäkt/)
    assert.match(texts, /påhittad tabell, version 1/)
    assert.match(texts, /ingen trend/)
    const bars = readXml(figure.svg).filter(({ name, attributes }) => name === 'rect' && attributes.height === '11')
    assert.equal(bars.length, 7)
    assert.ok(Math.abs(Number(bars[1]!.attributes.width) / Number(bars[0]!.attributes.width) - 9000 / 12000) < 0.01)
  }
  const sentence = clean(harm([12, 900, 400, 6], [2, 900, 410, 6]).sentence)!
  assert.match(
    sentence,
    /^Våldtäkt väger tyngst 2025: 46 % av skadan, 12 av 1 318 brott, 1 % av antalet\. Utan våldtäkt väger stöld tyngst/,
  )
  assert.match(
    sentence,
    /större än 2024, mer än slumpen förklarar, men det hänger på våldtäkt: utan den går det inte att säga\.$/,
  )
  assert.equal(harm([0, 0, 0, 0]).sentence, 'Det går inte att säga: det finns inga brott att väga.')
  assert.ok(!harm([1, 2, 0, 0]).sentence!.includes('av antalet'))
})

test('near repeats: significance by shape, and the words for none, few and untold', () => {
  const places = Array.from(
    { length: 60 },
    (_, at) => [(at % 20) * 900, Math.floor(at / 20) * 700 + (at % 2) * 40] as const,
  )
  const points = makePlanarPoints(
    places.flatMap(([e]) => [e, e + 20]),
    places.flatMap(([, n]) => [n, n + 20]),
  )
  const days = places.flatMap((_, at) => [(at * 37) % 700, ((at * 37) % 700) + 3])
  const result = testNearRepeat(points, days, { seed: 2, runs: 499, minNearPairs: 5 })
  const data = { one: 'ett inbrott', many: 'inbrott' }
  for (const width of widths) {
    const figure = drawNearRepeat({ ...data, result }, nearRepeatTable, { ...theme, width })
    assert.deepEqual(findFaults(figure), [])
    assert.equal(figure.table.rows.length, 20)
    assert.match(
      figure.sentence!,
      /^Efter ett inbrott är det vanligare med nya inom 100 m inom 6 dagar: \d+ par mot väntade/,
    )
    const frames = readXml(figure.svg).filter(({ attributes }) => attributes['stroke-width'] === '2.4')
    const told = figure.table.rows.filter(({ judgement }) => judgement === 'fler än slumpen förklarar')
    // One more in the legend.
    assert.equal(frames.length, told.length + 1)
  }
  for (const reason of ['no_events', 'one_time', 'one_place', 'no_close_times', 'too_few_near_pairs'] as const) {
    const none = drawNearRepeat({ ...data, result: { outcome: 'cannot_tell', reason } }, nearRepeatTable, theme)
    assert.match(none.sentence!, /^Det går inte att säga: /)
    assert.deepEqual(findFaults(none), [])
  }
  assert.ok(result.outcome === 'computed')
  const chance = { ...result, isSignificant: new Uint8Array(20) }
  assert.match(drawNearRepeat({ ...data, result: chance }, nearRepeatTable, theme).sentence!, /mönstret kan vara slump/)
  const coarse = { ...result, isTooCoarse: true }
  assert.match(drawNearRepeat({ ...data, result: coarse }, nearRepeatTable, theme).sentence!, /för få gånger/)
})

test('a hidden table shows one mark for both kinds, and nothing of it in text or table', () => {
  const inner = [
    [20, 50, 10],
    [8, 19, 22],
    [17, 32, 2],
  ]
  const pattern = suppressTable({ rows: 3, cols: 3, cells: inner.flat() })
  assert.ok(pattern.safe && pattern.secondaryCount > 0)
  const rows = [...inner, inner[0]!.map((_, at) => inner.reduce((sum, row) => sum + row[at]!, 0))]
  const full = rows.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)])
  const cells = hideCells(full, pattern)!
  const [names, columns] = [
    ['Centrum', 'Porsön', 'Råneå'],
    ['Skadegörelse', 'Ordningsstörning', 'Buskörning'],
  ]
  const axes = [
    { name: 'a', codes: names },
    { name: 'b', codes: columns },
  ]
  const audit = auditPublished(joinPublishedTables([{ axes, shown: cells.flat() }], 1), { k: 2 })
  const hidden = pattern.primaryCount + pattern.secondaryCount
  for (const width of widths) {
    const figure = drawHiddenTable({ what: 'rapporter', rows: names, columns, cells, k: 5, audit }, hiddenTable, {
      ...theme,
      width,
    })
    assert.deepEqual(findFaults(figure), [])
    // Hatched boxes of one look; one more in the legend.
    const looks = readXml(figure.svg).filter(
      ({ name, attributes }) => name === 'rect' && /boundary/.test(attributes.stroke ?? ''),
    )
    assert.equal(looks.length, hidden + 1)
    assert.equal(new Set(looks.slice(0, -1).map(({ attributes }) => attributes.fill)).size, 1)
    const gaps = figure.table.rows
      .flatMap((row) => Object.values(row))
      .filter((cell) => cellText(cell) === 'visas inte (ej noll)')
    assert.equal(new Set(gaps.map((cell) => JSON.stringify(cell))).size, 1)
    assert.match(figure.sentence!, new RegExp(`^${hidden} av 16 rutor visas inte.*inte noll.*minst 2 värden`))
  }
  const leaking = auditPublished(
    joinPublishedTables([{ axes, shown: full.flat().map((value) => (value === 2 ? null : value)) }], 1),
    { k: 5 },
  )
  const bad = drawHiddenTable(
    { what: 'rapporter', rows: names, columns, cells, k: 5, audit: leaking },
    hiddenTable,
    theme,
  )
  assert.match(bad.sentence!, /Granskningen stoppar tabellen/)
  const refused = drawHiddenTable({ what: 'rapporter', rows: names, columns, cells: null, k: 5 }, hiddenTable, theme)
  assert.match(refused.sentence!, /^Det går inte att visa tabellen/)
  assert.deepEqual(findFaults(refused), [])
  assert.throws(
    () => drawHiddenTable({ what: 'a', rows: names, columns, cells: [[1]], k: 5 }, hiddenTable, theme),
    RangeError,
  )
})

test('any table of any size keeps its labels apart', () => {
  const name = fc.constantFrom('Ö', 'Ordningsstörningar', 'Björkskatan-Hällbacken', 'Hot och våld mot tjänsteman')
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 9 }),
      fc.array(name, { minLength: 1, maxLength: 9 }),
      fc.constantFrom(...widths),
      (rows, columns, width) => {
        const cells = [...rows, ''].map((_, i) =>
          [...columns, ''].map((_, j) => ((i * 5 + j) % 4 === 0 ? null : i * 40_000 + j)),
        )
        const figure = drawHiddenTable({ what: 'rapporter', rows, columns, cells, k: 5 }, hiddenTable, {
          ...theme,
          width,
        })
        assert.deepEqual(findFaults(figure), [])
        assert.equal(
          drawHiddenTable({ what: 'rapporter', rows, columns, cells, k: 5 }, hiddenTable, { ...theme, width }).svg,
          figure.svg,
        )
      },
    ),
    { numRuns: 40 },
  )
})
