import assert from 'node:assert/strict'
import test from 'node:test'
import { fieldsOf, readFields } from './implementation-fields.ts'

const entry = {
  ...{ id: '0b1c2d3e-0000-4000-8000-000000000000', version: 2, doneOn: '2026-11-20', text: 'Fyra stolpar.' },
  ...{ doneBy: 'Gatukontoret', cost: 12000, hours: 7.5, organisationName: 'Provby kommun', recordedAt: '' },
}

test('what is shown is read back as it was; a new one is of today', () => {
  const { id: _, version: _v, organisationName: _o, recordedAt: _r, ...input } = entry
  assert.deepEqual(readFields(fieldsOf(entry, '2026-11-23'), '2026-11-23'), { input, faults: [] })
  assert.deepEqual(fieldsOf(null, '2026-11-23'), { doneOn: '2026-11-23', text: '', doneBy: '', cost: '', hours: '' })
})

test('every fault at once; an empty number is none', () => {
  const wrong = { doneOn: '2026-11-24', text: 'kort', doneBy: ' ', cost: 'mycket', hours: '-1' }
  assert.deepEqual(readFields(wrong, '2026-11-23').faults, ['doneOn', 'text', 'doneBy', 'cost', 'hours'])
  const { input, faults } = readFields({ ...wrong, ...fieldsOf(entry, ''), cost: '12 000', hours: '' }, '2026-11-23')
  assert.deepEqual([faults, input.cost, input.hours], [[], 12000, null])
})
