import assert from 'node:assert/strict'
import test from 'node:test'
import { preparePlaces } from './guard/name.ts'
import { readWithGuard } from './guarded-text.ts'
import type { ReportInput } from './schema.ts'

const places = preparePlaces(['Åliden'])
const phone = '070-174 06 05'
const text = `Ring ${phone} om det händer igen.`
const start = text.indexOf(phone)
const excuse = { field: 'text', kind: 'phone', start, end: start + phone.length } as const

const read = (text: string | null, words: string | null = null, overrides: ReportInput['overrides'] = []) => {
  const where = { source: 'map', placeId: null, words, position: null, precisionMetres: null, areaCode: null } as const
  return readWithGuard({ text, where, overrides }, places)
}

test('both free fields are read', () => {
  const { unexcused } = read(text, `vid bilen, ${phone}`)
  assert.deepEqual(
    unexcused.map(({ field, kind, words, why }) => [field, kind, words, why]),
    [
      ['text', 'phone', phone, 'notAnswered'],
      ['where.words', 'phone', phone, 'notAnswered'],
    ],
  )
  assert.deepEqual(read(null, null), { unexcused: [], overrides: [] })
})

test('a phone number may stay for a reason, and a reason is words', () => {
  assert.deepEqual(read(text, null, [{ ...excuse, reason: 'växelns nummer till kommunen' }]).unexcused, [])
  for (const reason of ['', '          ', 'kort']) {
    const { unexcused } = read(text, null, [{ ...excuse, reason }])
    assert.deepEqual(
      unexcused.map((one) => one.why),
      ['reasonTooShort'],
      JSON.stringify(reason),
    )
  }
})

test('an excuse counts for the field and the words it was given for', () => {
  const reason = 'växelns nummer till kommunen'
  const elsewhere = read(text, `vid ${phone}`, [{ ...excuse, reason }]).unexcused
  assert.deepEqual(
    elsewhere.map((one) => one.field),
    ['where.words'],
  )
  const beside = read(text, null, [{ ...excuse, start: excuse.start + 1, reason }]).unexcused
  assert.deepEqual(beside.map((one) => one.why).sort(), ['noSuchMarking', 'notAnswered'])
  const otherKind = read(text, null, [{ ...excuse, kind: 'email', reason }]).unexcused
  assert.ok(otherKind.some((one) => one.why === 'notAnswered'))
})

test('a personal number never stays, whatever the reason', () => {
  const number = '20000101-0008'
  const told = `Pojken heter 19121212-1212 eller ${number}`
  const at = told.indexOf('19121212-1212')
  const reason = 'behövs för att hitta personen igen'
  const overrides = [{ field: 'text', kind: 'personalNumber', start: at, end: at + 13, reason } as const]
  const { unexcused } = read(told, null, overrides)
  assert.ok(unexcused.some((one) => one.why === 'neverAllowed' && one.words === '19121212-1212'))
})

test('what is kept of an excuse is where and why, never the words', () => {
  const { overrides } = read(text, null, [{ ...excuse, reason: 'växelns nummer till kommunen' }])
  assert.deepEqual(Object.keys(overrides[0] ?? {}).sort(), ['end', 'field', 'kind', 'reason', 'start'])
  assert.ok(!JSON.stringify(overrides).includes('174 06'))
})
