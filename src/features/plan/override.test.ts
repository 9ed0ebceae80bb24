/** When a computed standing can be set aside: every state, and every reason that is too short. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkOverride, type OverrideFacts } from './measure-rules.ts'
import { measureStates } from './schema.ts'

const facts: OverrideFacts = { state: 'ongoing', status: 'waiting', reason: 'Lamporna är beställda', overridden: false }
const cases: [string, Partial<OverrideFacts>, string[]][] = [
  ['with a reason', {}, []],
  ['while it is decided and not begun', { state: 'decided' }, []],
  ['without a reason', { reason: null }, ['reasonMissing']],
  ['with nine characters and blanks', { reason: '  Beställda  ' }, ['reasonMissing']],
  ['with ten', { reason: 'Beställda.' }, []],
  ['another in its place', { overridden: true }, []],
  ['taken back', { status: null, reason: null, overridden: true }, []],
  ['taken back where there is none', { status: null, reason: null }, ['nothingOverridden']],
  ['all that is wrong', { state: 'done', reason: 'Ja' }, ['measureNotOpen', 'reasonMissing']],
]
for (const [name, change, codes] of cases) {
  test(`set aside ${name}: ${codes.join(', ') || 'may'}`, () => {
    assert.deepEqual(
      checkOverride({ ...facts, ...change }).map((one) => one.code),
      codes,
    )
  })
}

test('only what is decided and not over can be set aside', () => {
  assert.deepEqual(
    measureStates.filter((state) => checkOverride({ ...facts, state }).length === 0),
    ['decided', 'ongoing'],
  )
})
