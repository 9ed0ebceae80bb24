import assert from 'node:assert/strict'
import test from 'node:test'
import { lulea2024to2027 } from './lulea-2024-2027.data.ts'
import { Agreement, listBodies } from './schema.ts'

test('Luleå 2024–2027 is a valid agreement with five sub-goals, three signatures and five members', () => {
  const agreement = Agreement.parse(lulea2024to2027)
  assert.equal(agreement.subGoals.length, 5)
  assert.equal(new Set(agreement.subGoals.map((goal) => goal.code)).size, 5)
  assert.equal(agreement.signatures.length, 3)
  assert.equal(agreement.bodies[0]?.members.length, 5)
})

test('an agreement that one party alone signs, or that ends before it begins, is refused', () => {
  const alone = {
    ...lulea2024to2027,
    signatures: lulea2024to2027.signatures.filter((slot) => slot.party === 'municipality'),
  }
  assert.equal(Agreement.safeParse(alone).success, false)
  assert.equal(
    Agreement.safeParse({ ...lulea2024to2027, valid: { from: '2027-01-01', to: '2024-12-31' } }).success,
    false,
  )
})

test('what the municipality has beside the agreement is listed after its bodies, and is never quoted as its own', () => {
  assert.deepEqual(
    listBodies(lulea2024to2027).map((body) => body.code),
    ['steeringGroup', 'workingGroups', 'preparatoryGroup'],
  )
  assert.ok(lulea2024to2027.bodies.every((body) => body.code !== 'preparatoryGroup'))
  const { ownBodies: _, ...quoted } = { ...lulea2024to2027, strategicCouncil: null }
  assert.equal(listBodies(Agreement.parse(quoted)).length, 2)
})

test('two bodies with one code are refused, and one of the municipality’s own without a source', () => {
  const [steering] = lulea2024to2027.bodies
  const [own] = lulea2024to2027.ownBodies ?? []
  assert.ok(steering && own)
  const twice = { ...lulea2024to2027, ownBodies: [{ ...own, code: steering.code }] }
  assert.equal(Agreement.safeParse(twice).success, false)
  assert.equal(Agreement.safeParse({ ...lulea2024to2027, ownBodies: [{ ...own, source: '' }] }).success, false)
})
