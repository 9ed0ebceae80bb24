import assert from 'node:assert/strict'
import test from 'node:test'
import { lulea2024to2027 } from './lulea-2024-2027.data.ts'
import { Agreement } from './schema.ts'

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
  assert.equal(Agreement.safeParse({ ...lulea2024to2027, valid: { fromYear: 2027, toYear: 2024 } }).success, false)
})
