import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { CsvScanner, QuoteNeverClosed } from './csv-scanner.ts'
import { guessDelimiter } from './guess-delimiter.ts'

test('delimiters: decimal commas and quoted signs do not fool it', () => {
  assert.equal(guessDelimiter('a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n'), ';')
  assert.equal(guessDelimiter('a,b\n"x;y;z",1\n"x;y;z",2\n'), ',')
  assert.equal(guessDelimiter('a\tb\n1\t2\n'), '\t')
  assert.equal(guessDelimiter('ett\ntvå\n'), null)
})

test('rows: quotes, doubled quotes, mixed line ends, the line each begins on', () => {
  const scanner = new CsvScanner(';')
  const rows = [...scanner.push('a;b\n1;"x\r\ny"\r\n\n2;z"q\r"3";"say ""hi""";'), ...scanner.end()]
  assert.deepEqual(rows, [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', 'x\r\ny'] },
    { line: 5, cells: ['2', 'z"q'] },
    { line: 6, cells: ['3', 'say "hi"', ''] },
  ])
})

test('a quote that is never closed is told with its line', () => {
  const scanner = new CsvScanner(';')
  assert.throws(
    () => [...scanner.push('a;b\n1;"x\n2;y\n'), ...scanner.end()],
    (error) => error instanceof QuoteNeverClosed && error.line === 2,
  )
})

test('whatever the cells and wherever the text is cut, the rows come back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r', "'", ' ', 'å', '=') })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 7 }), (rows, end, size) => {
      const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join(end)
      const scanner = new CsvScanner(';')
      const read = []
      for (let at = 0; at < text.length; at += size) read.push(...scanner.push(text.slice(at, at + size)))
      read.push(...scanner.end())
      assert.deepEqual(
        read.map(({ cells }) => cells),
        rows,
      )
    }),
  )
})
