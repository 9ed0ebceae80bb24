/** The clock by table: each rhythm's first time, its edges, and what falls back. Today, what was done, and what it comes to. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { done, judge, key, obligation, record, told } from './fixtures/clock-facts.ts'
import type { Happening } from './schema.ts'

type Row = readonly [what: string, today: string, happenings: readonly Happening[], comesTo: string]

function table(name: string, rows: readonly Row[], ask: (row: Row) => string) {
  for (const row of rows) test(`${name}: ${row[0]}`, () => assert.equal(ask(row), row[3]))
}

const within = obligation({ countsFrom: 'plan', notBefore: '2025-06-01' })
const plan = (on: string) => done(on, { kind: 'plan' })
table(
  'within 24 months',
  [
    ['never done counts from when it began', '2025-11-01', [], 'notBegun 2026-01-01'],
    ['within the lead', '2025-12-02', [], 'dueSoon 2026-01-01'],
    ['on the due day it is still time', '2026-01-01', [], 'dueSoon 2026-01-01'],
    ['the day after', '2026-01-02', [], 'overdue 2026-01-01 since 2026-01-02'],
    ['counts from the first plan', '2026-01-02', [plan('2024-03-12'), plan('2025-09-01')], 'notBegun 2026-03-12'],
    [
      'counts from a plan that was written down as evidence of another obligation',
      '2026-01-02',
      [done('2024-05-20', { kind: 'recorded', obligationKey: 'law/plan', standsFor: 'plan' })],
      'notBegun 2026-05-20',
    ],
    ['a plan of before it held counts from its first day', '2025-11-01', [plan('2021-03-12')], 'notBegun 2026-01-01'],
    ['done moves it on', '2026-01-02', [plan('2024-03-12'), done('2025-03-12')], 'met 2027-03-12'],
    ['done on the due day', '2026-03-12', [plan('2024-03-12'), done('2026-03-12')], 'met'],
    ['29 February and 24 months', '2025-03-01', [done('2024-02-29')], 'met 2026-02-28'],
    ['done long before it held', '2024-02-01', [done('2015-01-01')], 'notBegun 2026-01-01'],
    ['done shortly before it held', '2024-02-01', [done('2023-12-01')], 'met 2026-01-01'],
    ['a draft', '2025-03-01', [done('2025-01-01', { stage: 'begun' })], 'underWay 2026-01-01'],
    [
      'a draft does not hold the day off',
      '2026-02-01',
      [done('2025-01-01', { stage: 'begun' })],
      'overdue 2026-01-01 since 2026-01-02',
    ],
    ['done after today is not done', '2026-02-01', [done('2026-02-02')], 'overdue 2026-01-01 since 2026-01-02'],
    ['next falls after the agreement', '2027-11-01', [done('2026-01-01')], 'met'],
  ],
  ([, today, happenings]) => told(judge(within, happenings, { today })),
)

test('nothing is due before notBefore', () => {
  const late = obligation({ notBefore: '2026-07-01' })
  const law = { since: '2023-07-01', until: null }
  assert.equal(told(judge(late, [], { ...law, today: '2026-07-01' })), 'dueSoon 2026-07-01')
  assert.equal(told(judge(late, [], { ...law, today: '2026-07-02' })), 'overdue 2026-07-01 since 2026-07-02')
  // Done so early that it would be due sooner: counted as done, and the day stays.
  assert.equal(told(judge(late, [done('2024-02-01')], { ...law, today: '2025-02-01' })), 'met 2026-07-01')
})

test('the record of a rhythm without a calendar: met, late, missed, open', () => {
  const asked = obligation({ rhythm: { kind: 'ongoing', months: 6 } })
  const made = [done('2024-06-30'), done('2024-12-31'), done('2025-07-15')]
  assert.deepEqual(record(judge(asked, made, { today: '2025-08-01' })), [
    '2024-01-01..2024-07-01 met 2024-06-30',
    '2024-06-30..2024-12-30 metLate 2024-12-31',
    '2024-12-31..2025-06-30 metLate 2025-07-15',
    '2025-07-15..2026-01-15 open',
  ])
  assert.deepEqual(record(judge(asked, made, { today: '2026-01-16' })).at(-1), '2025-07-15..2026-01-15 missed')
})

test('an agreement shorter than the rhythm: nothing comes due, before its end or after', () => {
  for (const today of ['2024-03-01', '2025-06-30', '2029-01-01']) {
    const short = judge(obligation(), [], { today, until: '2025-06-30' })
    assert.equal(told(short), 'notBegun')
    assert.equal(short.why.code, today > '2025-06-30' ? 'agreementEnded' : 'endsWithAgreement')
    assert.deepEqual(short.cycles, [])
  }
  const yearly = obligation({ rhythm: { kind: 'every', unit: 'year', graceDays: 30 } })
  assert.equal(told(judge(yearly, [], { today: '2025-06-30', since: '2024-02-01', until: '2025-06-30' })), 'notBegun')
})

test('a successor that carries it over: the clock goes on from what was done under the one before', () => {
  const made = [done('2022-05-01'), done('2024-03-01')]
  const asked = obligation()
  const carried = judge(asked, made, { today: '2024-06-01', since: '2020-01-01', until: '2027-12-31' })
  assert.equal(told(carried), 'met 2026-03-01')
  assert.deepEqual(record(carried), [
    '2020-01-01..2022-01-01 metLate 2022-05-01',
    '2022-05-01..2024-05-01 met 2024-03-01',
    '2024-03-01..2026-03-01 open',
  ])
})

const weekly = obligation({
  rhythm: { kind: 'every', unit: 'week', graceDays: 7 },
  evidence: { kind: 'weekPicture' },
  leadDays: 3,
})
const week = (period: string, on: string, change: Partial<Happening> = {}) =>
  done(on, { kind: 'weekPicture', period, ...change })
const w = (today: string, happenings: readonly Happening[], since = '2026-12-14') =>
  judge(weekly, happenings, { today, since, until: '2030-12-31' })
table(
  'every week',
  [
    ['the first week owes a week after its end', '2026-12-20', [], 'notBegun 2026-12-27'],
    ['near', '2026-12-24', [], 'dueSoon 2026-12-27'],
    ['on the due day, nothing', '2026-12-27', [], 'dueSoon 2026-12-27'],
    ['on the due day, done', '2026-12-27', [week('2026-W51', '2026-12-27')], 'met 2027-01-03'],
    ['the day after', '2026-12-28', [], 'overdue 2026-12-27 since 2026-12-28'],
    ['two in a row: since the first, due of the latest', '2027-01-04', [], 'overdue 2027-01-03 since 2026-12-28'],
    [
      'week 53 owes its own',
      '2027-01-11',
      [week('2026-W51', '2026-12-21'), week('2026-W52', '2026-12-28')],
      'overdue 2027-01-10 since 2027-01-11',
    ],
    ['after week 53 comes week 1', '2027-01-05', [week('2026-W53', '2027-01-05')], 'met 2027-01-17'],
    ['a draft of the week', '2026-12-22', [week('2026-W51', '2026-12-21', { stage: 'begun' })], 'underWay 2026-12-27'],
    ['released late, the clock goes on', '2027-01-02', [week('2026-W51', '2027-01-02')], 'dueSoon 2027-01-03'],
    [
      'another kind counts for nothing',
      '2026-12-28',
      [week('2026-W51', '2026-12-20', { kind: 'monthPicture' })],
      'overdue 2026-12-27 since 2026-12-28',
    ],
  ],
  ([, today, happenings]) => told(w(today, happenings)),
)

test('beginning in the middle of a week owes first the next whole one', () => {
  assert.deepEqual(record(w('2026-12-30', [], '2026-12-15')), ['2026-W52 open', '2026-W53 open'])
  assert.equal(w('2026-12-16', [], '2026-12-15').why.code, 'notYet')
})

test('a week that ends after the agreement owes nothing; the last whole one is still due after it', () => {
  const asked = { since: '2027-12-13', until: '2027-12-31' }
  assert.deepEqual(record(judge(weekly, [], { ...asked, today: '2028-02-01' })), ['2027-W50 missed', '2027-W51 missed'])
  const made = [week('2027-W51', '2028-01-02')]
  const after = judge(weekly, made, { ...asked, today: '2028-02-01' })
  assert.deepEqual([told(after), record(after)], ['met', ['2027-W50 missed', '2027-W51 met 2028-01-02']])
})

test('the record of weeks: on time, late, skipped, and a superseded edition that was released in time', () => {
  const made = [
    week('2026-W51', '2026-12-22', { subjectId: 'first' }),
    week('2026-W51', '2027-01-20', { subjectId: 'corrected' }),
    week('2026-W52', '2027-01-05'),
    week('2027-W01', '2027-01-12'),
  ]
  const judged = w('2027-01-13', made)
  assert.deepEqual(record(judged), [
    '2026-W51 met 2026-12-22',
    '2026-W52 metLate 2027-01-05',
    '2026-W53 missed',
    '2027-W01 met 2027-01-12',
    '2027-W02 open',
  ])
  assert.equal(told(judged), 'met 2027-01-24')
  assert.equal(judged.evidence[judged.cycles[0]?.evidence ?? -1]?.subjectId, 'first')
})

test('months, quarters and years by their own labels; an own piece of evidence counts for each period that ends in it', () => {
  const ask = (unit: 'month' | 'quarter' | 'year', happenings: Happening[], today: string) =>
    record(judge(obligation({ rhythm: { kind: 'every', unit, graceDays: 10 } }), happenings, { today }))
  assert.deepEqual(ask('month', [done('2024-03-05', { period: '2024-02' })], '2024-03-12'), [
    '2024-01 missed',
    '2024-02 met 2024-03-05',
    '2024-03 open',
  ])
  assert.deepEqual(ask('quarter', [done('2024-04-11', { period: '2024-Q1' })], '2024-04-12'), [
    '2024-Q1 metLate 2024-04-11',
    '2024-Q2 open',
  ])
  assert.deepEqual(ask('year', [done('2024-12-31')], '2025-01-01'), ['2024 met 2024-12-31', '2025 open'])
  const paper = done('2024-02-10', {
    ...{ kind: 'recorded', obligationKey: key, until: '2024-12-31', knownFrom: '2024-05-01T09:00:00.000Z' },
  })
  assert.deepEqual(ask('month', [paper], '2024-05-02'), [
    '2024-01 missed',
    '2024-02 met 2024-02-10',
    '2024-03 met 2024-03-01',
    '2024-04 met 2024-04-01',
    '2024-05 open',
  ])
})

const standing = obligation({ rhythm: { kind: 'standing', graceDays: 90 }, evidence: { kind: 'seats', body: 'board' } })
const seats = (on: string, until: string | null = null, bodyCode = 'board') =>
  done(on, { kind: 'seats', bodyCode, until })
table(
  'standing',
  [
    ['never', '2024-02-01', [], 'notBegun 2024-03-31'],
    ['never, late', '2024-04-01', [], 'overdue 2024-03-31 since 2024-04-01'],
    ['stands', '2024-04-01', [seats('2024-02-01')], 'met'],
    ['another body', '2024-04-01', [seats('2024-02-01', null, 'council')], 'overdue 2024-03-31 since 2024-04-01'],
    ['stands for a time', '2025-01-01', [seats('2024-02-01', '2025-06-30')], 'met 2025-06-30'],
    ['ends soon', '2025-06-01', [seats('2024-02-01', '2025-06-30')], 'dueSoon 2025-06-30'],
    ['on its last day', '2025-06-30', [seats('2024-02-01', '2025-06-30')], 'dueSoon 2025-06-30'],
    ['ended', '2025-07-01', [seats('2024-02-01', '2025-06-30')], 'overdue 2025-06-30 since 2025-07-01'],
    ['taken over the day after', '2025-07-01', [seats('2024-02-01', '2025-06-30'), seats('2025-07-01')], 'met'],
    ['known to be taken over', '2025-06-20', [seats('2024-02-01', '2025-06-30'), seats('2025-07-01')], 'met'],
    [
      'taken over after a gap',
      '2025-06-20',
      [seats('2024-02-01', '2025-06-30'), seats('2025-07-02')],
      'dueSoon 2025-06-30',
    ],
    ['ended in the days of grace', '2024-02-20', [seats('2024-01-10', '2024-02-01')], 'notBegun 2024-03-31'],
    ['stands to the end of the agreement', '2027-12-30', [seats('2024-01-10', '2027-12-31')], 'met'],
  ],
  ([, today, happenings]) => told(judge(standing, happenings, { today })),
)

test('the record of what stands: taken up in time, lapsed, taken up late', () => {
  const judged = judge(standing, [seats('2024-02-01', '2025-06-30'), seats('2025-09-01', '2026-12-31')], {
    today: '2026-01-01',
  })
  assert.deepEqual(record(judged), [
    '2024-01-01..2024-03-31 met 2024-02-01',
    '2024-02-01..2025-06-30 metLate 2025-09-01',
    '2025-09-01..2026-12-31 open',
  ])
})

const end = obligation({ rhythm: { kind: 'atEnd' }, evidence: { kind: 'evaluation' }, leadDays: 365 })
const evaluated = (on: string, change: Partial<Happening> = {}) => done(on, { kind: 'evaluation', ...change })
table(
  'at the end',
  [
    ['early', '2026-01-01', [], 'notBegun 2027-12-31'],
    ['the last year', '2027-01-01', [], 'dueSoon 2027-12-31'],
    ['after', '2028-01-01', [], 'overdue 2027-12-31 since 2028-01-01'],
    ['done', '2027-10-01', [evaluated('2027-09-01')], 'met'],
    ['done late', '2028-05-01', [evaluated('2028-04-01')], 'met'],
    ['of the agreement before', '2027-10-01', [evaluated('2023-12-01')], 'dueSoon 2027-12-31'],
    ['of another agreement', '2027-10-01', [evaluated('2027-09-01', { agreementCode: 'other' })], 'dueSoon 2027-12-31'],
  ],
  ([, today, happenings]) => told(judge(end, happenings, { today })),
)

test('withdrawn, it falls back from then on; as known before, it stood', () => {
  const withdrawn = done('2025-12-01', { knownUntil: '2026-02-01T09:00:00.000Z' })
  const at = (asOf: string) => told(judge(obligation(), [withdrawn], { today: '2026-03-01', asOf }))
  assert.equal(at('2025-11-30T23:00:00.000Z'), 'overdue 2026-01-01 since 2026-01-02')
  assert.equal(at('2026-02-01T08:59:59.999Z'), 'met 2027-12-01')
  assert.equal(at('2026-02-01T09:00:00.000Z'), 'overdue 2026-01-01 since 2026-01-02')
})
