import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differsFrom, draftOf, emptyItem, readDraft } from './mapping-form.ts'
import { MappingAnswers } from './mapping-schema.ts'

const one = '00000000-0000-4000-8000-000000000001'
const two = '00000000-0000-4000-8000-000000000002'

test('a new form has one empty point and nothing to save', () => {
  const draft = draftOf(null, 0, one)
  assert.equal(draft.items.length, 1)
  assert.equal(differsFrom(draft, null), false)
  assert.deepEqual(readDraft(draft), { answers: MappingAnswers.parse({}), faults: [] })
})

test('every point that cannot be saved is named with its place; empty ones are left out and shift no place', () => {
  const draft = {
    ...draftOf(null, 0, one),
    items: [emptyItem(one), { ...emptyItem(two), where: 'Torget' }],
  }
  assert.deepEqual(readDraft(draft).faults, [
    { code: 'needWhat', at: 2, field: `items.${two}.what` },
    { code: 'needKnownBy', at: 2, field: `items.${two}.knownBy` },
  ])
  assert.equal(differsFrom(draft, null), true)
})

test('what was saved is not unsaved, whatever order its fields came in', () => {
  const answers = MappingAnswers.parse({ items: [{ knownBy: 'survey', what: 'Oro', id: one }], other: 'Mer' })
  assert.equal(differsFrom(draftOf(answers, 3, two), answers), false)
  assert.equal(differsFrom({ ...draftOf(answers, 3, two), other: 'Mer än så' }, answers), true)
})
