import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Area, Place } from './schema.ts'
import { groupByArea, listEntries, recognisePlace, searchPlaces } from './search-places.ts'

const area = (code: string, name: string): Area => ({
  code,
  name,
  set: 'survey',
  boundaryVersion: '1',
  parentCode: null,
  population: null,
  label: { e: 0, n: 0 },
  geometry: [],
})
const place = (id: string, name: string, areaCode: string): Place => {
  return { id, name, kind: 'school', areaCode, position: { e: 0, n: 0 }, precisionMetres: 50 }
}
const areas = [area('a1', 'Porsön'), area('a2', 'Örnäset')]
const places = [
  place('1', 'Porsöskolan', 'a1'),
  place('2', 'Porsö centrum', 'a1'),
  place('3', 'Örnässkolan', 'a2'),
  place('4', 'Norra hamnen', 'a2'),
  place('5', 'Örnäset, busshållplatsen', 'a2'),
]
const entries = listEntries(places, areas)
const names = (typed: string) => searchPlaces(entries, typed).map(({ name }) => name)

test('the beginning of a name, in any case, with or without dots', () => {
  assert.deepEqual(names('porsös'), ['Porsöskolan'])
  assert.deepEqual(names('PORSO'), ['Porsö centrum', 'Porsön', 'Porsöskolan'])
  assert.deepEqual(names('ornas'), ['Örnäset', 'Örnäset, busshållplatsen', 'Örnässkolan', 'Norra hamnen'])
})

test('a later word, both words in any order, the area’s name, a slip of the finger', () => {
  assert.deepEqual(names('hamnen'), ['Norra hamnen'])
  assert.deepEqual(names('hamnen norra'), ['Norra hamnen'])
  assert.deepEqual(names('hamnen örnäset'), ['Norra hamnen'])
  assert.deepEqual(names('prosöskolan'), ['Porsöskolan'])
  assert.deepEqual(names('porsöskloan'), ['Porsöskolan'])
  assert.deepEqual(names('xyz'), [])
})

test('words after a comma do not disturb the search, and a full name is recognised', () => {
  assert.deepEqual(names('porsöskolan, skolgården'), ['Porsöskolan'])
  assert.equal(recognisePlace(entries, 'porsoskolan, skolgården')?.entry.choice.placeId, '1')
  assert.equal(recognisePlace(entries, 'porsö'), null)
})

test('a place with a comma of its own is searched and recognised whole', () => {
  assert.deepEqual(names('örnäset, buss'), ['Örnäset, busshållplatsen'])
  const found = recognisePlace(entries, 'Örnäset, busshållplatsen, kuren')
  assert.deepEqual([found?.entry.name, found?.spot], ['Örnäset, busshållplatsen', 'kuren'])
  const area = recognisePlace(entries, 'Örnäset, vid bron')
  assert.deepEqual([area?.entry.choice.source, area?.spot], ['area', 'vid bron'])
})

test('every entry is found by its own name, first', () => {
  fc.assert(
    fc.property(fc.constantFrom(...entries), (entry) => searchPlaces(entries, entry.name)[0]?.folded === entry.folded),
  )
})

test('any typing is answered, at most so many', () => {
  fc.assert(fc.property(fc.string(), (typed) => searchPlaces(entries, typed, 3).length <= 3))
})

test('the list has every place under its area, by the Swedish alphabet', () => {
  const groups = groupByArea(entries)
  assert.deepEqual(
    groups.map((group) => [group.area.name, ...group.places.map(({ name }) => name)]),
    [
      ['Porsön', 'Porsö centrum', 'Porsöskolan'],
      ['Örnäset', 'Norra hamnen', 'Örnäset, busshållplatsen', 'Örnässkolan'],
    ],
  )
})
