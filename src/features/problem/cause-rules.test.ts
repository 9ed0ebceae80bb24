import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { checkCause, checkRemoveCause } from './cause-rules.ts'
import { bones, type Cause } from './schema.ts'

type Bone = Pick<Cause, 'id' | 'bone' | 'parentId'>
const cause = (id: string, parentId: string | null, bone: Bone['bone'] = 'place'): Bone => ({ id, bone, parentId })
const check = (given: Bone, others: readonly Bone[], evidence: string[] = [], elsewhere: string[] = []) =>
  checkCause({ ...given, evidence: evidence.map((id) => ({ id })) }, { others, elsewhere: new Set(elsewhere) }).map(
    (one) => one.code,
  )

test('an indirect cause works through one of the same problem and bone', () => {
  const direct = cause('a', null)
  assert.deepEqual(check(cause('b', 'a'), [direct]), [])
  assert.deepEqual(check(cause('b', 'gone'), [direct]), ['unknownParent'])
  assert.deepEqual(check(cause('b', 'a', 'victim'), [direct]), ['parentOtherBone'])
  assert.deepEqual(check(cause('a', null, 'victim'), [cause('b', 'a')]), ['childOtherBone'])
  assert.deepEqual(check(cause('a', 'a'), []), ['parentCycle'])
  assert.deepEqual(check(cause('a', 'c'), [cause('b', 'a'), cause('c', 'b')]), ['parentCycle'])
})

test('evidence stands once, and under one cause', () => {
  assert.deepEqual(check(cause('a', null), [], ['1', '1'], ['1']), ['evidenceTwice', 'evidenceElsewhere'])
  assert.deepEqual(check(cause('a', null), [], ['1', '2'], ['3']), [])
})

test('what others work through is not taken away', () => {
  assert.deepEqual(checkRemoveCause('a', [cause('a', null), cause('b', 'a'), cause('c', 'a')]), [
    { code: 'hasChildren', values: { count: 2 } },
  ])
  assert.deepEqual(checkRemoveCause('b', [cause('a', null), cause('b', 'a')]), [])
})

test('whatever is written and accepted, each cause leads to a direct one, on its own bone', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const change = fc.record({ id, parentId: fc.option(id), bone: fc.constantFrom(...bones.slice(0, 2)) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const standing = new Map<string, Bone>()
      for (const one of changes) {
        const others = [...standing.values()].filter((other) => other.id !== one.id)
        if (check(one, others).length === 0) standing.set(one.id, one)
      }
      for (const one of standing.values()) {
        let steps = 0
        for (let at: Bone | undefined = one; at?.parentId; at = standing.get(at.parentId)) {
          assert.equal(standing.get(at.parentId)?.bone, one.bone)
          steps += 1
          assert.ok(steps < 6, 'round and round')
        }
      }
    }),
  )
})
