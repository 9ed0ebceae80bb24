/** What waits for a meeting, once each and in order; what an earlier one left over comes back until it is dealt with. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WaitingItem } from './schema.ts'
import { chooseFirst, type EarlierItem, listLeftOver, mergeWaiting } from './waiting.ts'

const item = (change: Partial<EarlierItem>): EarlierItem => ({
  id: 'i1',
  subjectKind: 'plan',
  subjectId: 'p',
  title: 'Planen',
  startsAt: '2026-10-01T08:00:00.000Z',
  meetingState: 'approved',
  decision: 'postpone',
  ...change,
})
const waiting = (change: Partial<WaitingItem>): WaitingItem => {
  return { subjectKind: 'plan', subjectId: 'p', title: 'Planen', why: 'proposed', since: null, ...change }
}
const whys = (items: readonly WaitingItem[]) => items.map((one) => `${one.subjectKind}/${one.subjectId} ${one.why}`)

test('postponed, not reached, or on a meeting that was cancelled: it comes back', () => {
  const left = listLeftOver([
    item({}),
    item({ id: 'i2', subjectId: 'q', decision: null }),
    item({ id: 'i3', subjectKind: 'free', subjectId: null, meetingState: 'cancelled', decision: null }),
    item({ id: 'i4', subjectId: 'r', decision: 'decide' }),
    item({ id: 'i5', subjectId: 's', meetingState: 'called', decision: null }),
  ])
  assert.deepEqual(whys(left), ['plan/p postponed', 'plan/q notReached', 'free/i3 notReached'])
})

test('a later meeting that dealt with it ends it, also for a point of one’s own', () => {
  const own = item({ subjectKind: 'free', subjectId: null })
  const again = item({ id: 'i2', subjectKind: 'free', subjectId: 'i1', decision: 'note' })
  assert.deepEqual(whys(listLeftOver([own])), ['free/i1 postponed'])
  assert.deepEqual(listLeftOver([own, again]), [])
  assert.deepEqual(whys(listLeftOver([own, again, { ...again, id: 'i3', decision: 'postpone' }])), [
    'free/i1 postponed',
  ])
})

test('each thing once; a proposal that was taken back since waits no more; what stands on an open agenda neither', () => {
  const told = [
    waiting({}),
    waiting({ subjectKind: 'task', subjectId: 't', why: 'late' }),
    waiting({ subjectId: 'open' }),
  ]
  const left = [
    waiting({ why: 'postponed' }),
    waiting({ subjectId: 'gone', why: 'postponed' }),
    waiting({ subjectKind: 'free', subjectId: 'i', why: 'notReached' }),
  ]
  const merged = mergeWaiting(told, left, { taken: new Set(['plan/open']), stillThere: new Set(['plan/p']) })
  assert.deepEqual(whys(merged), ['free/i notReached', 'plan/p postponed', 'task/t late'])
})

test('an agenda begins with no more of a kind than can be gone through, the oldest first', () => {
  const tasks = Array.from({ length: 20 }, (_, at) =>
    waiting({ subjectKind: 'task', subjectId: `t${at}`, since: `2026-11-${40 - at}`, why: 'late' }),
  )
  const merged = mergeWaiting([waiting({}), ...tasks], [], { taken: new Set(), stillThere: new Set() })
  const chosen = chooseFirst(merged)
  assert.deepEqual(whys(chosen.slice(0, 2)), ['plan/p proposed', 'task/t19 late'])
  assert.equal(chosen.length, 9)
})
