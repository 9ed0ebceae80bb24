import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { computeMoran } from '#analysis/neighbour/morans-i.ts'
import { testMoranByPermutation } from '#analysis/neighbour/morans-permutation.ts'
import { makeNeighbours } from '#analysis/neighbour/neighbours.ts'
import { weighNeighbours } from '#analysis/neighbour/spatial-weights.ts'
import { checkFigure } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { readXml } from '../fixtures/well-formed.ts'
import { findNeighbourMeans } from '../map/neighbour-means.ts'
import { fitSlope } from './moran-plot.ts'
import { drawMoranScatter, type MoranScatterData } from './moran-scatter.ts'
import { moranScatter as en } from './moran-scatter-en.ts'
import { moranScatter as sv } from './moran-scatter-sv.ts'

const file = new URL('../../analysis/fixtures/north-carolina.json', import.meta.url)
const source = JSON.parse(readFileSync(file, 'utf8')) as {
  cases: number[]
  births: number[]
  queen: { neighbours: number[][] }
}
const rates = source.cases.map((cases, at) => (1000 * cases) / source.births[at]!)
const weights = weighNeighbours(makeNeighbours(source.queen.neighbours), 'W')
const make = (values: number[], more: Partial<MoranScatterData> = {}): MoranScatterData => ({
  what: 'döda per 1 000 födda',
  areas: values.map((value, at) => ({ name: `County ${at + 1}`, value })),
  weights,
  ...more,
  result: more.result ?? computeMoran(values, weights),
})
const draw = (data: MoranScatterData, words = sv, width = 640) => drawMoranScatter(data, words, { ...theme, width })
const dotsOf = (svg: string) => readXml(svg).filter(({ name }) => name === 'circle')

test('the slope of the line is Moran’s I', () => {
  const { result } = make(rates)
  if (result.outcome !== 'computed') return assert.fail()
  const means = findNeighbourMeans(rates, weights)
  const fit = fitSlope(rates.map((value, at) => ({ value, mean: means[at]! })))!
  assert.ok(Math.abs(fit.slope - result.statistic) < 1e-12)
  const line = readXml(draw(make(rates)).svg).find(({ attributes }) => attributes['data-part'] === 'fit')!.attributes
  assert.ok(Number(line.y2) < Number(line.y1), 'rises to the right')
})

test('every area is a dot in order of its value, filled when it is like its neighbours', () => {
  const figure = draw(make(rates))
  checkFigure(figure)
  const dots = dotsOf(figure.svg)
  assert.equal(dots.length, 100)
  const order = rates.map((_, at) => at).sort((a, b) => rates[a]! - rates[b]!)
  order.forEach((at, k) => {
    if (k > 0) assert.ok(Number(dots[at]!.attributes.cx) >= Number(dots[order[k - 1]!]!.attributes.cx))
  })
  const filled = dots.filter(({ attributes }) => attributes.fill!.includes('petrol')).length
  assert.ok(figure.sentence!.includes(`${filled} av 100 ligger på samma sida`), figure.sentence)
  assert.equal(figure.table.rows.length, 100)
})

test('each outcome has its sentence', () => {
  assert.match(
    draw(make(rates)).sentence!,
    /^Områden liknar sina grannar mer än slumpen förklarar: .* mer sällan än en gång på 1\s000\.$/,
  )
  const shuffled = rates.map((_, at) => rates[(at * 37) % 100]!)
  const result = testMoranByPermutation(shuffled, weights, { seed: 1 })
  assert.equal(result.outcome, 'computed')
  assert.match(draw(make(shuffled, { result })).sentence!, /^Det är inte säkert att områden liknar sina grannar/)
  const unlike = computeMoran(rates, weights, { alternative: 'two_sided' })
  if (unlike.outcome !== 'computed') return assert.fail()
  const turned = { ...unlike, statistic: -unlike.statistic, z: -unlike.z }
  assert.match(
    draw(make(rates, { result: turned })).sentence!,
    /^Områden skiljer sig från sina grannar mer än slumpen förklarar/,
  )
  assert.match(draw(make(rates, { result: { ...unlike, p: 0.8 } })).sentence!, /oftare än varannan gång/)
  for (const reason of ['no_places', 'too_few_places', 'no_neighbours', 'all_equal'] as const) {
    for (const words of [sv, en]) {
      const figure = draw(make(rates, { result: { outcome: 'cannot_tell', reason } }), words)
      checkFigure(figure)
      assert.match(figure.sentence!, /^(Det går inte att säga|It cannot be told): ./)
    }
  }
})

test('islands have no dot but a row and a word', () => {
  const lists = [[1], [0, 2], [1], []]
  const few = weighNeighbours(makeNeighbours(lists), 'W')
  const values = [1, 2, 3, 4]
  const figure = draw(make(values, { weights: few, result: computeMoran(values, few) }))
  checkFigure(figure)
  assert.equal(dotsOf(figure.svg).length, 3)
  assert.equal(figure.table.rows[3]!.quadrant, 'ingen granne')
  assert.match(figure.sentence!, /Utan granne att jämföra med: County 4\./)
})

test('narrow, English, equal and extreme values, nothing at all; the same twice', () => {
  for (const [words, width] of [
    [sv, 320],
    [en, 360],
    [en, 640],
  ] as const) {
    checkFigure(draw(make(rates), words, width))
    assert.equal(draw(make(rates), words, width).svg, draw(make(rates), words, width).svg)
  }
  const equal = rates.map(() => 7)
  checkFigure(draw(make(equal)))
  checkFigure(draw(make(rates.map((rate, at) => (at === 0 ? 1e9 : rate)))))
  const none = weighNeighbours(makeNeighbours([]), 'W')
  const empty = draw(make([], { weights: none, result: { outcome: 'cannot_tell', reason: 'no_places' } }))
  checkFigure(empty)
  assert.match(empty.svg, /Inga områden med grannar att visa/)
})
