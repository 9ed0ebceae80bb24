import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { resolveColours } from './colour-tokens.ts'
import { cellText, type Figure } from './figure.ts'
import { drawBandOf, drawCoverageOf, drawMapOf, drawRowsOf, drawWeekOf, makeGrid } from './fixtures/figure-samples.ts'
import { findFormFaults } from './fixtures/find-faults.ts'
import { theme } from './fixtures/theme.ts'
import { readXml } from './fixtures/well-formed.ts'
import { wrapSvg } from './svg.ts'

const injection = `</text><script>alert("1")</script> & ' ]]> <!-- var(--samlad-band, #dbe7e6)`
const zeroWeek = Array.from({ length: 7 }, () => new Array<number>(24).fill(0))

// Labels are not held apart here: a reader's words may be of any length.
const checkFigure = (figure: Figure) => assert.deepEqual(findFormFaults(figure), [])

const point = fc.record({
  label: fc.string(),
  observed: fc.option(fc.nat(1e6)),
  low: fc.option(fc.nat(1000)),
  high: fc.option(fc.integer({ min: 1000, max: 1e6 })),
})

test('a band line of any points is well-formed XML, and the same twice', () => {
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 60 }),
      fc.constantFrom('spark' as const, 'chart' as const),
      (points, form) => {
        const figure = drawBandOf(points, form)
        checkFigure(figure)
        assert.equal(figure.table.rows.length, points.length)
        assert.equal(drawBandOf(points, form).svg, figure.svg)
      },
    ),
    { numRuns: 60 },
  )
})

test('only a last point outside its band is coloured', () => {
  const inside = { label: 'v. 1', observed: 3, low: 0, high: 5 }
  const outside = { label: 'v. 2', observed: 9, low: 0, high: 5 }
  assert.ok(drawBandOf([inside, outside], 'spark').svg.includes('--samlad-rust'))
  assert.ok(!drawBandOf([inside, inside], 'spark').svg.includes('--samlad-rust'))
  assert.ok(!drawBandOf([outside, inside], 'chart').svg.includes('--samlad-rust'))
})

test('a gap in the observations breaks the line', () => {
  const at = (observed: number | null) => ({ label: 'x', observed, low: 0, high: 5 })
  const paths = readXml(drawBandOf([at(1), at(2), at(null), at(2), at(1)], 'spark').svg).filter(
    (e) => e.attributes.fill === 'none',
  )
  assert.equal(paths[0]?.attributes.d?.match(/M/g)?.length, 2)
})

test('hour and week: zero, suppressed and filled cells look different, and the peak is found', () => {
  const week: (number | null)[][] = zeroWeek.map((day) => [...day])
  week[4]![21] = 3.5
  week[0]![0] = null
  const figure = drawWeekOf(week)
  checkFigure(figure)
  assert.equal(figure.description, 'peak 4:21 of 3.5')
  assert.equal(cellText(figure.table.rows[21]?.day5), '3,5')
  assert.deepEqual(figure.table.rows[0]?.day1, { text: 'hidden', value: null })
  assert.ok(figure.svg.includes('>hidden<'))
  const empty = drawWeekOf(zeroWeek)
  checkFigure(empty)
  assert.ok(empty.svg.includes('nothing happened'))
  assert.throws(() => drawWeekOf(zeroWeek.slice(1)), RangeError)
})

test('a fully suppressed week is not drawn as an empty one', () => {
  const figure = drawWeekOf(zeroWeek.map((day) => day.map(() => null)))
  checkFigure(figure)
  assert.ok(!figure.svg.includes('nothing happened'))
})

test('coverage tells the silent from the reporting at both widths', () => {
  for (const width of [640, 358]) {
    const figure = drawCoverageOf(['Silent school', 'Guards', 'New association'], width)
    checkFigure(figure)
    assert.equal(figure.description, '2 of 3, 1 silent')
    assert.ok(figure.svg.includes('Silence is not safety.'))
  }
  checkFigure(drawCoverageOf([]))
})

test('rows against the expected: above, below and hidden', () => {
  assert.equal(drawRowsOf(['a', 'b'], 9).description, '2 rows, 2 outside')
  assert.equal(drawRowsOf(['a'], 0).description, '1 rows, 1 outside')
  assert.equal(drawRowsOf(['a'], 5).description, '1 rows, 0 outside')
  const hidden = drawRowsOf(['a'], null)
  assert.deepEqual(hidden.table.rows[0]?.observed, { text: 'hidden', value: null })
  for (const figure of [hidden, drawRowsOf([], 0), drawRowsOf(['a'], 1e6, 358)]) checkFigure(figure)
})

test('a map of nothing, of one area and of 10 000 cells', () => {
  const empty = drawMapOf([])
  checkFigure(empty)
  assert.ok(empty.svg.includes('no areas'))
  checkFigure(drawMapOf(makeGrid(1, 1, () => 'Only')))
  const many = drawMapOf(makeGrid(10_000, 100, (index) => `Cell ${index}`))
  checkFigure(many)
  assert.equal(many.table.rows.length, 10_000)
  assert.ok(many.svg.length < 2_000_000, `${many.svg.length} characters`)
})

test("a reader's words are printed literally in every figure, before and after colours are resolved", () => {
  const figures = [
    drawMapOf(makeGrid(1, 1, () => injection)),
    drawBandOf([{ label: injection, observed: 1, low: 0, high: 2 }], 'chart', injection),
    drawCoverageOf([injection.slice(0, 20)]),
    drawRowsOf([injection.slice(0, 20)], 3),
  ]
  for (const figure of figures) {
    checkFigure(figure)
    const resolved = resolveColours(figure.svg)
    for (const svg of [figure.svg, resolved]) {
      assert.ok(!svg.includes('<script'))
      assert.ok(readXml(svg).some((e) => e.text.startsWith('</text><script>')))
    }
  }
  const title = readXml(resolveColours(figures[1]!.svg)).find((e) => e.name === 'title')
  assert.equal(title?.text, injection)
})

test('resolved colours leave no custom property behind, and take a given palette', () => {
  const svg = resolveColours(drawBandOf([{ label: 'a', observed: 1, low: 0, high: 2 }], 'chart').svg, {
    band: '#123456',
  })
  assert.ok(!svg.includes('var('))
  assert.ok(svg.includes('#123456'))
})

test('control characters and lone surrogates cannot break the picture', () => {
  const { svg } = drawBandOf([{ label: 'a\u0000\u001b\ud800b', observed: 1, low: 0, high: 2 }], 'chart')
  assert.ok(readXml(svg).some((e) => e.text === 'a\ufffd\ufffd\ufffdb'))
})

test('a prefix that cannot start an id is refused', () => {
  assert.throws(() => wrapSvg({ ...theme, prefix: '1 bad' }, 10, 10, 'Title', 'Description', ''), RangeError)
})
