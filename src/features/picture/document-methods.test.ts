import assert from 'node:assert/strict'
import test from 'node:test'
import type { methodCatalogue } from '#analysis/catalogue/method-catalogue.data.ts'
import { en } from '#analysis/catalogue/paragraphs-en.ts'
import { sv } from '#analysis/catalogue/paragraphs-sv.ts'
import { chooseExpectedMethod, type ExpectedMethod } from '#analysis/series/choose-method.ts'
import { checkDocument } from '#document/check-document.ts'
import { drawMethods, listUsedMethods } from './document-methods.ts'
import { computation, makeFinding } from './fixtures/computation.ts'

/** Named in full, so that a new method does not compile without its paragraph. */
const expectations: Record<ExpectedMethod, keyof typeof methodCatalogue> = {
  farringtonFlexible: 'farringtonFlexible',
  yearlyWave: 'yearlyWave',
  recentPeriods: 'recentPeriods',
  exactHistory: 'exactHistory',
}

test('every method that can judge a number has its paragraph, under the very name that a picture carries', () => {
  const history = (weeks: number, count: number) => Array.from({ length: weeks + 1 }, () => count)
  const chosen = [history(200, 3), history(80, 3), history(30, 3), history(12, 1)].map(
    (series) => chooseExpectedMethod(series, 52).method,
  )
  assert.deepEqual(chosen, Object.keys(expectations))
  for (const [method, code] of Object.entries(expectations)) {
    assert.equal(code, method)
    const used = { ...computation, whole: makeFinding({ expectation: { ...computation.whole.expectation, method } }) }
    assert.ok(listUsedMethods(used).includes(code), method)
  }
})

test('the methods that were used are told, and no others', () => {
  assert.deepEqual(listUsedMethods(computation), [
    'yearlyWave',
    'falseDiscoveryRate',
    'hotSpots',
    'aoristic',
    'hiddenCells',
    'reportingEffort',
  ])
  const bare = {
    ...computation,
    smallCell: 1,
    hotSpots: { ...computation.hotSpots, state: 'cannotTell' as const },
    hours: { ...computation.hours, weights: null, blocks: null },
  }
  const left = listUsedMethods(bare)
  for (const code of ['hotSpots', 'aoristic', 'hiddenCells'] as const) assert.ok(!left.includes(code), code)
})

test('the appendix has a paragraph a method with its literature, in the language of the picture', () => {
  for (const [language, words] of [
    ['sv', sv],
    ['en', en],
  ] as const) {
    const [heading, ...paragraphs] = drawMethods(computation, 'How', language)
    assert.deepEqual(heading, { kind: 'heading', level: 2, text: 'How' })
    assert.equal(paragraphs.length, listUsedMethods(computation).length)
    const told = JSON.stringify(paragraphs)
    assert.ok(told.includes(words.methods.yearlyWave.text) && told.includes('Serfling 1963'))
    const document = { language, title: 'x', runningHead: 'x', edition: 'x', created: '2026-01-01T00:00:00Z' }
    const speech = { skipToContent: 'x', showTable: 'x', page: 'x', of: 'x' }
    assert.deepEqual(
      checkDocument({ ...document, words: speech, blocks: drawMethods(computation, 'How', language) }),
      [],
    )
  }
})
