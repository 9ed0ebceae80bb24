import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyDraft } from '../form.ts'
import { RegisterReport } from '../schema.ts'
import { afterFailure, askToSend, countWaiting, dueAt, latestDraft, listDue, rewrite, startKept } from './queue.ts'

const now = new Date('2026-11-10T20:30:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const id = '0b54d6ae-6f0f-4c52-8f3f-1f1d8f1f0a01'
const draft = startKept(id, 'person', { ...emptyDraft, text: 'x' }, now)
const input = RegisterReport.parse({
  id: '0b54d6ae-6f0f-4c52-8f3f-1f1d8f1f0a02',
  state: 'submitted',
  category: 'noise',
  when: { from: now.toISOString(), to: now.toISOString() },
  where: { source: 'area', areaCode: 'a1' },
})
const waiting = askToSend(draft, input)

test('a waiting report keeps the id it got with the first letter, whatever it is sent with', () => {
  assert.equal(waiting.input?.id, id)
  assert.equal(countWaiting([draft, waiting]), 1)
})

test('it is tried at once, then more and more seldom, at once again when coverage is back', () => {
  assert.deepEqual(listDue([waiting], now, false), [waiting])
  const once = afterFailure(waiting, { status: 0, refusals: [] }, now)
  assert.equal(once.state, 'waiting')
  assert.deepEqual(listDue([once], later(4), false), [])
  assert.deepEqual(listDue([once], later(5), false), [once])
  const twice = afterFailure(once, { status: 503, refusals: [] }, now)
  assert.ok(dueAt(twice) > dueAt(once))
  assert.deepEqual(listDue([twice], now, true), [twice])
  let many = twice
  for (let round = 0; round < 60; round++) many = afterFailure(many, { status: 0, refusals: [] }, now)
  assert.equal(dueAt(many) - now.getTime(), 300_000)
})

test('a refusal is kept with its faults and not sent again by itself; writing on makes it a draft', () => {
  const refusals = [{ code: 'identityInText', field: 'text' }]
  const refused = afterFailure(waiting, { status: 422, refusals }, now)
  assert.deepEqual([refused.state, refused.refusals], ['refused', refusals])
  assert.deepEqual(listDue([refused], later(9999), true), [])
  const again = rewrite(refused, emptyDraft, now)
  assert.deepEqual([again.state, again.id, again.input], ['draft', id, null])
})

test('signed out is waited out', () => {
  assert.equal(afterFailure(waiting, { status: 401, refusals: [] }, now).state, 'waiting')
})

test('oldest first out, newest draft first open', () => {
  const old = askToSend(startKept('old', 'p', emptyDraft, later(-60)), { ...input, id })
  assert.deepEqual(
    listDue([waiting, old], now, false).map((one) => one.id),
    ['old', id],
  )
  const newer = startKept('new', 'p', emptyDraft, later(60))
  assert.equal(latestDraft([draft, newer, waiting])?.id, 'new')
  assert.equal(latestDraft([waiting]), null)
})
