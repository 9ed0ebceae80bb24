import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pahittade2025, pahittade2026 } from '#agreements/fixtures/pahittade-2025.data.ts'
import type { Agreement } from '#agreements/schema.ts'
import { checkTexts } from '#features/report/guard/check-texts.ts'
import { checkText } from '#features/report/guard/guard.ts'
import { carrySeats, type HeldSeat } from './carry-seats.ts'
import { findLastDay, followChain, type Wording } from './chain.ts'
import { beginFirst, beginSuccessor, isTooDeep, listNewTexts, listTexts } from './content.ts'
import { dayAfter, dayBefore, monthsLater } from './days.ts'

const wordingOf = (agreement: Agreement, version = 1, effectiveOn = agreement.valid.from): Wording => ({
  ...{ code: agreement.code, fromOn: agreement.valid.from, supersedes: agreement.supersedes, version, effectiveOn },
  ...{ signedOn: null, reason: null, contentHash: 'h', agreement },
})
const first = wordingOf(pahittade2025)
const second = wordingOf(pahittade2026)
const without = (agreement: Agreement, code: string): Agreement => ({
  ...agreement,
  obligations: agreement.obligations.filter((one) => one.code !== code),
})
const standing = (wordings: readonly Wording[], day: string) => {
  const { current, latest } = followChain(wordings, day)
  const told = current ?? latest
  return told && `${current ? 'current' : 'latest'} ${told.agreement.code} ${told.fromOn} ${told.toOn}`
}
const span = (wordings: readonly Wording[], day: string, code: string) => {
  const found = followChain(wordings, day).obligations.find((one) => one.obligation.code === code)
  return found && `${found.agreementCode} ${found.since} ${found.until}`
}

describe('the agreement of a day', () => {
  const both = [first, second]
  const cut = wordingOf({ ...pahittade2026, valid: { from: '2026-01-01', to: '2028-12-31' } })
  const table: [string, readonly Wording[], string, string | null][] = [
    ['none before the first', both, '2025-03-31', null],
    ['its first day', both, '2025-04-01', 'current pahittade-2025-2026 2025-04-01 2026-03-31'],
    ['its last day', both, '2026-03-31', 'current pahittade-2025-2026 2025-04-01 2026-03-31'],
    ['the successor’s first day', both, '2026-04-01', 'current pahittade-2026-2029 2026-04-01 2029-03-31'],
    ['after the last', both, '2029-04-01', 'latest pahittade-2026-2029 2026-04-01 2029-03-31'],
    ['no successor is known', [first], '2026-04-01', 'latest pahittade-2025-2026 2025-04-01 2026-03-31'],
    ['cut by a successor', [first, cut], '2025-12-31', 'current pahittade-2025-2026 2025-04-01 2025-12-31'],
    ['the day it was cut', [first, cut], '2026-01-01', 'current pahittade-2026-2029 2026-01-01 2028-12-31'],
    ['nothing is known', [], '2026-01-01', null],
  ]
  for (const [name, wordings, day, expected] of table) {
    test(name, () => assert.equal(standing(wordings, day), expected))
  }

  test('an amendment holds from its day, and its last day is known at once', () => {
    const shorter = { ...pahittade2025, title: 'Kortare', valid: { from: '2025-04-01', to: '2025-12-31' } }
    const wordings = [first, wordingOf(shorter, 2, '2025-10-01')]
    assert.equal(followChain(wordings, '2025-09-30').current?.agreement.title, pahittade2025.title)
    assert.equal(followChain(wordings, '2025-10-01').current?.agreement.title, 'Kortare')
    assert.equal(standing(wordings, '2026-01-01'), 'latest pahittade-2025-2026 2025-04-01 2025-12-31')
    assert.equal(followChain(wordings, '2026-01-01').latest?.agreement.title, 'Kortare')
    assert.equal(findLastDay([...wordings, second], first.code), '2025-12-31')
  })
})

describe('since when an obligation has been owed', () => {
  test('what the successor keeps goes on from the first agreement; what is new begins; what is dropped is gone', () => {
    const both = [first, second]
    assert.equal(span(both, '2026-06-01', 'planFollowUp'), 'pahittade-2026-2029 2025-04-01 2029-03-31')
    assert.equal(span(both, '2026-06-01', 'published'), 'pahittade-2026-2029 2026-04-01 2029-03-31')
    assert.equal(span(both, '2026-06-01', 'dialogue'), undefined)
    assert.equal(span(both, '2025-06-01', 'dialogue'), 'pahittade-2025-2026 2025-04-01 2026-03-31')
    assert.equal(span(both, '2029-06-01', 'planFollowUp'), 'pahittade-2026-2029 2025-04-01 2029-03-31')
  })

  test('an amendment drops it and another brings it back: it begins anew', () => {
    const wordings = [
      first,
      wordingOf(without(pahittade2025, 'dialogue'), 2, '2025-07-01'),
      wordingOf(pahittade2025, 3, '2025-10-01'),
    ]
    assert.equal(span(wordings, '2025-05-01', 'dialogue'), 'pahittade-2025-2026 2025-04-01 2025-06-30')
    assert.equal(span(wordings, '2025-08-01', 'dialogue'), undefined)
    assert.equal(span(wordings, '2025-11-01', 'dialogue'), 'pahittade-2025-2026 2025-10-01 2026-03-31')
    assert.equal(span(wordings, '2025-11-01', 'seats'), 'pahittade-2025-2026 2025-04-01 2026-03-31')
  })

  test('an agreement that is followed by one which is followed: since the first of the three; a circle ends', () => {
    const third = wordingOf({
      ...pahittade2026,
      code: 'third',
      supersedes: second.code,
      valid: { from: '2029-04-01', to: '2030-03-31' },
    })
    assert.equal(span([first, second, third], '2029-05-01', 'plan'), 'third 2025-04-01 2030-03-31')
    const circle = { ...first, supersedes: 'third' }
    assert.equal(span([circle, second, third], '2029-05-01', 'plan'), 'pahittade-2026-2029 2025-04-01 2029-03-31')
  })

  test('a wording that was changed before its day never held', () => {
    const early = wordingOf(without(pahittade2025, 'dialogue'), 2, '2026-09-01')
    assert.equal(span([first, early], '2025-05-01', 'dialogue'), 'pahittade-2025-2026 2025-04-01 2026-03-31')
  })
})

