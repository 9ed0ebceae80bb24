import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { listAt, listDifferences, makeCode, moveAt, readAt, textAt, writeAt } from './draft-content.ts'

const content = { title: 'Ett', bodies: [{ code: 'a' }, { code: 'b' }], valid: { from: '2024-01-01' } }

test('what is written at a path is read there, and the old content is as it was', () => {
  const next = writeAt(content, 'bodies.1.members.0.office', 'Chef')
  assert.equal(textAt(next, 'bodies.1.members.0.office'), 'Chef')
  assert.equal(readAt(content, 'bodies.1.members'), undefined)
  assert.deepEqual(writeAt(content, 'valid.to', '2027-12-31').valid, { from: '2024-01-01', to: '2027-12-31' })
})

test('taken away: a name is gone, and in a list the next moves up', () => {
  assert.deepEqual(writeAt(content, 'bodies.0', undefined).bodies, [{ code: 'b' }])
  assert.deepEqual(writeAt(content, 'valid.from', undefined).valid, {})
})

test('one of a list moves a step, and stays at the ends', () => {
  assert.deepEqual(moveAt(content, 'bodies', 0, 1).bodies, [{ code: 'b' }, { code: 'a' }])
  assert.equal(moveAt(content, 'bodies', 1, 1), content)
  assert.equal(moveAt(content, 'bodies', 0, -1), content)
})

test('what is not there reads as nothing', () => {
  assert.equal(readAt(content, 'title.deeper'), undefined)
  assert.deepEqual(listAt(content, 'nothing.here'), [])
  assert.equal(textAt(content, 'bodies'), '')
})

test('a code is made of words, and no two are the same', () => {
  assert.equal(makeCode('Trygghet i centrum', []), 'trygghetICentrum')
  assert.equal(makeCode('Öka tryggheten', ['okaTryggheten']), 'okaTryggheten2')
  assert.equal(makeCode('2025 års mål', []), 'x2025ArsMal')
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (words, others) => {
      const first = makeCode(words, others)
      assert.match(first, /^[a-z][a-zA-Z0-9]*$/)
      assert.ok(!others.includes(first))
      assert.notEqual(makeCode(words, [...others, first]), first)
    }),
  )
})

test('two contents are told apart text by text, also where one has more', () => {
  const mine = { title: 'A', purpose: ['x', 'y'], valid: { from: '2024-01-01' }, supersedes: null }
  const theirs = { title: 'B', purpose: ['x'], valid: { from: '2024-01-01' }, supersedes: '' }
  assert.deepEqual(listDifferences(mine, theirs), [
    { path: 'title', mine: 'A', theirs: 'B' },
    { path: 'purpose.1', mine: 'y', theirs: null },
  ])
  assert.deepEqual(listDifferences(mine, mine), [])
})
