/** What is asked about, what may stay, and what goes into the log. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkTexts } from './check-texts.ts'
import { checkText } from './guard.ts'
import { preparePlaces } from './name.ts'
import { sayMarked } from './say-marked.ts'
import { sv } from './sv.ts'

const check = (text: string) => checkText(text, preparePlaces(['Örnäset']))
const asked = (text: string, before: string | null = null) => checkTexts([{ field: 'text', text, before }], [], check)

test('every marked word is told at once, with its kind and what is lacking', () => {
  const written = [
    { field: 'title', text: 'Ring 070-174 06 99', before: null },
    { field: 'detail', text: 'Prata med Anna Bergström på Örnäset, ABC 123', before: null },
  ]
  const { refusals } = checkTexts(written, [], check)
  assert.deepEqual(
    refusals.map((one) => [one.field, one.values?.kind, one.values?.words, one.values?.why]),
    [
      ['title', 'phone', '070-174 06 99', 'notAnswered'],
      ['detail', 'name', 'Anna Bergström', 'notAnswered'],
      ['detail', 'plate', 'ABC 123', 'notAnswered'],
    ],
  )
  assert.match(sayMarked(refusals[0]?.values, sv), /”070-174 06 99” är ett telefonnummer\. Ta bort/)
})

test('a phone number of an organisation stays with a reason; the log gets the reason without the number', () => {
  const written = [{ field: 'title', text: 'Ring 0920-45 30 00', before: null }]
  const excuse = { field: 'title', kind: 'phone', words: '0920-45 30 00', reason: '0920-45 30 00 är växeln' } as const
  const { refusals, kept } = checkTexts(written, [excuse], check)
  assert.deepEqual(refusals, [])
  assert.deepEqual(kept, [{ field: 'title', kind: 'phone', reason: '… är växeln' }])
  const worse = { ...excuse, reason: 'Anna Bergström, 19121212-1212, sitter i växeln' }
  assert.deepEqual(checkTexts(written, [worse], check).kept[0]?.reason, '…, …, sitter i växeln')
  const short = checkTexts(written, [{ ...excuse, reason: 'växeln' }], check)
  assert.equal(short.refusals[0]?.values?.why, 'reasonTooShort')
  const elsewhere = checkTexts(written, [{ ...excuse, field: 'detail' }], check)
  assert.equal(elsewhere.refusals[0]?.values?.why, 'notAnswered')
})

test('what stands there already was answered for; a personal number never may stand', () => {
  assert.deepEqual(asked('Ring 070-174 06 99 i dag', 'Ring 070-174 06 99').refusals, [])
  assert.equal(asked('Ring 070-174 06 98 i dag', 'Ring 070-174 06 99').refusals.length, 1)
  assert.equal(asked('Gäller 19121212-1212 också', 'Gäller 19121212-1212').refusals[0]?.values?.why, 'notAnswered')
  const excuse = {
    field: 'text',
    kind: 'personalNumber',
    words: '19121212-1212',
    reason: 'det behövs verkligen',
  } as const
  const { refusals } = checkTexts([{ field: 'text', text: 'Gäller 19121212-1212', before: null }], [excuse], check)
  assert.equal(refusals[0]?.values?.why, 'neverAllowed')
})
