import assert from 'node:assert/strict'
import test from 'node:test'
import { computeGiStar } from '#analysis/hotspot/gi-star.ts'
import { findHotSpots, type HotSpotSettings } from '#analysis/hotspot/hot-spots.ts'
import { buildAreaIndex } from '#analysis/map/area-index.ts'
import { countInGrid, listNeighbours } from '#analysis/map/grid.ts'
import { asMetres } from '#analysis/units.ts'
import { checkFigure } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { type CellMapData, drawCellMap } from './cell-map.ts'
import { cellMap as en } from './cell-map-en.ts'
import { cellMap as sv } from './cell-map-sv.ts'
import { findCellStates, findGiStates } from './cell-states.ts'
import { corner, type Gathering, makeEvents, makeTown, side, square } from './fixtures/square-town.ts'

const town = buildAreaIndex([square(corner.e, corner.n, 4 * side)] as never)
const run = (gatherings: Gathering[], settings: Partial<HotSpotSettings> = {}) => {
  const points = makeEvents(gatherings)
  const day = new Array<number>(points.e.length).fill(0)
  return findHotSpots({ points, day, window: { firstDay: 0, lastDay: 0 }, area: town, settings })
}
const draw = (result: CellMapData['result'], more: Partial<CellMapData> = {}, words = sv, width = 640) =>
  drawCellMap(
    { areas: makeTown(16, 4), coordinates: 'metres', what: 'rapporter', result, smallCell: 5, ...more },
    words,
    { ...theme, width },
  )
const everywhere: Gathering = { at: [2000, 2000], count: 120, spread: 2000 }
const gathered: Gathering = { at: [700, 700], count: 60, spread: 200 }
const cellsIn = (svg: string, state: string) =>
  (new RegExp(`<g data-state="${state}"><path d="([^"]*)"`).exec(svg)?.[1] ?? '').split('M').slice(1)

test('sure cells are drawn where the events gather, lettered and named in the table', () => {
  const result = run([everywhere, gathered])
  assert.equal(result.outcome, 'computed')
  const figure = draw(result)
  checkFigure(figure)
  assert.match(figure.sentence!, /^Rapporter ligger tätare än slumpen förklarar i Område 1: \d+ där [\d,]+ vore väntat/)
  assert.match(figure.table.rows[0]!.place as string, /^A Område 1$/)
  if (result.outcome !== 'computed') return
  assert.equal(
    cellsIn(figure.svg, 'hot').length,
    result.spots.reduce((sum, { cells }) => sum + cells.length, 0),
  )
  const states = findCellStates(result, 5)
  assert.equal(
    states.size,
    result.active.reduce((sum, active) => sum + active, 0),
  )
  assert.equal(
    cellsIn(figure.svg, 'ordinary').length,
    [...states.values()].filter((state) => state === 'ordinary').length,
  )
})

test('a cell is thin by what lies around it too, so none and a few look alike', () => {
  const result = run([everywhere, gathered])
  if (result.outcome !== 'computed') return assert.fail()
  for (const [cell, state] of findCellStates(result, 5)) {
    let around: number = result.counts[cell]!
    for (const near of listNeighbours(result.grid, cell)) around += result.counts[near]!
    assert.equal(state === 'thin', around < 5 && state !== 'hot')
  }
})

test('one place is told in words and never marked', () => {
  const result = run([everywhere, { at: [3000, 3000], count: 40, spread: 0 }])
  const figure = draw(result)
  checkFigure(figure)
  assert.deepEqual(cellsIn(figure.svg, 'hot'), [])
  assert.match(figure.sentence!, /En koncentration till kommer från en enda plats och ritas inte ut/)
})

test('hidden cells are hatched and called not zero; hexagons and squares, narrow and in English', () => {
  for (const kind of ['hex', 'square'] as const) {
    const result = run([everywhere, gathered], { kind, cellSize: asMetres(250) })
    if (result.outcome !== 'computed') return assert.fail()
    const hidden = new Set([...findCellStates(result, 5).keys()].slice(20, 23))
    for (const [words, width] of [
      [sv, 640],
      [sv, 320],
      [en, 360],
    ] as const) {
      const figure = draw(result, { hidden, notes: ['Punkterna är påhittade.'] }, words, width)
      checkFigure(figure)
      assert.equal(cellsIn(figure.svg, 'hidden').length, 3)
      assert.equal(figure.svg, draw(result, { hidden, notes: ['Punkterna är påhittade.'] }, words, width).svg)
    }
    assert.match(draw(result, { hidden }).svg, /visas inte \(ej noll\)/)
  }
})

test('nothing sure, and each reason why nothing can be told', () => {
  const even = draw(run([{ ...everywhere, count: 300 }]))
  checkFigure(even)
  assert.match(even.sentence!, /^Ingen säker koncentration av flera platser: 300 rapporter/)
  const coverage = { counted: 3, outsideWindow: 0, outsideArea: 0, outsideCells: 0 }
  for (const reason of ['too_few_events', 'no_cells', 'too_few_cells', 'all_equal'] as const) {
    for (const words of [sv, en]) {
      const figure = draw({ outcome: 'cannot_tell', reason, coverage }, {}, words)
      checkFigure(figure)
      assert.match(figure.sentence!, /^(Det går inte att säga|It cannot be told): ./)
      assert.deepEqual(figure.table.rows, [])
    }
  }
  checkFigure(draw({ outcome: 'cannot_tell', reason: 'no_cells', coverage }, { areas: [] }))
})

test('where every cell is too thin it cannot be told, and nothing is called usual', () => {
  // So high a limit that no cell and its neighbours reach it.
  const result = run([{ at: [2000, 2000], count: 30, spread: 2000 }])
  assert.equal(result.outcome, 'computed')
  assert.match(draw(result, { smallCell: 1000 }).sentence!, /^Det går inte att säga: i alla \d+ rutor är de för få\./)
  assert.match(draw(result, { smallCell: 1000 }, en).sentence!, /^It cannot be told: in all \d+ cells/)
})

test('states from Gi* alone: hot needs both a sure test and enough events', () => {
  const result = run([everywhere, gathered])
  if (result.outcome !== 'computed') return assert.fail()
  const gi = computeGiStar(
    result.grid,
    countInGrid(result.grid, makeEvents([everywhere, gathered])).counts,
    result.active,
  )
  if (gi.outcome !== 'computed') return assert.fail()
  const states = findGiStates(gi, 5)
  assert.equal(states.size, gi.cells.length)
  for (const [k, sum] of gi.sums.entries()) assert.equal(states.get(gi.cells[k]!) === 'thin', sum < 5)
  assert.ok([...states.values()].includes('hot'))
  assert.ok(![...findGiStates(gi, 1e6).values()].includes('hot'))
})
