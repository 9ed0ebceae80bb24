import assert from 'node:assert/strict'
import test from 'node:test'
import { checkDraft, fieldOf } from './check-draft.ts'
import { emptyDraft, type FormDraft, type PlaceChoice } from './form.ts'
import { checkIdentifiers } from './guard/identifiers.ts'

const now = new Date('2026-11-10T20:30:00Z')
const known = {
  zone: 'Europe/Stockholm',
  categories: new Set(['noise']),
  placeIds: new Set(['p1']),
  areaCodes: new Set(['a1']),
}
const area: PlaceChoice = {
  source: 'area',
  label: 'Porsön',
  placeId: null,
  position: null,
  precisionMetres: null,
  areaCode: 'a1',
}
const good: FormDraft = { ...emptyDraft, category: 'noise', where: { text: 'Porsön', choice: area } }
const check = (draft: FormDraft) =>
  checkDraft(draft, { text: checkIdentifiers(draft.text), words: [] }, known, now).faults.map(({ code }) => code)

test('two answers are enough for a report', () => assert.deepEqual(check(good), []))

test('all faults are told at once, in the order of the form', () => {
  const when = { ...emptyDraft.when, kind: 'today' } as const
  const text = 'Ring 070-174 06 05'
  assert.deepEqual(check({ ...emptyDraft, when, text }), [
    'unknownCategory',
    'timeMissing',
    'placeMissing',
    'identityInText',
  ])
})

test('words that are no known place are told apart from no words', () => {
  assert.deepEqual(check({ ...good, where: { text: 'bakom affären', choice: null } }), ['placeNotChosen'])
})

test('a position outside the municipality is refused, inside it is not', () => {
  const position = { e: 800_000, n: 7_300_000 }
  const at = (areaCode: string | null) => ({
    text: 'Karta',
    choice: { ...area, source: 'map', position, areaCode } as const,
  })
  assert.deepEqual(check({ ...good, where: at(null) }), ['outsideMunicipality'])
  assert.deepEqual(check({ ...good, where: at('a1') }), [])
})

test('an excuse that is long enough lets the words stay; a short one does not', () => {
  const excuse = (reason: string) => ({ field: 'text', kind: 'phone', words: '070-174 06 05', reason }) as const
  const text = 'Ring 070-174 06 05'
  assert.deepEqual(check({ ...good, text, excuses: [excuse('Står på en skylt')] }), [])
  assert.deepEqual(check({ ...good, text, excuses: [excuse('kort')] }), ['identityInText'])
})

test('the server’s paths lead to fields of the form', () => {
  assert.deepEqual(['when.from', 'where.words', 'category', 'id'].map(fieldOf), ['when', 'where', 'category', ''])
})
