import assert from 'node:assert/strict'
import test from 'node:test'
import { listContiguous } from '#analysis/neighbour/contiguity.ts'
import { computeLocalMoran } from '#analysis/neighbour/local-moran.ts'
import { makeNeighbours } from '#analysis/neighbour/neighbours.ts'
import { weighNeighbours } from '#analysis/neighbour/spatial-weights.ts'
import { checkFigure } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { readXml } from '../fixtures/well-formed.ts'
import { hatchRings } from '../hatch.ts'
import { corner, makeTown, square } from './fixtures/square-town.ts'
import { drawNeighbourMap, type NeighbourArea, type NeighbourMapData } from './neighbour-map.ts'
import { neighbourMap as en } from './neighbour-map-en.ts'
import { neighbourMap as sv } from './neighbour-map-sv.ts'

const judge = (areas: NeighbourArea[]): NeighbourMapData => {
  const known = areas.filter(({ value }) => typeof value === 'number')
  const weights = weighNeighbours(listContiguous(known.map(({ shape }) => shape as never)), 'W')
  const result = computeLocalMoran(
    known.map(({ value }) => value as number),
    weights,
  )
  return { areas, coordinates: 'metres', what: 'inbrott per 1 000 invånare', weights, result }
}
const draw = (data: NeighbourMapData, words = sv, width = 640) => drawNeighbourMap(data, words, { ...theme, width })
/** Eight to a side: a high corner, a low one, and a low area in the midst of the high. */
const makeValues = (): NeighbourArea[] =>
  makeTown(64, 8).map((area, at) => {
    const [column, row] = [at % 8, Math.floor(at / 8)]
    const high = column < 4 && row < 4
    return { ...area, value: at === 9 ? 2 : high ? 60 + at : column > 4 && row > 4 ? 1 : 20 + ((at * 7) % 5) }
  })
const statesOf = (svg: string) =>
  readXml(svg)
    .map(({ attributes }) => attributes['data-state'])
    .filter((state) => state !== undefined)

test('each sure area has its own hatch, its name and its row; the others are plain', () => {
  const data = judge(makeValues())
  const figure = draw(data)
  checkFigure(figure)
  const { result } = data
  if (result.outcome !== 'computed') return assert.fail()
  const expected = result.quadrant.map((quadrant, at) => (result.adjusted[at]! <= 0.05 ? quadrant : 'open'))
  assert.deepEqual(statesOf(figure.svg).toSorted(), expected.toSorted())
  assert.ok(expected.includes('high_high') && expected.includes('low_high'))
  for (const [at, row] of figure.table.rows.entries()) assert.equal(row.judgement, sv.state[expected[at]!])
  assert.match(
    figure.sentence!,
    /^\d+ av 64 områden liknar sina grannar, eller skiljer sig från dem, mer än slumpen förklarar\. Högt, med höga grannar: Område 1/,
  )
  assert.match(figure.sentence!, /Lågt, fast grannarna är höga: Område 10\./)
})

test('a neighbour mean in the table is that of its neighbours', () => {
  const figure = draw(judge(makeValues()))
  // The corner area has three neighbours: 61, 68 and 2.
  assert.equal((figure.table.rows[0]!.neighbours as { value: number }).value, (61 + 68 + 2) / 3)
})

test('suppressed, missing and islands are plain words, never a number, and keep the others in step', () => {
  const areas = makeValues()
  areas[20]!.value = 'suppressed'
  areas[30]!.value = 'missing'
  areas.push({ id: 'far', name: 'Ön', shape: square(corner.e + 9500, corner.n, 1000), value: 5 })
  const figure = draw(judge(areas))
  checkFigure(figure)
  assert.deepEqual(figure.table.rows[20]!.value, { text: 'visas inte (ej noll)', value: null })
  assert.deepEqual(figure.table.rows[30]!.value, { text: 'tal saknas', value: null })
  assert.equal(figure.table.rows.at(-1)!.judgement, 'ingen granne att jämföra med')
  assert.equal((figure.table.rows[31]!.value as { value: number }).value, areas[31]!.value)
  assert.match(
    figure.sentence!,
    /Ön har ingen granne att jämföra med\. Område 21 visas inte, vilket inte betyder noll\. Tal saknas för Område 31\./,
  )
})

test('a permutation test decides when it is given', () => {
  const data = judge(makeValues())
  const places = data.areas.length
  const permutation = {
    outcome: 'computed' as const,
    p: new Float64Array(places).fill(1),
    adjusted: new Float64Array(places).fill(1),
    isTested: new Uint8Array(places).fill(1),
    parameters: {} as never,
  }
  const figure = draw({ ...data, permutation })
  assert.match(figure.sentence!, /^Inget av de 64 områdena liknar sina grannar, eller skiljer sig från dem/)
  assert.ok(statesOf(figure.svg).every((state) => state === 'open'))
})

test('every reason is said; narrow, English, the same twice, and without areas', () => {
  const data = judge(makeValues())
  for (const words of [sv, en]) {
    for (const width of [320, 360, 640]) {
      checkFigure(draw(data, words, width))
      assert.equal(draw(data, words, width).svg, draw(data, words, width).svg)
    }
    for (const reason of ['no_places', 'too_few_places', 'no_neighbours', 'all_equal'] as const) {
      const figure = draw({ ...data, result: { outcome: 'cannot_tell', reason } }, words)
      checkFigure(figure)
      assert.match(figure.sentence!, /^(Det går inte att säga|It cannot be told): ./)
    }
  }
  const none = weighNeighbours(makeNeighbours([]), 'W')
  checkFigure(draw({ ...data, areas: [], weights: none, result: { outcome: 'cannot_tell', reason: 'no_places' } }))
})

test('hatch lines stay inside their ring and leave holes alone', () => {
  const ring = (from: number, to: number): [number, number][] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ]
  for (const slant of ['rising', 'falling', 'level'] as const) {
    const lines = [
      ...hatchRings([ring(0, 100), ring(30, 70)], slant, 6).matchAll(/M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)/g),
    ]
    assert.ok(lines.length > 10)
    for (const [x1, y1, x2, y2] of lines.map((line) => line.slice(1).map(Number) as [number, number, number, number])) {
      for (const value of [x1, y1, x2, y2]) assert.ok(value > -0.1 && value < 100.1)
      const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2]
      assert.ok(!(mx > 30.1 && mx < 69.9 && my > 30.1 && my < 69.9))
    }
  }
  assert.equal(hatchRings([], 'rising', 6), '')
})
