import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { checkIdentifiers } from './identifiers.ts'
import { passesLuhn } from './luhn.ts'

const fixture = readFileSync(new URL('./fixtures/personal-numbers.json', import.meta.url), 'utf8')
const personal = JSON.parse(fixture) as { source: string; numbers: string[] }

const found = (text: string) => checkIdentifiers(text).map(({ kind, words }) => `${kind} ${words}`)
const graded = (text: string) => checkIdentifiers(text).map(({ kind, certainty }) => `${kind} ${certainty}`)

test('every test number is a certain personal number in each written form', () => {
  assert.equal(personal.numbers.length, 200)
  for (const number of personal.numbers) {
    const [long, short, end] = [number.slice(0, 8), number.slice(2, 8), number.slice(8)]
    for (const form of [
      number,
      `${long}-${end}`,
      `${long} ${end}`,
      `${short}-${end}`,
      `${short}+${end}`,
      `${short} – ${end}`,
    ]) {
      const [marking, ...more] = checkIdentifiers(`Hen uppgav ${form} för vakten.`)
      assert.equal(more.length, 0, form)
      assert.equal(marking?.words, form)
      assert.equal(marking.kind, 'personalNumber', form)
    }
    assert.deepEqual(graded(`${short}+${end}`).length, 1)
  }
})

test('day + 60 is a coordination number', () => {
  for (const number of personal.numbers) {
    const stem = number.slice(2, 6) + String(Number(number.slice(6, 8)) + 60) + number.slice(8, 11)
    const check = [...'0123456789'].find((digit) => passesLuhn(stem + digit))!
    const written = `${number.slice(0, 2)}${stem.slice(0, 6)}-${stem.slice(6)}${check}`
    assert.deepEqual(found(`nr ${written}.`), [`coordinationNumber ${written}`])
  }
})

const marked: [text: string, expected: string][] = [
  // A wrong check digit in the usual form is a slip of the finger.
  ['870101-2393', 'personalNumber likely'],
  ['personnummer 8701012393', 'personalNumber likely'],
  // Reserve numbers: Stockholm, Inera, Västra Götaland (examples of Inera), then forms without a check digit.
  ['991981000010', 'reserveNumber certain'],
  ['198108320014', 'reserveNumber certain'],
  ['19810829-M071', 'reserveNumber certain'],
  ['19810829SU3A', 'reserveNumber likely'],
  ['20050101-TF12', 'reserveNumber likely'],
  ['22810829AB12', 'reserveNumber likely'],
  ['870101DA1B', 'reserveNumber likely'],
  ['0 7 0 - 1 7 4 06 05', 'phone certain'],
  ['noll sju noll, ett sju fyra noll sex noll fem', 'phone likely'],
  ['noll sjuttio ett sjuttiofyra noll sex noll fem', 'phone likely'],
  ['O7O-174 O6 1O', 'phone certain'],
  ['07O1740605', 'phone certain'],
  ['+46 (0)70-174 06 05', 'phone certain'],
  ['004670 174 06 05', 'phone certain'],
  ['+47 22 33 44 55', 'phone certain'],
  ['46701740605', 'phone likely'],
  ['08-465 004 00', 'phone certain'],
  ['0980-319 200', 'phone certain'],
  ['(0980) 31 92 00', 'phone certain'],
  ['0980319200', 'phone likely'],
  ['ＡＢＣ １２３', 'plate certain'],
  ['ABC12D', 'plate certain'],
  ['abc-123', 'plate likely'],
  ['bilen med abc 12d', 'plate certain'],
  ['det var xyz 12d', 'plate likely'],
  ['reg.nr tpl 139', 'plate certain'],
  ['A B C 1 2 3', 'plate certain'],
  ['nagon.annan@exempel.se', 'email certain'],
  ['någon annan-x [at] exempel (punkt) se', 'email certain'],
  ['nagon snabel-a exempel punkt se', 'email likely'],
  ['nagon @ exempel . se', 'email certain'],
]

for (const [text, expected] of marked) {
  test(`marks ${text}`, () => assert.deepEqual(graded(`Vi fick ${text}, sedan inget.`), [expected]))
}

const unmarked = [
  'kl 09.12 och 21:30, den 3/12 eller 2024-05-17 14.30, 240517-0519, 20240517, v. 47',
  'kl 07.00-08.30 12 personer, 07.30 - 08.15 13 stycken, öppet 0900-1000 och 0800 - 1600 12 dagar',
  'E4, E 18, väg 97, länsväg 616, TPL 139, TPL191, trafikplats 25, buss 12, linje 104, tåg 93',
  'ärende K811296-25, 5000-K123456-24, dnr KS 2024/1234, A012.345/2024, 0201-2024-0701740605',
  'en man i 30-årsåldern, 15-åring, två 17-åriga, 112, 114 14, 11414, 1177, 113 13',
  '010-569 46 00, 0105691213, 020-12 34 56, 0771-793 336: växlar och service',
  'organisationsnummer 212000-2742, 556036-0793 och 2120002742, plusgiro 12 34 56-7, bg 5050-1055',
  '65.584819, 22.156703; N 7290123, E 827456; 7 290 123, 12 500 kr, 1 234 567 890, 100 000:-',
  'ett 100-tal, med 134 km/h, och 112, har 276, klass SAM22B, rum 101, hus 123, 971 80 Luleå',
  'media.ost@polisen.se och info@exempel.se, @samlad, 5 st @ 20 kr, 2 @ 3',
  'noll problem, två av tre, noll till fyra stycken, elva tolv tretton',
  'serienummer 1987010123921234567 och 0000000000',
]

for (const text of unmarked) test(`leaves ${text}`, () => assert.deepEqual(found(text), []))

test('the words and places are those of the text as typed', () => {
  const typed = '😀 ring\u00a0０７０－１７４\u200b\u00a006\u00ad05 nu'
  const [marking] = checkIdentifiers(typed)
  assert.equal(marking?.words, '０７０－１７４\u200b\u00a006\u00ad05')
  assert.equal(typed.slice(marking.start, marking.end), marking.words)
})
