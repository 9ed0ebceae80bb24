/** What holds of the clock whatever was done and whenever it is asked. */
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { calendarUnits, type Obligation } from '#agreements/obligation.ts'
import { addDays, formatLocalDate, parseLocalDate } from '#analysis/time/local-date.ts'
import { judge, key, obligation } from './fixtures/clock-facts.ts'
import type { Happening, Judgement } from './schema.ts'

const first = parseLocalDate('2023-06-01')
const day = fc.integer({ min: first, max: first + 2200 }).map(formatLocalDate)
const rhythm: fc.Arbitrary<Obligation['rhythm']> = fc.oneof(
  fc.record({
    kind: fc.constant('every' as const),
    unit: fc.constantFrom(...calendarUnits),
    graceDays: fc.integer({ min: 0, max: 60 }),
  }),
  fc.record({ kind: fc.constantFrom('within' as const, 'ongoing' as const), months: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('standing' as const), graceDays: fc.integer({ min: 0, max: 400 }) }),
  fc.constant({ kind: 'atEnd' as const }),
)
const asked = fc
  .record({ rhythm, leadDays: fc.integer({ min: 0, max: 200 }), notBefore: fc.option(day), countsFrom: fc.boolean() })
  .map(({ notBefore, countsFrom, ...rest }) =>
    obligation({
      ...rest,
      ...(notBefore ? { notBefore } : {}),
      ...(countsFrom ? { countsFrom: 'plan' as const } : {}),
    }),
  )
const instantOf = (on: string) => `${on}T12:00:00.000Z`
const happening: fc.Arbitrary<Happening> = fc
  .record({
    on: day,
    lasts: fc.option(fc.integer({ min: 0, max: 500 })),
    stage: fc.constantFrom('done' as const, 'done' as const, 'begun' as const),
    kind: fc.constantFrom('planFollowUp' as const, 'planFollowUp' as const, 'plan' as const, 'recorded' as const),
    subjectId: fc.uuid(),
    later: fc.integer({ min: 0, max: 200 }),
    known: fc.option(fc.integer({ min: 1, max: 900 })),
  })
  .map(({ on, lasts, later, known, ...rest }) => ({
    ...rest,
    ...{ subjectKind: 'x', title: '', on, period: null, bodyCode: null, href: null, sha256: null },
    until: lasts === null ? null : addDays(on, lasts),
    obligationKey: rest.kind === 'recorded' ? key : null,
    knownFrom: instantOf(addDays(on, later)),
    knownUntil: known === null ? null : instantOf(addDays(on, later + known)),
  }))
const made = fc.array(happening, { maxLength: 12 })
const facts = fc
  .record({ today: day, asOf: day, since: day, lasts: fc.option(fc.integer({ min: 30, max: 1600 })) })
  .map(({ lasts, asOf, ...rest }) => ({
    ...rest,
    asOf: instantOf(asOf),
    until: lasts === null ? null : addDays(rest.since, lasts),
  }))

/** Nearer to overdue is more. */
const urgency = ({ state }: Judgement) => ['dueSoon', 'overdue'].indexOf(state) + 1
/** Worse is more: what is begun is better than nothing. */
const badness = ({ state }: Judgement) => ['met', 'underWay', 'notBegun', 'dueSoon', 'overdue'].indexOf(state)
const runs = { numRuns: 400 }

test('there is never more than one due date, and it agrees with the state', () => {
  fc.assert(
    fc.property(asked, made, facts, (one, happenings, given) => {
      const { state, dueOn, overdueSince, cycles } = judge(one, happenings, given)
      const open = cycles.filter((cycle) => cycle.outcome === 'open')
      if (one.rhythm.kind !== 'every') assert.ok(open.length <= 1)
      for (const cycle of open.slice(0, one.rhythm.kind === 'every' ? 0 : 1)) assert.equal(cycle.dueOn, dueOn)
      assert.equal(overdueSince !== null, state === 'overdue')
      if (state === 'overdue')
        assert.ok(dueOn !== null && dueOn < given.today && overdueSince !== null && overdueSince <= given.today)
      else if (dueOn !== null) assert.ok(dueOn >= given.today)
      if (state === 'dueSoon') assert.ok(dueOn !== null)
    }),
    runs,
  )
})

