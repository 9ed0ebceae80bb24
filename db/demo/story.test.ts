/** The invented story, read by the house's own methods: the real hot spot is found, the others are told apart. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { judgeReportingEffort } from '#analysis/effort/reporting-effort.ts'
import { findHotSpots } from '#analysis/hotspot/hot-spots.ts'
import { buildAreaIndex } from '#analysis/map/area-index.ts'
import { SWEREF_99_TM } from '#analysis/map/crs.ts'
import { toPlanarPoints } from '#analysis/map/projection.ts'
import { judgeExpectedLevel } from '#analysis/series/expected-level.ts'
import { asMetres } from '#analysis/units.ts'
import { categories } from './categories.data.ts'
import { inventReports, storyWeek } from './invent-reports.ts'
import type { InventedReport } from './inventing/invented-report.ts'
import { loadAreas, loadGazetteer } from './load-lulea.ts'
import { organisations } from './lulea/organisations.data.ts'

const areas = loadAreas()
const gazetteer = loadGazetteer()
const weeks = 104
const project = (points: readonly (readonly [number, number])[]) =>
  toPlanarPoints(
    SWEREF_99_TM,
    points.map(([lon]) => lon),
    points.map(([, lat]) => lat),
  )
const index = buildAreaIndex(
  areas
    .filter((area) => area.set === 'survey')
    .map(({ geometry }) => ({
      type: 'MultiPolygon' as const,
      coordinates: geometry.coordinates.map((polygon) =>
        polygon.map((ring) => {
          const { e, n } = project(ring)
          return ring.map((_, i) => [e[i]!, n[i]!])
        }),
      ),
    })),
)

for (const [seed, until] of [
  [1, '2026-11-23'],
  [5, '2027-05-17'],
] as const) {
  const from = Date.parse(storyWeek(until).from)
  const reports = inventReports({ seed, until, weeks, areas, gazetteer, organisations, categories }).filter(
    (one) => one.state === 'shared',
  )
  // Plain 168-hour weeks: an hour's slip at the change of clocks does not matter here.
  const countWeeks = (wanted: (one: InventedReport) => boolean) => {
    const counts = Array.from({ length: weeks }, () => 0)
    for (const one of reports.filter(wanted)) {
      const week = weeks - 1 + Math.floor((Date.parse(one.occurredFrom) - from) / 604_800_000)
      if (week >= 0 && week < weeks) counts[week]! += 1
    }
    return counts
  }

  test(`vandalism on Porsön is above what is expected, the week as a whole is not (seed ${seed})`, () => {
    const porson = countWeeks((one) => one.areaCode === 'porson' && one.category === 'vandalism')
    assert.equal(judgeExpectedLevel(porson).verdict, 'above')
    assert.equal(judgeExpectedLevel(countWeeks(() => true)).verdict, 'within')
  })

  test(`the silent and the new are seen as such, most others report as usual (seed ${seed})`, () => {
    const effort = new Map(
      organisations.map(({ key }) => [key, judgeReportingEffort(countWeeks((one) => one.organisationKey === key))]),
    )
    assert.equal(effort.get('faltassistenterna')?.status, 'silent')
    assert.equal(effort.get('faltassistenterna')?.weeksSilent, 3)
    assert.equal(effort.get('storheden-vakt')?.reason, 'newReporter')
    assert.ok([...effort.values()].filter((one) => one.status === 'asUsual').length >= organisations.length - 5)
  })

  test(`the hot spot on Porsön is an area, the one on Hertsön a single place (seed ${seed})`, () => {
    const placed = reports.filter((one) => one.lon !== null)
    const points = project(placed.map((one) => [one.lon!, one.lat!]))
    const firstDay = Math.floor((from + 7_200_000) / 86_400_000)
    const found = findHotSpots({
      points,
      day: placed.map((one) => Math.floor((Date.parse(one.occurredFrom) + 7_200_000) / 86_400_000)),
      window: { firstDay, lastDay: firstDay + 6 },
      area: index,
      reference: points,
      settings: { cellSize: asMetres(250) },
    })
    assert.equal(found.outcome, 'computed')
    if (found.outcome !== 'computed') return
    const kindNear = (key: string) => {
      const place = gazetteer.find((one) => one.key === key)!
      const at = project([[place.lon, place.lat]])
      return found.spots.find(({ centre }) => Math.hypot(centre.e - at.e[0]!, centre.n - at.n[0]!) < 500)?.kind
    }
    assert.equal(kindNear('porsoskolan-skolgarden'), 'area')
    assert.equal(kindNear('garagelangan-hertson'), 'one_place')
  })
}
