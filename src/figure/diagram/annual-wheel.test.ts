import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isInside, isOver } from '../box.ts'
import { cellText } from '../figure.ts'
import { checkFigure, findFormFaults, findLabels } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { readXml } from '../fixtures/well-formed.ts'
import { drawAnnualWheel } from './annual-wheel.ts'
import { type AnnualWheelData, wheelStates } from './annual-wheel-data.ts'
import { annualWheel as en } from './annual-wheel-en.ts'
import { layColumns } from './annual-wheel-labels.ts'
import { drawStateMark } from './annual-wheel-marks.ts'
import { groupDays, spreadApart } from './annual-wheel-places.ts'
import { annualWheel as sv } from './annual-wheel-sv.ts'
import { monthTurns, turnOf, weekTurns } from './annual-wheel-year.ts'
import { townYear } from './fixtures/town-year.ts'

const widths = [200, 330, 480, 640, 760, 1040]
const nothing: AnnualWheelData = { ...townYear, due: [], spans: [], meetings: [], seasons: [] }
const long = 'Samverkansöverenskommelsens åtgärdsplansuppföljningsansvar redovisas'

/** `count` things due from a day on, two days apart. */
const crowd = (count: number, from: number, title = long): AnnualWheelData => ({
  ...townYear,
  due: Array.from({ length: count }, (_, at) => ({
    on: new Date(Date.UTC(2026, 0, from + 2 * at)).toISOString().slice(0, 10),
    title: `${title} ${at}`,
    state: wheelStates[at % wheelStates.length]!,
  })),
})

test('a full year, a year with nothing, and crowded days: no text over another or outside, at every width', () => {
  for (const width of widths) {
    for (const data of [townYear, nothing, crowd(60, 1), crowd(9, 350), crowd(30, 170, 'Kort')]) {
      for (const words of [sv, en]) checkFigure(drawAnnualWheel(data, words, themeOf(width)))
    }
  }
})

test('the days of the year lie evenly, January at the top: leap years, and 53 Mondays', () => {
  assert.equal(turnOf('2026-01-01', 2026), 0)
  assert.equal(turnOf('2026-12-31', 2026), 364 / 365)
  assert.equal(turnOf('2028-12-31', 2028), 365 / 366)
  assert.equal(monthTurns(2028)[2], 60 / 366)
  assert.equal(weekTurns(2026).length, 52)
  assert.equal(weekTurns(2024).length, 53)
  assert.equal(weekTurns(2029)[0], 0, 'a year that begins on a Monday')
  assert.equal(weekTurns(2027)[0], 3 / 365)
})

test('every due thing stands whole in the table, and the sentence says what is late, near and next', () => {
  const figure = drawAnnualWheel(townYear, sv, themeOf(760))
  for (const { title } of townYear.due)
    assert.ok(
      figure.table.rows.some((row) => row.title === title),
      title,
    )
  assert.equal(
    figure.sentence,
    '1 är försenad, 2 ska göras snart. Närmast: Samlad lägesbild, ny utgåva, 14 dec. Lägesbilder saknas för 2 veckor och 1 kvartal.',
  )
  const rhythms = figure.table.rows.filter((row) => row.kind === sv.kinds.rhythm).map((row) => cellText(row.state))
  assert.deepEqual(rhythms, [
    '45 gjorda, 2 missade, 6 kommande',
    '10 gjorda, 2 kommande',
    '2 gjorda, 1 missade, 1 kommande',
  ])
  assert.equal(drawAnnualWheel(nothing, sv, themeOf(640)).sentence, 'Inget är inplanerat 2026.')
  const other = drawAnnualWheel({ ...townYear, year: 2027 }, sv, themeOf(640))
  assert.equal(
    other.table.rows.filter((row) => row.kind === sv.kinds.due).length,
    0,
    'another year’s things are not there',
  )
})

test('a season that cannot be told is said so and draws no bar; a month beyond chance is drawn stronger', () => {
  const [told] = townYear.seasons
  assert.ok(told)
  const strong = (svg: string) => readXml(svg).filter((one) => one.attributes.fill?.includes('--samlad-q4')).length
  const figure = drawAnnualWheel({ ...nothing, seasons: [told] }, sv, themeOf(640))
  assert.equal(strong(figure.svg), told.notable.length + 1, 'the bars, and the legend')
  const untold = drawAnnualWheel({ ...nothing, seasons: [{ ...told, months: null }] }, sv, themeOf(640))
  assert.equal(strong(untold.svg), 0)
  assert.match(untold.description, /Skadegörelse: går inte att säga/)
  assert.throws(
    () => drawAnnualWheel({ ...nothing, seasons: [{ ...told, months: [1] }] }, sv, themeOf(640)),
    RangeError,
  )
})

