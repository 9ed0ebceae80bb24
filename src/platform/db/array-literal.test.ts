import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { parseArrayLiteral } from './array-literal.ts'

const asText = (element: string) => element

test('known literals', () => {
  assert.deepEqual(parseArrayLiteral('{}', asText), [])
  assert.deepEqual(parseArrayLiteral('{1,2,NULL}', Number), [1, 2, null])
  assert.deepEqual(parseArrayLiteral('{"a, b","NULL","say \\"hi\\"","back\\\\slash",""}', asText), [
    'a, b',
    'NULL',
    'say "hi"',
    'back\\slash',
    '',
  ])
  assert.deepEqual(parseArrayLiteral('{{1,2},{3,4}}', Number), [
    [1, 2],
    [3, 4],
  ])
  assert.deepEqual(parseArrayLiteral('[0:1]={a,b}', asText), ['a', 'b'])
})

test('any texts, quoted as PostgreSQL quotes them, come back', () => {
  const quote = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      assert.deepEqual(parseArrayLiteral(`{${texts.map(quote).join(',')}}`, asText), texts)
    }),
  )
})

test('broken literals are refused, not guessed', () => {
  for (const broken of ['', 'a', '{1,2', '{"a', '{"a"b}']) {
    assert.throws(() => parseArrayLiteral(broken, asText), SyntaxError, broken)
  }
})
