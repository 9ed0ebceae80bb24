/** The library as it comes, and what is suggested from it. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bones } from '#features/problem/schema.ts'
import { checkText } from '#features/report/guard/guard.ts'
import { library } from './library.data.ts'
import { suggestEntries } from './library-suggest.ts'
import { LibraryEntry, strategies } from './schema.ts'

const all = library.map((one) => ({ ...one, hidden: false, version: 0 }))

describe('the library', () => {
  test('every entry is whole, and every id its own', () => {
    for (const entry of all) assert.deepEqual(LibraryEntry.parse(entry), entry)
    assert.equal(new Set(all.map((one) => one.id)).size, all.length)
    for (const { id, suits } of all) {
      assert.match(id, /^[a-z0-9-]{3,80}$/)
      assert.ok(suits.bones.length > 0 && suits.bones.every((bone) => bones.some((one) => one === bone)), id)
    }
  })
  test('all five techniques of the five situational strategies are there, and social prevention', () => {
    for (const strategy of strategies) {
      const techniques = new Set(all.filter((one) => one.strategy === strategy).map((one) => one.technique))
      assert.ok(techniques.size >= 5, `${strategy}: ${[...techniques].join(', ')}`)
    }
  })
  test('a measure begun from an entry passes the free-text guard', () => {
    for (const { id, title, text } of all) assert.deepEqual([...checkText(title), ...checkText(text)], [], id)
  })
  test('nothing is said of research without a source, and no source stands alone; every entry tells its limits', () => {
    for (const { id, research, source, limits } of all) {
      assert.equal(research === '', source === '', id)
      assert.ok(limits.length > 10, id)
      if (source) assert.match(source, /\((red\.\) \()?(19|20)\d\d\)\. /, id)
    }
  })
})

describe('suggestions', () => {
  const withParents = (code: string) => (code === 'bicycleTheft' ? ['theft'] : [])
  const suggest = (bone: string, categories: string[]) => suggestEntries(all, { bone, categories, withParents })

  test('those that suit both cause and category first, each with why', () => {
    const found = suggest('victim', ['bicycleTheft'])
    const suggested = found.filter((one) => one.suggested)
    assert.ok(suggested.length > 2)
    assert.deepEqual(found.slice(0, suggested.length), suggested)
    assert.deepEqual(suggested.find((one) => one.id === 'safe-bicycle-parking')?.why, ['category', 'bone'])
    // By way of the category above: thefts of any kind.
    assert.ok(suggested.some((one) => one.id === 'property-marking'))
    assert.ok(!suggested.some((one) => one.id === 'responsible-serving'))
  })
  test('an entry for anything follows after those for the category', () => {
    const suggested = suggest('offender', ['minorsDrinking']).filter((one) => one.suggested)
    const at = (id: string) => suggested.findIndex((one) => one.id === id)
    assert.ok(at('parents-and-alcohol') >= 0 && at('mentoring') > at('parents-and-alcohol'))
    assert.deepEqual(suggested[at('mentoring')]?.why, ['bone'])
  })
  test('nothing is left out and nothing is chosen without a cause; the order never changes', () => {
    const found = suggestEntries(all, null)
    assert.equal(found.length, all.length)
    assert.ok(found.every((one) => !one.suggested && one.why.length === 0))
    assert.deepEqual(suggest('place', ['theft']), suggest('place', ['theft']))
    assert.deepEqual(new Set(suggest('place', ['theft']).map((one) => one.id)), new Set(all.map((one) => one.id)))
  })
  test('what is hidden is never suggested', () => {
    const hidden = all.map((one) => ({ ...one, hidden: one.id === 'cctv' }))
    const found = suggestEntries(hidden, { bone: 'place', categories: ['theft'], withParents })
    assert.equal(found.find((one) => one.id === 'cctv')?.suggested, false)
    assert.equal(suggest('place', ['theft']).find((one) => one.id === 'cctv')?.suggested, true)
  })
})
