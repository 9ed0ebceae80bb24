import assert from 'node:assert/strict'
import test from 'node:test'
import { estimateDensity } from '#analysis/density/density.ts'
import type { Kernel } from '#analysis/density/kernel.ts'
import { makeGrid } from '#analysis/map/grid.ts'
import { asMetres } from '#analysis/units.ts'
import { colour } from '../colour-tokens.ts'
import { cellText } from '../figure.ts'
import { checkFigure } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { readXml } from '../fixtures/well-formed.ts'
import { type DensityMapData, drawDensityMap } from './density-map.ts'
import { densityMap as en } from './density-map-en.ts'
import { densityMap as sv } from './density-map-sv.ts'
import { corner, type Gathering, makeEvents, makeTown, square } from './fixtures/square-town.ts'

const quartic: Kernel = { kind: 'quartic', bandwidth: asMetres(300) }
const bounds = { west: corner.e - 400, south: corner.n - 400, east: corner.e + 3400, north: corner.n + 3400 }
const grid = makeGrid('square', asMetres(50), bounds)

const make = (
  gatherings: Gathering[],
  more: Partial<DensityMapData> = {},
  kernel: Kernel = quartic,
): DensityMapData => ({
  areas: makeTown(9, 3),
  coordinates: 'metres',
  what: 'rapporter',
  grid,
  density: estimateDensity(grid, makeEvents(gatherings), kernel),
  smallCell: 5,
  ...more,
})
const draw = (data: DensityMapData, words = sv, width = 640) => drawDensityMap(data, words, { ...theme, width })
const twoTowns: Gathering[] = [
  { at: [500, 500], count: 60, spread: 150 },
  { at: [2500, 2500], count: 52, spread: 150 },
]
const contoursOf = (svg: string) => /data-part="contours">(.*?)<\/g>/.exec(svg)?.[1] ?? ''

test('the densest part lies where the events gather, and is named after that area', () => {
  const figure = draw(make(twoTowns))
  checkFigure(figure)
  assert.match(
    figure.sentence!,
    /^Tätast ligger rapporter i Område 1, omkring \d+ per km²\. Också i Område 9 ligger de tätt/,
  )
  assert.match(figure.sentence!, /inte om det är fler än slumpen eller folkmängden förklarar/)
  const paths = readXml(`<g>${contoursOf(figure.svg)}</g>`).slice(1)
  assert.equal(paths.length, 4)
  // The square of the town is 3 km: its first area is the lower left third of the frame.
  const points = [...paths.at(-1)!.attributes.d!.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])
  const height = Number(readXml(figure.svg)[0]!.attributes.viewBox!.split(' ')[3])
  assert.ok(points.some(([x, y]) => x! > 8 && x! < 240 && y! > 350 && y! < height))
})

test('the table has every class with its extent and share, growing outwards', () => {
  const { table } = draw(make(twoTowns))
  assert.deepEqual(
    table.rows.map((row) => row.class),
    ['25 %', '50 %', '75 %', '90 %'],
  )
  const numbers = (key: string) => table.rows.map((row) => (row[key] as { value: number }).value)
  for (const [k, km2] of numbers('km2').entries()) assert.ok(km2 > 0 && (k === 0 || km2 > numbers('km2')[k - 1]!))
  for (const [k, share] of numbers('share').entries()) assert.ok(Math.abs(share - [0.25, 0.5, 0.75, 0.9][k]!) < 0.03)
})

test('each class lies within the one before, darker, over the ground, and the legend has them from the densest', () => {
  const figure = draw(make(twoTowns))
  const paths = readXml(`<g>${contoursOf(figure.svg)}</g>`).slice(1)
  const shades = ['q1', 'q2', 'q3', 'q4'] as const
  assert.deepEqual(
    paths.map(({ attributes }) => attributes.fill),
    shades.map((shade) => colour(shade)),
  )
  const wide = paths.map(({ attributes }) => {
    const xs = [...attributes.d!.matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x))
    return [Math.min(...xs), Math.max(...xs)] as const
  })
  for (const [k, [left, right]] of wide.entries()) {
    if (k > 0) assert.ok(left > wide[k - 1]![0] && right < wide[k - 1]![1])
  }
  assert.ok(figure.svg.indexOf(colour('ground')) < figure.svg.indexOf('data-part="contours"'))
  const squares = readXml(figure.svg).filter(({ name, attributes }) => name === 'rect' && attributes.width === '13')
  assert.deepEqual(
    squares.map(({ attributes }) => attributes.fill),
    shades.toReversed().map((shade) => colour(shade)),
  )
  const [, half] = figure.table.rows
  const told = `${cellText(half!.share)} av de 112 ryms på ${cellText(half!.km2)} km².`
  assert.ok(figure.sentence!.replaceAll('\u00a0', ' ').includes(`Ungefär ${told}`), figure.sentence)
})

test('a lone event is in no ring: it would point out an address', () => {
  const lone = draw(
    make(
      [
        { at: [500, 500], count: 40, spread: 150 },
        { at: [2500, 500], count: 3, spread: 20 },
      ],
      { shares: [0.99] },
    ),
  )
  checkFigure(lone)
  assert.match(lone.svg, /färre än 5 rapporter ritas inte, vilket inte betyder noll/)
  const xs = [...contoursOf(lone.svg).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x]) => Number(x))
  assert.ok(Math.max(...xs) < 320, 'nothing in the eastern half')
})

test('what cannot be told is said, and nothing is drawn', () => {
  for (const [gatherings, words] of [
    [[], 'det finns inga rapporter att visa'],
    [[{ at: [500, 500], count: 9, spread: 100 }], '9 rapporter är för få för en karta över täthet'],
    [
      Array.from({ length: 12 }, (_, k) => ({
        at: [(k % 4) * 900 + 100, Math.floor(k / 4) * 900 + 100],
        count: 1,
        spread: 0,
      })),
      'ingenstans ligger minst 5',
    ],
  ] as [Gathering[], string][]) {
    const figure = draw(make(gatherings))
    checkFigure(figure)
    assert.ok(figure.sentence!.startsWith(`Det går inte att säga: ${words}`), figure.sentence)
    assert.equal(contoursOf(figure.svg), '')
    assert.deepEqual(figure.table.rows, [])
  }
})

test('thresholds, the Gaussian kernel, water and English; narrow too, and the same twice', () => {
  const ground = { land: [square(corner.e, corner.n, 3000)], water: [square(corner.e + 400, corner.n + 400, 300)] }
  const gaussian: Kernel = { kind: 'gaussian', sd: asMetres(150) }
  for (const width of [320, 360, 640]) {
    for (const words of [sv, en]) {
      const figure = draw(
        make(twoTowns, { ...ground, thresholds: [5, 20, 60], notes: ['Talen är påhittade.'] }, gaussian),
        words,
        width,
      )
      checkFigure(figure)
      assert.equal(figure.table.rows.length, 3)
      assert.equal(
        figure.svg,
        draw(
          make(twoTowns, { ...ground, thresholds: [5, 20, 60], notes: ['Talen är påhittade.'] }, gaussian),
          words,
          width,
        ).svg,
      )
    }
  }
  assert.match(draw(make(twoTowns)).svg, /Varje händelse når 300\sm/)
})

test('no areas: a place that says so', () => {
  const figure = draw(make(twoTowns, { areas: [] }))
  checkFigure(figure)
  assert.match(figure.svg, /Inga områden att visa/)
  assert.match(figure.sentence!, /utanför områdena/)
})
