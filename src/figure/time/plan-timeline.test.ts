import assert from 'node:assert/strict'
import test from 'node:test'
import { cellText } from '../figure.ts'
import { findFaults } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { drawPlanTimeline, type TimelineRow } from './plan-timeline.ts'
import { planTimelineEn } from './plan-timeline-en.ts'
import { planTimelineSv } from './plan-timeline-sv.ts'

const row = (name: string, from: string | null, to: string | null): TimelineRow => ({
  name,
  owner: 'Kommunen',
  from,
  to,
})
const rows = [
  row('Bättre belysning vid gångtunneln', '2027-01-15', '2027-06-30'),
  row('Fältarbete på kvällar och helger '.repeat(5), '2026-11-01', '2028-12-31'),
  row('En enda dag', '2027-03-01', '2027-03-01'),
  row('Utan slut', '2027-03-01', null),
]
const plan = { from: '2027-01-01', to: '2028-12-31' }
const barsOf = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="12"/g)].map(([, x, width]) => ({
    x: Number(x),
    width: Number(width),
  }))

test('nothing lies over another or outside, at every width, span and language', () => {
  for (const words of [planTimelineSv, planTimelineEn]) {
    for (const width of [330, 480, 640, 900]) {
      for (const to of ['2027-01-20', '2027-12-31', '2028-12-31', '2035-12-31']) {
        const figure = drawPlanTimeline({ rows, from: '2027-01-01', to }, words, themeOf(width))
        assert.deepEqual(findFaults(figure), [], `${width} ${to}`)
      }
    }
  }
})

test('bars begin and end with their days, in proportion; what has no period has no bar but says so', () => {
  const { svg, description } = drawPlanTimeline({ rows, ...plan }, planTimelineSv, themeOf(640))
  const [lights, field, day, ...more] = barsOf(svg)
  assert.ok(lights && field && day && more.length === 0)
  // The longest one spans the whole picture: 2026-11-01 to 2028-12-31 are 792 days on 638 px.
  assert.deepEqual([field.x, field.width], [1, 638])
  assert.ok(Math.abs(lights.x - (1 + (75 / 792) * 638)) < 0.02, `${lights.x}`)
  assert.ok(Math.abs(lights.width - (167 / 792) * 638) < 0.02, `${lights.width}`)
  assert.equal(day.width, 3)
  assert.match(svg, /Utan slut \(ingen period satt\)/)
  assert.match(description, /1 åtgärd har ingen period/)
})

test('the table says what the picture says, and an empty plan says that it is empty', () => {
  const { table } = drawPlanTimeline({ rows: rows.slice(2), ...plan }, planTimelineSv, themeOf(640))
  assert.deepEqual(
    table.rows.map((each) => table.columns.map(({ key }) => cellText(each[key]))),
    [
      ['En enda dag', 'Kommunen', '1 mars 2027', '1 mars 2027'],
      ['Utan slut', 'Kommunen', '1 mars 2027', 'ingen period satt'],
    ],
  )
  const empty = drawPlanTimeline({ rows: [], ...plan }, planTimelineSv, themeOf(330))
  assert.deepEqual(findFaults(empty), [])
  assert.match(empty.svg, /Planen har inga åtgärder än/)
})
