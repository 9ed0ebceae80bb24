import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Obligation } from '#agreements/obligation.ts'
import { judgeInWords } from './clock-words.ts'
import { done, judge, key, obligation, record, told } from './fixtures/clock-facts.ts'
import type { Happening } from './schema.ts'

const within = (months: number) => obligation({ rhythm: { kind: 'within', months }, leadDays: 0 })
const every = (unit: 'month' | 'quarter') => obligation({ rhythm: { kind: 'every', unit, graceDays: 0 }, leadDays: 0 })
const standing = (graceDays: number) => obligation({ rhythm: { kind: 'standing', graceDays }, leadDays: 0 })
const facts = (happenings: readonly Happening[], today: string) => ({
  ...{ key, happenings, today, since: '2024-01-01', until: '2027-12-31', asOf: '9999-12-31T00:00:00.000Z' },
})

/** The words before hold from 2024, those after from 1 July 2026. */
const judgeBoth = (before: Obligation, after: Obligation, happenings: readonly Happening[], today = '2026-11-23') =>
  judgeInWords(
    [
      { obligation: before, from: '2024-01-01', until: '2026-06-30' },
      { obligation: after, from: '2026-07-01', until: '2027-12-31' },
    ],
    facts(happenings, today),
  )

describe('words that are changed', () => {
  test('a longer time forgives nothing that was missed before it', () => {
    const judged = judgeBoth(within(12), within(24), [done('2025-03-01')])
    assert.equal(told(judged), 'met 2027-03-01')
    assert.deepEqual(record(judged), [
      '2024-01-01..2025-01-01 metLate 2025-03-01',
      '2025-03-01..2026-03-01 missed',
      '2026-07-01..2027-03-01 open',
    ])
  })

  test('a shorter time asks for nothing before it held', () => {
    const judged = judgeBoth(within(24), within(6), [done('2025-06-01')], '2026-06-30')
    assert.equal(told(judgeBoth(within(24), within(6), [done('2025-06-01')], '2026-07-01')), 'dueSoon 2026-07-01')
    assert.equal(judged.overdueSince, null)
    const late = judgeBoth(within(24), within(6), [done('2025-06-01')])
    assert.equal(told(late), 'overdue 2026-07-01 since 2026-07-02')
    assert.deepEqual(record(late), ['2024-01-01..2026-01-01 met 2025-06-01', '2025-06-01..2026-07-01 missed'])
  })

  test('what was never done is told once, and since when it first was late', () => {
    const judged = judgeBoth(within(12), within(13), [])
    assert.equal(told(judged), 'overdue 2026-07-01 since 2025-01-02')
    assert.deepEqual(record(judged), ['2024-01-01..2025-01-01 missed'])
    const stood = judgeBoth(standing(365), standing(900), [])
    assert.deepEqual(record(stood), ['2024-01-01..2024-12-31 missed'])
  })

  test('what was done by the words before is no merit by those of today', () => {
    const judged = judgeBoth(within(24), within(20), [done('2025-12-01')])
    assert.deepEqual(record(judged), ['2024-01-01..2026-01-01 met 2025-12-01', '2025-12-01..2027-08-01 open'])
  })

  test('calendar periods are told in the unit that they were owed in, with their evidence', () => {
    const made = [
      done('2024-02-15', { period: '2024-02', subjectId: 'feb' }),
      done('2026-08-01', { period: '2026-Q3', subjectId: 'q3' }),
    ]
    const judged = judgeBoth(every('month'), every('quarter'), made)
    assert.equal(judged.cycles.length, 30 + 2)
    assert.deepEqual(record(judged).slice(0, 2), ['2024-01 missed', '2024-02 met 2024-02-15'])
    assert.deepEqual(record(judged).slice(-2), ['2026-Q3 met 2026-08-01', '2026-Q4 open'])
    assert.deepEqual(
      judged.cycles.flatMap(({ evidence }) => (evidence === null ? [] : [judged.evidence[evidence]?.subjectId])),
      ['feb', 'q3'],
    )
  })

  test('words that say the same to the clock are judged as one', () => {
    const one = within(12)
    const made = [done('2024-12-01'), done('2026-11-01')]
    const asked = { ...one, sv: 'Med andra ord.' }
    assert.deepEqual(judgeBoth(one, asked, made), judge(asked, made, { today: '2026-11-23' }))
  })
})
