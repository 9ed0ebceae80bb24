import assert from 'node:assert/strict'
import test from 'node:test'
import {
  attribute,
  countRecord,
  listYears,
  measureDecisions,
  suggestNext,
  sumGiven,
  sumPresence,
  whole,
} from './count-facts.ts'
import type { MeasureRecord } from './evaluation-facts.ts'
import { evaluationFacts as facts } from './fixtures/evaluation-facts.ts'

const own = facts.obligations.filter((one) => one.source === 'agreement')

test('what was due is met, late or missed; what is not due yet is none of them', () => {
  assert.deepEqual(countRecord(own), { met: 2, late: 1, missed: 2, open: 1, due: 5 })
  assert.deepEqual(countRecord(own, 2025), { met: 0, late: 1, missed: 1, open: 1, due: 2 })
  const years = listYears(facts)
  assert.deepEqual(years, [2024, 2025])
  const byYear = years.map((year) => countRecord(facts.obligations, year))
  for (const key of ['met', 'late', 'missed', 'open', 'due'] as const) {
    const sum = byYear.reduce((all, one) => all + one[key], 0)
    assert.equal(sum, countRecord(facts.obligations)[key], key)
  }
})

test('a locked design may claim an effect, a line that moved may not, and a design that cannot tell is not overruled', () => {
  const [a, b, c] = facts.measures
  assert.deepEqual(
    [a, b, c].map((one) => one && attribute(one)),
    ['effect', 'development', 'unknown'],
  )
  const still = { baseline: 4, better: 'lower', latest: { period: '2025', value: 4 } } as const
  const effect: MeasureRecord['effect'] = { verdict: 'tooEarly', method: null, percent: null, reservations: [] }
  const indicators = [
    { ...still, title: '', unit: '', baselinePeriod: null, target: null, standing: 'towards' as const },
  ]
  assert.equal(attribute({ effect, indicators }), 'unknown')
  const moved = indicators.map((one) => ({ ...one, baseline: 5 }))
  assert.equal(attribute({ effect, indicators: moved }), 'development')
})

test('attendance is of the seats where somebody wrote who was there', () => {
  assert.deepEqual(sumPresence(facts.meetings, 'municipality'), { present: 3, all: 4 })
  assert.equal(whole(sumPresence(facts.meetings, 'police')), 50)
  assert.equal(whole(sumPresence([], 'police')), null)
})

test('what everybody gave sums to what the organisations gave', () => {
  const given = (['municipality', 'police', 'other'] as const).map((who) => sumGiven(facts, who))
  assert.deepEqual(given[2], { reports: 40, mappings: 1, tasksDone: 2, own: null, confirmed: null })
  assert.equal(
    given.reduce((sum, one) => sum + one.reports, 0),
    50,
  )
  assert.deepEqual([given[0]?.confirmed, given[1]?.own], [40, 0])
})

test('days to a decision: the middle of an even number lies between two', () => {
  assert.deepEqual(measureDecisions(facts.decisions), { median: 21, longest: 30 })
  assert.equal(measureDecisions([]), null)
})

test('the next agreement hears of obligations missed more than half of the time, not just half, and of bare sub-goals', () => {
  const told = suggestNext(facts).map((one) =>
    one.kind === 'subGoal' ? one.code : [one.obligation.key, one.missed, one.due],
  )
  assert.deepEqual(told, [['provby/safety', 2, 3], 'alcohol'])
  const half = facts.obligations.map((one) => ({
    ...one,
    cycles: one.cycles.filter(({ dueOn }) => dueOn.startsWith('2024')),
  }))
  assert.deepEqual(suggestNext({ obligations: half, subGoals: [] }), [])
})