test('evidence removed never makes the state better', () => {
  fc.assert(
    fc.property(asked, made, facts, fc.nat(), (one, happenings, given, at) => {
      const own = happenings.filter((made) => made.kind !== 'plan')
      const gone = own[at % Math.max(1, own.length)]
      const before = judge(one, happenings, given)
      const after = judge(
        one,
        happenings.filter((made) => made !== gone),
        given,
      )
      assert.ok(badness(after) >= badness(before), `${before.state} became ${after.state}`)
    }),
    runs,
  )
})

test('all evidence removed falls back to where nothing was ever done', () => {
  fc.assert(
    fc.property(asked, made, facts, (one, happenings, given) => {
      const gone = happenings.map((made) => ({ ...made, knownUntil: made.knownFrom }))
      assert.deepEqual(judge(one, gone, given), judge(one, [], given))
    }),
    runs,
  )
})

test('time alone moves a state only towards overdue', () => {
  fc.assert(
    fc.property(asked, made, facts, fc.integer({ min: 1, max: 900 }), (one, happenings, given, days) => {
      const past = happenings.filter((made) => made.on <= given.today)
      const now = judge(one, past, given)
      const later = judge(one, past, { ...given, today: addDays(given.today, days) })
      assert.ok(urgency(later) >= urgency(now), `${now.state} became ${later.state}`)
    }),
    runs,
  )
})

test('what is not known, and what has not happened, counts for nothing', () => {
  fc.assert(
    fc.property(asked, made, facts, (one, happenings, given) => {
      const { today, asOf } = given
      const known = happenings.filter(
        (one) => one.knownFrom <= asOf && (one.knownUntil === null || one.knownUntil > asOf),
      )
      const forEver = known.map((made) => ({ ...made, knownUntil: null }))
      const then = judge(one, happenings, given)
      const strip = (judged: Judgement) =>
        JSON.parse(JSON.stringify(judged, (name, value) => (name === 'knownUntil' ? null : value)))
      assert.deepEqual(strip(then), strip(judge(one, forEver, { ...given, asOf: instantOf('9999-12-30') })))
      assert.ok([...then.evidence, ...(then.begun ? [then.begun] : [])].every((made) => made.on <= today))
      // To come counts only where it takes over, without a gap, what stands now.
      if (one.rhythm.kind !== 'standing') {
        assert.deepEqual(
          then,
          judge(
            one,
            happenings.filter((made) => made.on <= today),
            given,
          ),
        )
      }
    }),
    runs,
  )
})

test('the record is in order, without overlaps, and told of evidence that there is', () => {
  fc.assert(
    fc.property(asked, made, facts, (one, happenings, given) => {
      const { cycles, evidence } = judge(one, happenings, given)
      for (const [at, { from, dueOn, metOn, outcome, evidence: by }] of cycles.entries()) {
        const before = cycles[at - 1]
        assert.ok(from <= dueOn)
        if (before) {
          assert.ok(before.dueOn < dueOn && before.from <= from)
          const ended = one.rhythm.kind === 'every' ? addDays(before.from, 1) : before.metOn
          assert.ok(ended !== null && ended <= from)
        }
        assert.equal(metOn === null, by === null)
        if (metOn !== null) assert.equal(outcome, metOn <= dueOn ? 'met' : 'metLate')
        else assert.equal(outcome, dueOn < given.today ? 'missed' : 'open')
        if (by !== null) assert.ok(evidence[by] && evidence[by].on <= (metOn ?? ''))
      }
    }),
    runs,
  )
})
