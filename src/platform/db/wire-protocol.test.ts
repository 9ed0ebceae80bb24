import assert from 'node:assert/strict'
import test from 'node:test'
import { buildQuery, findUnitEnd, greeting, keepLastReady } from './wire-protocol.ts'

const message = (type: string, body = ''): Buffer => {
  const bytes = buildQuery(body).subarray(0, 5 + body.length)
  bytes[0] = type.charCodeAt(0)
  bytes.writeInt32BE(4 + body.length, 1)
  return bytes
}

test('a unit ends with Sync or with a simple query, wherever the bytes are cut', () => {
  const unit = Buffer.concat([message('P', 'parse'), message('B', 'bind'), message('E'), message('S')])
  for (let cut = 0; cut < unit.length; cut += 1) assert.equal(findUnitEnd(unit.subarray(0, cut)), null, `cut at ${cut}`)
  assert.equal(findUnitEnd(Buffer.concat([unit, message('P')])), unit.length)
  const query = buildQuery("select 'S'")
  assert.equal(findUnitEnd(Buffer.concat([query, unit])), query.length)
})

test('the end of a session is no unit', () => {
  assert.equal(findUnitEnd(message('X')), null)
})

test('of several ReadyForQuery the last is kept, last, and tells the state of the transaction', () => {
  const error = message('E', 'failed')
  for (const [letter, status] of [
    ['I', 'idle'],
    ['T', 'open'],
    ['E', 'failed'],
  ] as const) {
    const kept = keepLastReady(Buffer.concat([message('1'), error, message('Z', 'I'), message('Z', letter)]))
    assert.deepEqual(kept.bytes, Buffer.concat([message('1'), error, message('Z', letter)]))
    assert.equal(kept.status, status)
  }
  assert.throws(() => keepLastReady(error))
  assert.equal(keepLastReady(Buffer.from(greeting)).status, 'idle')
})
