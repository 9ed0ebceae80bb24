import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { countRecords } from './count-records.ts'

const count = (text: string, cut = 1) => {
  const counter = countRecords()
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += cut) counter.add(bytes.subarray(at, at + cut))
  return counter.rows()
}

test('rows are counted without the header, with or without a last line end', () => {
  assert.equal(count('a;b\r\n1;2\r\n3;4\r\n'), 2)
  assert.equal(count('a;b\n1;2\n3;4'), 2)
  assert.equal(count('a;b\n'), 0)
  assert.equal(count(''), 0)
})

test('a line end inside quotes belongs to its row, doubled quotes too', () => {
  assert.equal(count('a\n"one\ntwo ""three""\nfour"\n5\n'), 2)
})

test('it does not matter how the stream is cut', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\n', ';', 'ö') })
  fc.assert(
    fc.property(fc.array(cell), fc.integer({ min: 1, max: 7 }), (cells, cut) => {
      const rows = cells.map((one) => `"${one.replaceAll('"', '""')}"\n`)
      assert.equal(count(`head\n${rows.join('')}`, cut), cells.length)
    }),
  )
})
