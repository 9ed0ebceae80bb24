import assert from 'node:assert/strict'
import test from 'node:test'
import { checkText } from './guard.ts'
import { checkOverrides, mayOverride } from './override.ts'

const markings = checkText('Ring 070-174 06 05, numret 19121212-1212 och bilen ABC 123.')
const [phone, personal, plate] = markings
const reason = 'Det är butikens eget nummer.'
const codes = (...overrides: Parameters<typeof checkOverrides>[1]) =>
  checkOverrides(markings, overrides).map(({ code, marking }) => `${code} ${marking.kind}`)

test('nothing answered: every marking is refused at once', () => {
  assert.deepEqual(codes(), ['notAnswered phone', 'notAnswered personalNumber', 'notAnswered plate'])
  assert.deepEqual(checkOverrides([], []), [])
})

test('a certain personal number never stays, whatever the reason and whatever certainty is sent in', () => {
  assert.equal(personal!.certainty, 'certain')
  const sent = { ...personal!, certainty: 'likely' as const }
  assert.deepEqual(codes({ marking: phone!, reason }, { marking: sent, reason }, { marking: plate!, reason }), [
    'neverAllowed personalNumber',
  ])
  assert.equal(mayOverride({ kind: 'personalNumber', certainty: 'likely' }), true)
  assert.equal(mayOverride({ kind: 'reserveNumber', certainty: 'certain' }), false)
  assert.equal(mayOverride({ kind: 'name', certainty: 'certain' }), true)
})

test('short reasons, moved words and double answers are told together', () => {
  const moved = { ...plate!, start: plate!.start + 1 }
  const said = codes(
    { marking: phone!, reason: '  butik   ' },
    { marking: moved, reason },
    { marking: plate!, reason },
    { marking: plate!, reason },
  )
  assert.deepEqual(said, [
    'reasonTooShort phone',
    'noSuchMarking plate',
    'answeredTwice plate',
    'notAnswered personalNumber',
  ])
})

test('ten signs are enough, nine are not', () => {
  const only = [phone!]
  assert.deepEqual(checkOverrides(only, [{ marking: phone!, reason: '1234567890' }]), [])
  assert.equal(checkOverrides(only, [{ marking: phone!, reason: '123456789 ' }])[0]?.code, 'reasonTooShort')
})
