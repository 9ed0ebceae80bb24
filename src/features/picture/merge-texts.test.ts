import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { compareTexts, joinTexts } from './merge-texts.ts'

const words = (text: string) => text.split(/\s+/).filter(Boolean)
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'lamp.', 'lagad!', '.', '\n'), { maxLength: 25 })
  .map((all) => all.join(' '))

test('what differs is marked, what is common stands once', () => {
  const parts = compareTexts('Belysningen är lagad på tisdag.', 'Belysningen är trasig på tisdag.')
  assert.deepEqual(
    parts.map((part) => [part.text.trim(), part.only]),
    [
      ['Belysningen är', null],
      ['lagad', 'mine'],
      ['trasig', 'theirs'],
      ['på tisdag.', null],
    ],
  )
})

test('each side can be read back from the comparison, word for word', () => {
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const parts = compareTexts(mine, theirs)
      const side = (other: 'mine' | 'theirs') =>
        parts.filter((part) => part.only !== other).flatMap((part) => words(part.text))
      assert.deepEqual(side('theirs'), words(mine))
      assert.deepEqual(side('mine'), words(theirs))
    }),
  )
})

test('texts are joined by whole sentences', () => {
  const mine = 'Skolgården och gångtunneln. Belysningen är lagad. Kl. 21.30 är värst.'
  const theirs = 'Skolgården och parkeringen. Belysningen är lagad.\nRing Lulebo.'
  assert.equal(
    joinTexts(mine, theirs),
    'Skolgården och gångtunneln. Skolgården och parkeringen. Belysningen är lagad. Kl. 21.30 är värst.\nRing Lulebo.',
  )
})

test('the joined text holds every word of both, in the order of each', () => {
  const within = (part: readonly string[], whole: readonly string[]) => {
    let at = 0
    for (const word of whole) if (word === part[at]) at++
    return at === part.length
  }
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const joined = words(joinTexts(mine, theirs))
      assert.ok(within(words(mine), joined), 'mine is whole')
      assert.ok(within(words(theirs), joined), 'theirs is whole')
    }),
  )
})

test('texts longer than the table of words are compared line by line', () => {
  const long = Array.from({ length: 2_000 }, (_, at) => `ord${at}`).join(' ')
  const parts = compareTexts(`${long}\nmin rad`, `${long}\nderas rad`)
  assert.deepEqual(
    parts.map((part) => part.only),
    [null, 'mine', 'theirs'],
  )
})

test('an empty side leaves the other as it is', () => {
  assert.equal(joinTexts('', 'Deras.'), 'Deras.')
  assert.equal(joinTexts('Min.', ' '), 'Min.')
})
