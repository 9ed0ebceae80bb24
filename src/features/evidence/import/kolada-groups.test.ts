import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedFor } from '../server/fixtures/read-fixture.ts'
import { readKoladaData } from './read-kolada.ts'

test('a file of groups alone tells which municipalities are most like the own one', () => {
  const group = (title: string, members: readonly (readonly [string, string])[]) => ({
    ...{ id: 'G1', title },
    members: members.map(([member_id, member_title]) => ({ member_id, member_title })),
  })
  // Cut from Kolada's answer of 2025.
  const values = [
    group('Liknande kommuner socioekonomi, Luleå, 2024', [['0115', 'Vallentuna']]),
    group('Liknande kommuner, övergripande, Luleå, 2025', [
      ['2480', 'Umeå'],
      ['2580', 'Luleå'],
      ['0000', 'Riket'],
    ]),
  ]
  const result = readKoladaData({ values }, askedFor('2580', 'Luleå'))
  assert.ok(result.outcome === 'read')
  const read = result.delivery
  assert.deepEqual([read.format, read.series], ['koladaGroups', []])
  assert.deepEqual(read.similar, {
    list: 'Kolada, Liknande kommuner, övergripande, Luleå, 2025',
    members: [{ code: '2480', name: 'Umeå' }],
  })
  const refused = readKoladaData({ values }, askedFor('0880', 'Kalmar'))
  assert.ok(refused.outcome === 'refused')
  assert.deepEqual(
    refused.faults.map(({ code, values }) => [code, values.found]),
    [['otherMunicipality', 'Luleå']],
  )
})
