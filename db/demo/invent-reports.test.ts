import assert from 'node:assert/strict'
import test from 'node:test'
import { categories } from './categories.data.ts'
import { inventReports, storyWeek } from './invent-reports.ts'
import type { InventedReport } from './inventing/invented-report.ts'
import { loadAreas, loadGazetteer } from './load-lulea.ts'
import { organisations } from './lulea/organisations.data.ts'
import { isPointInRing } from './making/stitch-rings.ts'

const areas = loadAreas()
const gazetteer = loadGazetteer()
const until = '2026-11-23'
const invent = (seed: number, day = until) =>
  inventReports({ seed, until: day, weeks: 104, areas, gazetteer, organisations, categories })
const reports = invent(7)
const week = 7 * 24 * 3600_000
const story = storyWeek(until)

/** Counts per week back from the story's week (index 0). Weeks are cut in plain 168 hours: near enough to count. */
function countBack(weeks: number, wanted: (report: InventedReport) => boolean, from = reports): number[] {
  const counts = Array.from({ length: weeks }, () => 0)
  for (const report of from.filter((one) => one.state === 'shared' && wanted(one))) {
    const back = -Math.floor((Date.parse(report.occurredFrom) - Date.parse(story.from)) / week)
    if (back >= 0 && back < weeks) counts[back]! += 1
  }
  return counts
}
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const organisationsOf = (some: readonly InventedReport[]) => new Set(some.map((one) => one.organisationKey)).size

test('the same seed and date give the same bytes, another seed others', () => {
  assert.equal(JSON.stringify(invent(7)), JSON.stringify(reports))
  assert.notEqual(JSON.stringify(invent(8)), JSON.stringify(reports))
})

test('there are a few thousand reports over two years, each with an id of its own', () => {
  assert.ok(reports.length > 5000 && reports.length < 10_000, `${reports.length}`)
  assert.equal(new Set(reports.map((one) => one.id)).size, reports.length)
  const span = Date.parse(reports.at(-1)!.reportedAt) - Date.parse(reports[0]!.reportedAt)
  assert.ok(span > 103 * week && span <= 105 * week)
})

test('the story week is the last ended ISO week, also across the turn of the year and summer time', () => {
  assert.deepEqual(storyWeek('2026-11-23'), { from: '2026-11-15T23:00:00.000Z', to: '2026-11-22T23:00:00.000Z' })
  assert.deepEqual(storyWeek('2026-11-29'), storyWeek('2026-11-23'))
  assert.deepEqual(storyWeek('2027-01-04'), { from: '2026-12-27T23:00:00.000Z', to: '2027-01-03T23:00:00.000Z' })
  assert.deepEqual(storyWeek('2026-03-30'), { from: '2026-03-22T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' })
})

for (const day of ['2026-11-23', '2026-11-27', '2027-07-05']) {
  test(`the real hot spot stands in the last ended week before ${day}: many tellers, many points`, () => {
    const hot = invent(3, day).filter((one) => one.story === 'realHotSpot' && one.occurredFrom >= storyWeek(day).from)
    assert.equal(hot.length, 13)
    assert.ok(hot.every((one) => one.areaCode === 'porson' && one.category === 'vandalism' && one.state === 'shared'))
    assert.ok(organisationsOf(hot) >= 5)
    assert.ok(new Set(hot.map((one) => `${one.lon} ${one.lat}`)).size >= 5)
  })
}

test('vandalism on Porsön leaves its own history far behind', () => {
  const [last, ...before] = countBack(53, (one) => one.areaCode === 'porson' && one.category === 'vandalism')
  assert.ok(last! >= 9)
  assert.ok(mean(before) > 0.8 && mean(before) < 3, `usual week ${mean(before)}`)
  assert.ok(before.slice(2).every((count) => count < last!))
})

test('the false hot spot is one address told by one organisation', () => {
  const heap = reports.filter((one) => one.story === 'falseHotSpot' && one.occurredFrom >= story.from)
  assert.ok(heap.length >= 6)
  assert.equal(organisationsOf(heap), 1)
  assert.equal(new Set(heap.map((one) => one.placeKey)).size, 1)
  const others = countBack(1, (one) => one.areaCode === 'hertson' && one.category === 'littering' && !one.story)
  assert.ok(others[0]! <= 5)
})

test('the silent organisation used to report and has told nothing for three weeks', () => {
  const counts = countBack(30, (one) => one.organisationKey === 'faltassistenterna')
  assert.deepEqual(counts.slice(0, 3), [0, 0, 0])
  assert.ok(mean(counts.slice(3)) > 3)
})

test('the new reporter lifts its area; the others there tell as before', () => {
  const all = countBack(40, (one) => one.areaCode === 'notviken')
  const others = countBack(40, (one) => one.areaCode === 'notviken' && one.organisationKey !== 'storheden-vakt')
  assert.ok(mean(all.slice(0, 6)) > 1.6 * mean(all.slice(6)), `${mean(all.slice(0, 6))} against ${mean(all.slice(6))}`)
  assert.ok(mean(others.slice(0, 6)) < 1.5 * mean(others.slice(6)))
  assert.ok(!reports.some((one) => one.organisationKey === 'storheden-vakt' && one.reportedAt < '2026-10-12'))
})

