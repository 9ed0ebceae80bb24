import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { checkText } from './guard.ts'
import { kinds } from './marking.ts'
import { preparePlaces } from './name.ts'
import { decodeNames, encodeNames } from './name-code.ts'

const fixture = readFileSync(new URL('./fixtures/police-texts.json', import.meta.url), 'utf8')
const police = JSON.parse(fixture) as { source: string; texts: string[] }

const names = (text: string, places?: ReadonlySet<string>) => checkText(text, places).map(({ words }) => words)

test('names in the ways people type them', () => {
  const table: [string, string[]][] = [
    ['Vi såg Anna Svensson vid kiosken', ['Anna Svensson']],
    ['vi såg anna svensson vid kiosken', ['anna svensson']],
    ['ANNA SVENSSON stod där', ['ANNA SVENSSON']],
    ['Ahmed kom fram till oss', ['Ahmed']],
    ['sedan slog ahmed sönder rutan', ['ahmed']],
    ['Det var Annas bil', ['Annas']],
    ['Han kallas Putte', ['Putte']],
    ['en kille som heter kevin', ['kevin']],
    ['familjen Berg bor där', ['Berg']],
    ['vakten A. Svensson ringde', ['A. Svensson']],
    ['Anna-Karin von Axelsson kom', ['Anna-Karin von Axelsson']],
    ['Erik Johansson Strömberg kom', ['Erik Johansson Strömberg']],
    ['Vi mötte Per vid dörren', ['Per']],
    ['Maria Kukkolainenen gick', ['Maria Kukkolainenen']],
    ['A\u030asa Nilsson gick', ['A\u030asa Nilsson']],
  ]
  for (const [text, expected] of table) assert.deepEqual(names(text), expected, text)
})

test('places, streets, marks, kings and ordinary words are not people', () => {
  const texts = [
    'Bråk på Sven Erikssonsgatan och på Karl Johans gata',
    'Klotter vid Anna Lindhs plats, Per Albin Hanssons väg och Karl XI:s väg',
    'Skadegörelse i Boden Björkelund och Sundsvall Skönsberg',
    'Porsön, Mjölkudden, Hertsön, Örnäset, Bergnäset, Gammelstad, Råneå, Antnäs, Notviken, Kronan, Björkskatan, Svartöstaden',
    'Storgatan, Kungsgatan, Smedjegatan, Rådstugatan, Sandviksgatan, Midgårdsvägen, Docentvägen, Lulsundsgatan',
    'I Luleå, Piteå, Kalix, Haparanda, Kiruna, Gällivare, Jokkmokk, Arjeplog, Älvsbyn, Överkalix och Pajala',
    'Per person blev det två. Björn sedd vid Sävast, en stig leder dit',
    'per dag, björn, sten, dag, bo, stig, max, min, mina, april, maj, lo, alla, love, rut, saga',
    'En Volvo, en Opel Zafira och en Toyota Corolla utanför Max och Ica Maxi, stormen Hans',
    'Måndag, Tisdag. Polis larmas. Räddningstjänst och Polis på plats. Han sprang. Hon såg. Barn grät.',
  ]
  for (const text of texts) assert.deepEqual(names(text), [], text)
})

test('places handed in win over the list', () => {
  const text = 'Bråk mellan två gäng vid kvällstid, Freja och Loke Nilsson Hemse'
  assert.ok(names(text).includes('Freja'))
  assert.ok(!names(text, preparePlaces(['Freja'])).includes('Freja'))
  assert.deepEqual(names('Vi mötte Anna Svensson', preparePlaces(['Svensson', 'Anna'])), ['Anna Svensson'])
})

test('the 300 police texts: at most 5 alarms per 1,000 for each certain kind, and few names', () => {
  const all = police.texts.flatMap((text) => checkText(text))
  const count = Object.fromEntries(kinds.map((kind) => [kind, all.filter((marking) => marking.kind === kind).length]))
  assert.equal(police.texts.length, 300)
  for (const kind of kinds) assert.ok(count[kind]! <= (kind === 'name' ? 3 : 1), `${kind}: ${count[kind]}`)
})

test('what is planted in the police texts is found in every one of them', () => {
  for (const text of police.texts) {
    const planted = `${text}\nRing 070-174 06 05 om ABC 123, fråga efter Karin Lindqvist (19121212-1212, karin@exempel.se).`
    const tail = checkText(planted).filter(({ start }) => start > text.length)
    const expected = ['phone', 'plate', 'name', 'personalNumber', 'email']
    assert.deepEqual(
      tail.map(({ kind }) => kind),
      expected,
    )
  }
})

test('the name code gives back what was put in', () => {
  const list = [
    'anna',
    'anneli',
    'bo',
    'åsa',
    'åse',
    'anna-karin',
    'abcdefghijklmnopqrstuvwxyzabc',
    'abcdefghijklmnopqrstuvwxyzabd',
  ]
  assert.deepEqual([...decodeNames(encodeNames(list))].sort(), [...list].sort())
})
