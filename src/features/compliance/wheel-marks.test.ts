import assert from 'node:assert/strict'
import test from 'node:test'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import type { Cycle, ObligationView, WheelMark } from './schema.ts'
import { toWheelData } from './wheel-figure.ts'
import { type MarkAsk, markObligations } from './wheel-marks.ts'
import { wheelTitles } from './wheel-titles-sv.ts'

type Judged = Parameters<typeof markObligations>[0][number]

const cycle = (period: string | null, dueOn: string, outcome: Cycle['outcome']): Cycle => ({
  ...{ period, from: dueOn, dueOn, outcome, evidence: null },
  metOn: outcome === 'met' ? dueOn : null,
})
const judged = (change: Partial<Judged>): Judged => ({
  key: 'provby/plan',
  topic: 'plan',
  sv: 'En plan ska finnas.',
  rhythm: { kind: 'within', months: 24 },
  asks: { kind: 'plan' },
  source: { kind: 'agreement', code: 'provby', title: 'Provby' },
  place: 'Planen',
  state: 'notBegun',
  dueOn: null,
  overdueSince: null,
  cycles: [],
  ...change,
})
const weekly = (change: Partial<Judged> = {}) =>
  judged({
    ...{ key: 'provby/week', topic: 'weekPicture', asks: { kind: 'weekPicture' } },
    rhythm: { kind: 'every', unit: 'week', graceDays: 7 },
    ...change,
  })
const mark = (one: readonly Judged[], change: Partial<MarkAsk> = {}) =>
  markObligations(one, { year: 2026, today: '2026-11-23', agreementEnds: '2027-12-31', ...change }, wheelTitles)
const short = (marks: readonly WheelMark[]) => marks.map(({ on, state }) => `${on} ${state}`)

test('a due date of the year: done, missed, to come; the next one of what is in time is only coming', () => {
  const cycles = [
    cycle(null, '2025-02-01', 'met'),
    cycle(null, '2026-02-01', 'missed'),
    cycle(null, '2026-05-01', 'metLate'),
  ]
  assert.deepEqual(short(mark([judged({ cycles, dueOn: '2026-12-14', state: 'met' })])), [
    '2026-02-01 overdue',
    '2026-05-01 met',
    '2026-12-14 null',
  ])
  assert.deepEqual(short(mark([judged({ dueOn: '2026-12-14', state: 'dueSoon' })])), ['2026-12-14 dueSoon'])
  assert.deepEqual(mark([judged({ dueOn: '2027-01-14' })]), [])
})

test('what was due in an earlier year stands first in this one, with the day it should have been done', () => {
  const late = judged({ dueOn: '2025-10-31', state: 'overdue', overdueSince: '2025-11-01' })
  const [one] = mark([late])
  assert.deepEqual([one?.on, one?.state, one?.title], ['2026-11-23', 'overdue', 'Åtgärdsplan, sedan 31 oktober 2025'])
  assert.deepEqual(mark([late], { year: 2027 }), [], 'not in a year that has not come')
  assert.deepEqual(short(mark([late], { year: 2025 })), ['2025-10-31 overdue'])
})

test('law and agreement on the same thing are told apart; one alone keeps its name', () => {
  const law = judged({ key: 'law/plan', source: { kind: 'law', code: 'law', title: 'Lag' }, dueOn: '2026-06-01' })
  const titles = mark([law, judged({ dueOn: '2026-07-01' })]).map((one) => one.title)
  assert.deepEqual(titles, ['Åtgärdsplan (lagen)', 'Åtgärdsplan (överenskommelsen)'])
  assert.deepEqual(
    mark([law]).map((one) => one.title),
    ['Åtgärdsplan'],
  )
})

test('every week of the year has one mark: the record first, then those to come, to the end of the agreement', () => {
  const cycles = [cycle('2026-W46', '2026-11-22', 'missed'), cycle('2026-W47', '2026-11-29', 'open')]
  const marks = mark([weekly({ cycles })])
  assert.deepEqual(short(marks).slice(0, 3), ['2026-11-09 overdue', '2026-11-16 null', '2026-11-23 null'])
  assert.equal(marks.at(-1)?.on, '2026-12-28', 'week 53 belongs to both years')
  assert.equal(new Set(marks.map((one) => one.on)).size, marks.length)
  const next = mark([weekly({ cycles })], { year: 2027 })
  assert.equal(next.length, 52, 'the week of the turn of the year, and 51 that end in time')
  assert.ok(next.every((one) => one.rhythm === 'week' && one.state === null))
  for (const [at, one] of next.entries())
    if (at > 0) assert.equal(parseLocalDate(one.on) - parseLocalDate(next[at - 1]!.on), 7)
  assert.deepEqual(mark([weekly({ cycles })], { agreementEnds: '2026-11-22' }).length, 2)
})

test('two that ask for the same week are one mark, the worse of them', () => {
  const done = weekly({ cycles: [cycle('2026-W46', '2026-11-22', 'met')] })
  const missed = weekly({ key: 'law/week', cycles: [cycle('2026-W46', '2026-11-22', 'missed')] })
  for (const pair of [
    [done, missed],
    [missed, done],
  ]) {
    assert.equal(mark(pair, { agreementEnds: '2026-11-22' }).find((one) => one.on === '2026-11-09')?.state, 'overdue')
  }
})

test('what is owed each year goes on being owed, while the agreement lasts', () => {
  const yearly: ObligationView['rhythm'] = { kind: 'every', unit: 'year', graceDays: 31 }
  const one = judged({ rhythm: yearly, dueOn: '2026-01-31', state: 'dueSoon' })
  assert.deepEqual(short(mark([one])), ['2026-01-31 dueSoon'])
  assert.deepEqual(short(mark([one], { year: 2028 })), ['2028-01-31 null'])
  assert.deepEqual(mark([one], { year: 2029 }), [], 'the agreement ended in 2027')
})

test('the figure gets periods with both ends, and events apart from duties', () => {
  const marks = mark([weekly({ cycles: [cycle('2026-W01', '2026-01-11', 'met')] })])
  const plain = { state: null, href: null, bodyCode: null, rhythm: null }
  const data = toWheelData({
    ...{ year: 2026, today: '2026-11-23', late: 0, seasons: [] },
    marks: [...marks, { ...plain, kind: 'agreement', on: '2026-12-31', title: 'Slut' }],
  })
  assert.deepEqual(data.spans[0], { rhythm: 'week', from: '2025-12-29', to: '2026-01-04', outcome: 'met' })
  assert.equal(data.spans.length, 53)
  assert.deepEqual(data.due, [{ on: '2026-12-31', title: 'Slut', state: 'event' }])
})
