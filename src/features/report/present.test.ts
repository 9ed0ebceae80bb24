import assert from 'node:assert/strict'
import test from 'node:test'
import { sharedRow } from '../../../tests/town.ts'
import { presentReport, type StoredReport } from './present.ts'
import { changedFields } from './rules.ts'
import { Report } from './schema.ts'

const names = {
  organisations: new Map([['skolan', 'Östra skolan']]),
  areas: new Map([['soder', 'Åliden']]),
  places: new Map([['torg-soder', 'Åliden torg']]),
}
const stored = (change: object = {}) => sharedRow('r1', change) as unknown as StoredReport

test('exactly the listed fields leave: not who wrote, nor why a word was kept', () => {
  const row = stored({ reporterId: 'anna', changedBy: 'bo', overrides: '[{"reason":"gatunamn"}]', reason: 'fel tid' })
  const presented = presentReport(row, names, 'bo')
  assert.deepEqual(Object.keys(presented).sort(), Object.keys(Report.shape).sort())
  const told = JSON.stringify(presented)
  for (const word of ['anna', '"bo"', 'gatunamn', 'fel tid', 'schoolReporter']) assert.ok(!told.includes(word), word)
})

test('names come from the registers, and an unknown code stands for itself', () => {
  const known = presentReport(stored({ placeId: 'torg-soder' }), names, 'x')
  assert.deepEqual([known.organisationName, known.areaName, known.placeName], ['Östra skolan', 'Åliden', 'Åliden torg'])
  const unknown = presentReport(stored({ organisationId: 'ny', areaCode: 'ny', placeId: 'ny' }), names, 'x')
  assert.deepEqual([unknown.organisationName, unknown.areaName, unknown.placeName], ['ny', 'ny', null])
  assert.equal(presentReport(stored({ areaCode: null }), names, 'x').areaName, null)
})

test('a position is whole or none, also where it is 0', () => {
  assert.deepEqual(presentReport(stored({ e: 0, n: 0 }), names, 'x').where.position, { e: 0, n: 0 })
  assert.equal(presentReport(stored({ e: null, n: 5 }), names, 'x').where.position, null)
})

test('mine is who wrote it, and a report without a writer is nobody’s', () => {
  assert.equal(presentReport(stored({ reporterId: 'anna' }), names, 'anna').mine, true)
  assert.equal(presentReport(stored({ reporterId: 'anna' }), names, 'bo').mine, false)
  assert.equal(presentReport(stored({ reporterId: null }), names, 'bo').mine, false)
})

test('the history names the fields that differ, and no others', () => {
  const older = presentReport(stored(), names, 'x')
  assert.deepEqual(changedFields(older, older), [])
  assert.deepEqual(changedFields(older, { ...older, version: 2, recordedAt: 'later', sharedAt: null }), [])
  assert.deepEqual(changedFields(older, { ...older, text: 'nytt', felt: 0 }), ['felt', 'text'])
  assert.deepEqual(changedFields(older, { ...older, where: { ...older.where, areaCode: 'norr' } }), ['where'])
})