test('each state has a form of its own, told apart in grey', () => {
  const forms = wheelStates.map((state) => drawStateMark(state, 10, 10).replaceAll(/ (fill|stroke)="[^"]*"/g, ''))
  assert.equal(new Set(forms).size, wheelStates.length)
})

test('labels stand apart inside their columns and in the order of the days; what does not fit is refused', () => {
  const frame = { centre: { x: 500, y: 300 }, radius: 240 }
  const room = { words: sv, today: townYear.today, year: 2026, width: 1000, column: 200, height: 600 }
  const lay = (data: AnnualWheelData) => layColumns(groupDays(data.due, 2026, 40), frame, room)
  const labels = lay(townYear) ?? []
  assert.equal(labels.filter((one) => one.isToday).length, 1)
  for (const [at, { box, side }] of labels.entries()) {
    assert.ok(isInside(box, { x: 0, y: 0, width: 1000, height: 600 }), JSON.stringify(box))
    for (const other of labels.slice(at + 1)) assert.ok(!isOver(box, other.box))
    assert.equal(box.x, side === 'left' ? 0 : 800)
  }
  const right = labels.filter((one) => one.side === 'right').map(({ date }) => date)
  assert.deepEqual(right, ['31 jan', '1 feb', '15 mars', '31 mars', '4 maj', '30 juni'])
  assert.equal(lay(crowd(60, 1)), null)
  const numbered = findLabels(drawAnnualWheel(crowd(60, 1), sv, themeOf(1040)).svg).map(({ text }) => text)
  assert.ok(numbered.includes('1') && numbered.some((text) => text.startsWith('Samverkans')))
})

test('on a page the wheel gives way to its list, but never to nothing', () => {
  const heightOf = (data: AnnualWheelData, tallest: number) => {
    const figure = drawAnnualWheel(data, sv, themeOf(640), { tallest })
    checkFigure(figure)
    return Number(readXml(figure.svg)[0]?.attributes.height)
  }
  assert.ok(heightOf(townYear, Infinity) > 800)
  assert.ok(heightOf(townYear, 700) <= 700)
  assert.ok(heightOf(crowd(60, 1), 700) > 700)
})

test('things are spread with the least movement, and never out of order', () => {
  assert.deepEqual(spreadApart([10, 50], [4, 4], 0, 100), [10, 50])
  assert.deepEqual(spreadApart([10, 10], [4, 4], 0, 100), [8, 12])
  assert.deepEqual(spreadApart([0, 0, 99], [4, 4, 4], 0, 100), [2, 6, 98])
  const wanted = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(wanted, (given) => {
      const sorted = given.toSorted((a, b) => a - b)
      const placed = spreadApart(
        sorted,
        sorted.map(() => 10),
        0,
        300,
      )
      for (const [at, one] of placed.entries()) {
        assert.ok(one >= 5 - 1e-9 && one <= 295 + 1e-9)
        if (at > 0) assert.ok(one - placed[at - 1]! >= 10 - 1e-9)
      }
    }),
  )
})

test('any titles make a well-formed wheel, the same twice', () => {
  const due = fc.record({
    on: fc.constantFrom('2026-01-01', '2026-02-28', '2026-06-30', '2026-12-31'),
    title: fc.string({ maxLength: 60 }),
    state: fc.constantFrom(...wheelStates),
  })
  fc.assert(
    fc.property(fc.array(due, { maxLength: 12 }), fc.constantFrom(330, 760), (given, width) => {
      const figure = drawAnnualWheel({ ...nothing, due: given }, sv, themeOf(width))
      assert.deepEqual(
        findFormFaults(figure).filter((fault) => !/ in: /.test(fault)),
        [],
      )
      assert.equal(drawAnnualWheel({ ...nothing, due: given }, sv, themeOf(width)).svg, figure.svg)
    }),
    { numRuns: 50 },
  )
})
