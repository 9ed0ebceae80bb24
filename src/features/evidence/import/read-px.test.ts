/** A PX file of SCB's, number by number (fixtures/README.md). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadDelivery, ReadResult } from '../schema.ts'
import { askedFor, readBytes } from '../server/fixtures/read-fixture.ts'
import { parsePx, pxCharset } from './px-keywords.ts'
import { readPx } from './read-px.ts'

const lulea = askedFor('2580', 'Luleå')
function open(result: ReadResult): ReadDelivery {
  if (result.outcome === 'refused') assert.fail(JSON.stringify(result.faults))
  return result.delivery
}
const codesOf = (result: ReadResult) => (result.outcome === 'refused' ? result.faults.map(({ code }) => code) : [])

test('a PX file is read in Swedish, in its own encoding, and two dots are no zero', () => {
  const bytes = readBytes('TAB004.px')
  assert.equal(pxCharset(bytes.toString('latin1')), 'windows-1252')
  assert.equal(pxCharset('CHARSET="OEM";\nCODEPAGE="cp850";'), null)
  const text = new TextDecoder('windows-1252').decode(bytes)
  const delivery = open(readPx(text, lulea))
  assert.equal(delivery.title, 'Totala utsläpp av växthusgaser efter sektor, växthusgas, tabellinnehåll och år')
  assert.deepEqual([delivery.series.length, delivery.observations.length], [14 * 11, 14 * 11 * 28])
  assert.equal(delivery.observations[0]?.value, 296860)
  const numbers = text.slice(text.indexOf('DATA=') + 5).match(/"\.\."/g) ?? []
  const missing = delivery.observations.filter(({ state }) => state === 'missing')
  assert.equal(missing.length, numbers.length)
  assert.ok(missing.length > 0 && missing.every(({ value }) => value === null))
  assert.deepEqual(codesOf(readPx(text.slice(0, -4000), lulea)), ['truncated'])
  assert.deepEqual(codesOf(readPx(text.replace('296860 ', ''), lulea)), ['truncated'])
  assert.deepEqual(codesOf(readPx(text.replace('296860', '29A860'), lulea)), ['badNumber'])
})

test('PX: a text broken over lines is one, and a semicolon inside quotes ends nothing', () => {
  const px = parsePx(
    'CHARSET="ANSI";\nTITLE="Anmälda brott; efter"\n" region";\nVALUES[sv]("a b","c")="x","y"\n" z";\nDATA=\n1 ".." -\n;',
  )
  assert.ok(px !== null && px !== 'truncated')
  assert.deepEqual(px.keywords.get('TITLE'), ['Anmälda brott; efter region'])
  assert.deepEqual(px.keywords.get('VALUES[sv](a b,c)'), ['x', 'y z'])
  assert.deepEqual(px.data, ['1', '..', '-'])
  assert.equal(parsePx('Kommun;Antal\nLuleå;3'), null)
})
