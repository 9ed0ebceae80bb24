import assert from 'node:assert/strict'
import test from 'node:test'
import { indexEvidence } from '../evidence-index.ts'
import { inputOf, otherIndex, problemIndex, tell, type Values } from '../fixtures/joint-evidence.ts'
import { findDisagreeing } from './disagreements.ts'
import { findSurveys } from './survey.ts'

test('two values of 2019 stand both, and the change is not told', () => {
  const evidence = indexEvidence(inputOf([problemIndex, otherIndex]))
  const [found] = findSurveys(evidence)
  assert.deepEqual(
    found?.points.filter((one) => one.period === '2019').map((one) => one.value),
    [1.37, 1.4],
  )
  assert.deepEqual([found?.change?.verdict, found?.change?.reason], ['cannotTell', 'disagreement'])
  const [told] = findDisagreeing(evidence)
  assert.deepEqual(told?.said.map((one) => one.value).sort(), [1.37, 1.4])
})

test('with one set aside there is no disagreement left; without a margin the change still cannot be told', () => {
  const { seriesId } = otherIndex.observations[0] ?? assert.fail()
  const setAside = [
    { seriesId, period: '2019', inFavourOf: problemIndex.series.id, reason: 'rättad', at: '2026-01-01' },
  ]
  const evidence = indexEvidence(inputOf([problemIndex, otherIndex], { setAside }))
  assert.deepEqual(findDisagreeing(evidence), [])
  const [found] = findSurveys(evidence)
  assert.deepEqual(
    found?.points.map((one) => one.value),
    [2.03, 1.4, 1.4, 1.21, 1.37, 1.38],
  )
  assert.deepEqual([found?.change?.verdict, found?.change?.reason], ['cannotTell', 'error_unknown'])
})

// Invented: shares with margins.
test('a change beyond both margins is told, one within them may be chance', () => {
  const share = (value: number): Values[string] => ({ value, state: 'known', margin: 3 })
  const verdict = (before: number, after: number) =>
    findSurveys(
      indexEvidence(
        inputOf([
          tell(
            { indicator: 'survey.safeOutLate', unit: 'percent', source: 'survey' },
            { 2019: share(before), 2023: share(after) },
          ),
        ]),
      ),
    )[0]?.change?.verdict
  assert.deepEqual([verdict(69, 60), verdict(60, 69), verdict(69, 67)], ['fell', 'rose', 'unclear'])
})
