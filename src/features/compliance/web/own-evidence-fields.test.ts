import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOfOwn, readOwnFields } from './own-evidence-fields.ts'

const today = '2026-11-23'
const right = { on: '2026-11-20', until: '', title: ' Beslut i nämnden ', text: '', reference: 'KS 2026/71' }

const table: readonly [what: string, given: object, faults: readonly string[]][] = [
  ['right', {}, []],
  ['today', { on: today }, []],
  ['a day that has not been', { on: '2026-11-24' }, ['on']],
  ['no day', { on: '' }, ['on']],
  ['a day that is none', { on: '2026-13-01' }, ['on']],
  ['ends before it begins', { until: '2026-11-19' }, ['until']],
  ['ends the day it begins, and in years', { until: '2030-01-01' }, []],
  ['too short a title', { title: 'ab ' }, ['title']],
  ['everything at once', { on: '', until: 'x', title: '' }, ['on', 'until', 'title']],
]
for (const [what, given, faults] of table) {
  test(`own evidence: ${what}`, () => assert.deepEqual(readOwnFields({ ...right, ...given }, today).faults, faults))
}

test('what is empty is sent as nothing, and what stands comes back as it was typed', () => {
  const { input } = readOwnFields(right, today)
  assert.deepEqual(input, {
    on: '2026-11-20',
    until: null,
    title: 'Beslut i nämnden',
    text: null,
    reference: 'KS 2026/71',
  })
  const stands = { ...input, id: 'x', version: 1, organisationName: 'k', recordedAt: '', files: [] }
  assert.deepEqual(fieldsOfOwn(stands, today), { ...right, title: 'Beslut i nämnden' })
})