test('the festival comes back each summer, and schools are quiet then', () => {
  const summers = new Set(reports.filter((one) => one.story === 'festival').map((one) => one.occurredFrom.slice(0, 4)))
  assert.equal(summers.size, 2)
  const july = reports.filter((one) => one.reportedAt.slice(5, 7) === '07' && one.organisationKey.startsWith('skolor'))
  const october = reports.filter(
    (one) => one.reportedAt.slice(5, 7) === '10' && one.organisationKey.startsWith('skolor'),
  )
  assert.ok(july.length * 5 < october.length, `${july.length} against ${october.length}`)
})

test('disorder and alcohol in the centre gather on Friday and Saturday nights', () => {
  const centre = reports.filter(
    (one) => one.areaCode === 'centrum' && ['alcohol', 'publicDisorder'].includes(one.category),
  )
  const night = centre.filter((one) => {
    const hours = (Date.parse(one.occurredFrom) - Date.parse(story.from)) / 3600_000
    const inWeek = ((hours % 168) + 168) % 168
    return (inWeek >= 4 * 24 + 20 && inWeek < 5 * 24 + 4) || (inWeek >= 5 * 24 + 20 && inWeek < 6 * 24 + 4)
  })
  // Sixteen of 168 hours would be a tenth.
  assert.ok(night.length > 0.3 * centre.length, `${night.length} of ${centre.length}`)
})

test('every instant is past and in order, and the state says how far the report came', () => {
  const now = story.to
  for (const one of reports) {
    const steps = [one.occurredFrom, one.occurredTo, one.reportedAt, one.submittedAt, one.reviewedAt, one.sharedAt]
    const known = steps.filter((step) => step !== null)
    assert.deepEqual(known, known.toSorted(), one.id)
    assert.ok(known.at(-1)! < now, one.id)
    const reached = { draft: 3, submitted: 4, reviewed: 5, shared: 6, withdrawn: 4 }[one.state]
    assert.equal(known.length, reached, `${one.state} ${one.id}`)
    assert.equal(one.withdrawnAt !== null, one.state === 'withdrawn')
    assert.equal(one.withdrawnReason !== null, one.state === 'withdrawn')
    if (one.withdrawnAt) assert.ok(one.withdrawnAt > one.submittedAt! && one.withdrawnAt < now)
    for (const correction of one.corrections) {
      assert.ok(correction.at > one.sharedAt! && correction.at < now)
      if (correction.occurredFrom) assert.ok(correction.occurredFrom <= correction.occurredTo!)
    }
  }
  for (const state of ['draft', 'submitted', 'reviewed', 'withdrawn']) {
    assert.ok(
      reports.some((one) => one.state === state),
      state,
    )
  }
  assert.ok(reports.some((one) => one.corrections.length > 0))
})

test('nights of damage are intervals, duplicates point at an earlier telling by somebody else', () => {
  const long = reports.filter((one) => Date.parse(one.occurredTo) - Date.parse(one.occurredFrom) > 10 * 3600_000)
  assert.ok(long.length > 500)
  const byId = new Map(reports.map((one) => [one.id, one]))
  const again = reports.filter((one) => one.duplicateOf)
  assert.ok(again.length > 50)
  for (const one of again) {
    const first = byId.get(one.duplicateOf!)!
    assert.notEqual(one.organisationKey, first.organisationKey)
    assert.equal(one.areaCode, first.areaCode)
    assert.ok(Math.abs(Date.parse(one.occurredFrom) - Date.parse(first.occurredFrom)) <= 25 * 60_000)
  }
})

test('codes exist, positions lie in the area that is told', () => {
  const codes = new Map(categories.map((one) => [one.code, one]))
  const places = new Map(gazetteer.map((one) => [one.key, one]))
  const survey = new Map(areas.filter((one) => one.set === 'survey').map((one) => [one.code, one]))
  for (const one of reports) {
    assert.equal(codes.get(one.category)?.parentCode, null)
    if (one.detail) assert.equal(codes.get(one.detail)?.parentCode, one.category)
    assert.ok(organisations.some((organisation) => organisation.key === one.organisationKey))
    if (one.placeKey) assert.equal(places.get(one.placeKey)?.area, one.areaCode)
    assert.equal(one.lon === null, one.source === 'area')
    const { coordinates } = survey.get(one.areaCode)!.geometry
    if (one.lon !== null)
      assert.ok(
        coordinates.some(([outer]) => isPointInRing([one.lon!, one.lat!], outer!)),
        one.id,
      )
  }
})

test('no text looks like personal data', () => {
  const words = reports.flatMap((one) => [
    one.text,
    one.withdrawnReason,
    ...one.corrections.flatMap((c) => [c.text, c.reason]),
  ])
  for (const text of new Set(words.filter((one) => one != null))) {
    assert.doesNotMatch(text, /\d|@|\b[A-ZÅÄÖ]{3}\b/, text)
    // A capital inside a sentence could be a name; A-traktor is the one exception.
    assert.doesNotMatch(text.replaceAll('A-traktor', 'a-traktor'), /[^.!?] [A-ZÅÄÖ]/, text)
  }
})
