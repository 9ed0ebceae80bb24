import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lingerMs, startLinger } from './linger.ts'

test('it goes after its while, and not while somebody is at it', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  let gone = 0
  const linger = startLinger(1000, () => gone++)
  t.mock.timers.tick(999)
  linger.hold()
  t.mock.timers.tick(60_000)
  assert.equal(gone, 0)
  linger.leave()
  t.mock.timers.tick(999)
  assert.equal(gone, 0)
  t.mock.timers.tick(1)
  assert.equal(gone, 1)
})

test('what is ended never goes off', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const linger = startLinger(1000, () => assert.fail('gone'))
  linger.leave()
  linger.end()
  t.mock.timers.tick(5000)
})

test('the shortest message stays ten seconds, a long one as long as a slow reader needs', () => {
  assert.equal(lingerMs('Sparat.'), 10_000)
  const words = 60
  assert.ok(lingerMs('orden '.repeat(words)) >= (words / 100) * 60_000)
})
