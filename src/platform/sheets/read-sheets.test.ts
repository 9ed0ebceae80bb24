import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { largestSheetFile, readSheets } from './read-sheets.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const codeOf = async (bytes: Uint8Array) => {
  const read = await readSheets(bytes)
  return read.outcome === 'refused' ? [read.code, read.line] : read.encoding
}
const qlik = fixture('qlik-broken-drawing.xlsx')

test('a workbook that refers to a drawing it does not hold is read; numbers as they stand', async () => {
  const read = await readSheets(qlik)
  assert.equal(read.outcome, 'read')
  if (read.outcome !== 'read') return
  const [sheet] = read.sheets
  assert.equal(sheet?.rows.length, 13)
  assert.deepEqual(sheet?.rows[1]?.cells.slice(0, 7), [
    ...['2024', '12', '00 Riket', '00 Riket', 'Samtliga 16-64 år', 'Kvinnor och män', '22.6'],
  ])
})

test('a workbook cut anywhere is told as cut', async () => {
  for (const share of [0.05, 0.5, 0.99, 0.9999]) {
    assert.deepEqual(await codeOf(qlik.subarray(0, Math.floor(qlik.length * share))), ['truncated', null], `${share}`)
  }
})

const refusals: [string, Uint8Array, unknown][] = [
  ['an error page called .xlsx', utf8('<!DOCTYPE html>\n<html><body>503</body></html>'), ['htmlPage', null]],
  ['a page after a mark and blanks', utf8('\ufeff\n  <html lang="sv">'), ['htmlPage', null]],
  ['other markup', utf8('<?xml version="1.0"?><Error/>'), ['notATable', null]],
  ['an old .xls', fixture('kolada-biff8-beginning.xls'), ['oldExcel', null]],
  [
    'an encrypted workbook',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    ['protectedWorkbook', null],
  ],
  ['a PDF', utf8('%PDF-1.7\n'), ['notATable', null]],
  ['nothing', utf8(''), ['notATable', null]],
  ['one column of words', utf8('Hej\npå\ndig\n'), ['notATable', null]],
  ['an open quote', utf8('a;b\n1;"två\n3;4\n'), ['truncated', 2]],
  ['a row cut', utf8('a;b;c\n1;2;3\n4;5;6\n7;8'), ['truncated', 4]],
  ['a letter cut in two', utf8('a;b\nLuleå;1\nPite\u00e5').subarray(0, -1), ['truncated', null]],
  ['bytes of no encoding', latin1('a;b\nLule\u0081;1\nx;2\n'), ['unknownEncoding', null]],
  ['UTF-8 encoded twice', utf8('a;b\nLuleÃ¥;1\nx;2\n'), ['unknownEncoding', null]],
  ['Windows-1252', latin1('Kommun;Antal\nLule\u00e5;1\nBoden;2\n'), 'windows-1252'],
  ['UTF-8', utf8('Kommun;Antal\nLuleå;1\nBoden;2\n'), 'utf-8'],
  ['tabs, no line end last', utf8('Kommun\tAntal\nLuleå\t1\nBoden\t2'), 'utf-8'],
]
for (const [name, bytes, expected] of refusals) {
  test(name, async () => assert.deepEqual(await codeOf(bytes), expected))
}

test('one byte too many is refused before anything is read', async () => {
  assert.deepEqual(await codeOf(new Uint8Array(largestSheetFile + 1)), ['tooLarge', null])
})
