import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { en } from './en.ts'
import { checkText } from './guard.ts'
import { kinds } from './marking.ts'
import { removeAll, removeMarking, removeMarkings } from './removal.ts'
import { sv } from './sv.ts'

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.stringMatching(/^[0-9 +.()\-/oO]{0,20}$/),
  fc.constantFrom(
    'Anna',
    'Svensson',
    ' ',
    '070-174 06 05',
    '191212121212',
    'ABC 123',
    '@',
    'a@b.se',
    'noll ',
    'sju ',
    '\n',
    '\u0301',
    '\u200b',
  ),
  fc.constantFrom('０７０', '–', '(at)', 'heter ', 'berg', ' I ', '19810829', 'K088', 'bil ', '-', 'von ', 'Karl XI:s'),
)
const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

test('any text: no throw, ranges in order, inside the text and true to it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let reached = 0
      for (const { start, end, words } of checkText(text)) {
        assert.ok(start >= reached && end > start && end <= text.length)
        assert.equal(text.slice(start, end), words)
        reached = end
      }
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test('any text: after removing all, nothing is found, and removing again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = removeAll(text)
      assert.deepEqual(checkText(clean), [])
      assert.equal(removeAll(clean), clean)
    }),
    { numRuns: 2000, seed: 2 },
  )
})

test('the replacements are not themselves found', () => {
  for (const words of [sv, en]) {
    for (const kind of kinds) assert.deepEqual(checkText(`Vi såg ${words.replacement[kind]} där.`), [])
  }
})

test('a removed marking leaves a readable sentence', () => {
  const clean = (text: string, words = sv) => removeMarkings(text, checkText(text), words.replacement)
  assert.equal(clean('Anna Svensson slog sönder rutan.'), 'En person slog sönder rutan.')
  assert.equal(clean('Då kom Ahmed fram.'), 'Då kom en person fram.')
  assert.equal(clean('Vi såg Ahmeds bil.'), 'Vi såg en persons bil.')
  assert.equal(clean('Ring 070-174 06 05 nu.'), 'Ring [telefonnummer borttaget] nu.')
  assert.equal(clean('Bilen var ABC 123.', en), 'Bilen var [number plate removed].')
})

test('a marking of another text changes nothing', () => {
  const [marking] = checkText('Ring 070-174 06 05')
  assert.equal(removeMarking('Något helt annat här', marking!), 'Något helt annat här')
})

test('time grows in step with the text, also for texts made to hurt', () => {
  const hurtful = [
    '0 ',
    '07',
    '1-',
    '@',
    'a@',
    'a.',
    'a.a@',
    '(at) ',
    ' at ',
    'A ',
    'Anna ',
    'anna svensson ',
    'noll ',
    'ABC ',
    'A-',
    "a'",
    '870101-',
    '+46 (0)',
    '\u0301',
    '0'.repeat(15),
    ' . ',
    '. \n',
    'von ',
    'x',
  ]
  const timeOf = (text: string) => {
    const start = performance.now()
    checkText(text)
    return performance.now() - start
  }
  checkText('värm upp')
  for (const unit of hurtful) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    const long = timeOf(text)
    // A quadratic step would take 100 times 10 kB; linear 10. Short times are only noise.
    assert.ok(long < 4000, `${JSON.stringify(unit)}: ${long.toFixed(0)} ms`)
    const short = timeOf(text.slice(0, 10_000))
    assert.ok(long < 250 || long < 40 * short, `${JSON.stringify(unit)}: ${short.toFixed(1)} → ${long.toFixed(1)} ms`)
  }
})