test('days, over leap years and ends of months', () => {
  assert.equal(dayBefore('2028-03-01'), '2028-02-29')
  assert.equal(dayAfter('2025-12-31'), '2026-01-01')
  assert.equal(monthsLater('2028-02-29', 12), '2029-02-28')
  assert.equal(monthsLater('2025-11-30', 3), '2026-02-28')
})

test('a successor begins the day after, as long as the one before, with its years in code and title', () => {
  const { code, title, valid, supersedes, obligations } = beginSuccessor(pahittade2025, '2026-03-31') as Agreement
  assert.equal(code, 'pahittade-2026-2027')
  assert.match(title, /2026–2027/)
  assert.deepEqual(valid, { from: '2026-04-01', to: '2027-03-31' })
  assert.equal(supersedes, pahittade2025.code)
  assert.deepEqual(obligations, pahittade2025.obligations)
  assert.equal(beginSuccessor({ ...pahittade2025, code: 'plain' }, '2026-03-31').code, 'plain-2026')
  assert.equal(isTooDeep(pahittade2025), false)
  assert.equal(isTooDeep(JSON.parse('['.repeat(20) + ']'.repeat(20))), true)
})

test('every text is told with its path, a strange name and a long number too', () => {
  assert.deepEqual(listTexts({ a: ['x', { 'Ada B': 1912 }], day: '2026-01-01', n: 191212121212, none: null }), [
    { path: 'a.0', text: 'x' },
    { path: 'a.1', text: 'Ada B' },
    { path: 'n', text: '191212121212' },
  ])
  assert.equal(listTexts(beginFirst([])).length, 2)
  const written = listNewTexts({ a: 'x', b: { en: 'The plan will be long.' }, c: 'The.' }, { d: 'x' })
  const { refusals } = checkTexts(written, [], (text) => checkText(text))
  assert.deepEqual([written.map((one) => one.field), refusals.map((one) => one.field)], [['b.en', 'c'], ['c']])
})

describe('who holds a seat keeps it', () => {
  const [council] = pahittade2025.bodies
  const members = council?.members ?? []
  const hold = (seat: number, more: Partial<HeldSeat> = {}): HeldSeat => ({
    ...{ id: `s${seat}`, bodyCode: 'safetyCouncil', seat, membershipId: `m${seat}`, isDeputy: false },
    ...{ since: '2025-04-01', until: null, ...more },
  })
  const change = (order: readonly number[]): Agreement => ({
    ...pahittade2025,
    bodies: pahittade2025.bodies.map((body) =>
      body === council ? { ...body, members: order.flatMap((at) => members[at] ?? []) } : body,
    ),
  })
  const move = (after: Agreement, holdings: HeldSeat[], isSame: boolean) => {
    const moves = carrySeats({ before: pahittade2025, after, holdings, from: '2026-04-01', isSame })
    return {
      ended: moves.ended.map((one) => `${one.id} ${one.until}`),
      taken: moves.taken.map((one) => `${one.membershipId} ${one.seat} ${one.since}`),
    }
  }

  test('under a successor from its first day, or from a later one that was settled', () => {
    assert.deepEqual(
      move(pahittade2026, [hold(0), hold(3, { since: '2026-05-01' }), hold(1, { until: '2025-12-31' })], false),
      {
        ended: ['s0 2026-03-31', 's3 2026-03-31'],
        taken: ['m0 0 2026-04-01', 'm3 3 2026-05-01'],
      },
    )
  })

  test('under other words only what moved is moved, and who has no seat any more leaves', () => {
    assert.deepEqual(move(change([0, 2, 3]), [hold(0), hold(1), hold(2), hold(3)], true), {
      ended: ['s1 2026-03-31', 's2 2026-03-31', 's3 2026-03-31'],
      taken: ['m2 1 2026-04-01', 'm3 2 2026-04-01'],
    })
    assert.deepEqual(move(change([0, 1, 2, 3]), [hold(0), hold(2)], true), { ended: [], taken: [] })
  })
})
