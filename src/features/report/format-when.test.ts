import assert from 'node:assert/strict'
import test from 'node:test'
import { formatDay, formatMoment, formatWhen } from './format-when.ts'

const calendar = { language: 'sv', zone: 'Europe/Stockholm', now: new Date('2026-11-10T20:00:00Z') } as const
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

test('a moment in Swedish local time, the year only when it is another', () => {
  assert.equal(plain(formatMoment('2026-11-07T21:04:00Z', calendar)), '7 nov. kl. 22.04')
  assert.equal(plain(formatMoment('2025-07-01T21:04:00Z', calendar)), '1 juli 2025 kl. 23.04')
  assert.equal(plain(formatDay('2026-11-07T21:04:00Z', calendar)), 'lördag 7 november')
})

test('midnight is 00 in both languages', () => {
  assert.match(formatMoment('2026-11-07T23:00:00Z', calendar), /kl\. 00\.00$/)
  assert.match(formatMoment('2026-11-07T23:00:00Z', { ...calendar, language: 'en' }), /00:00$/)
})

test('an interval says the day once when it stays on it', () => {
  const evening = { from: '2026-11-07T17:00:00Z', to: '2026-11-07T21:04:00Z' }
  assert.equal(plain(formatWhen(evening, calendar)), '7 nov. kl. 18.00–22.04')
  assert.equal(
    plain(formatWhen({ ...evening, to: '2026-11-08T06:00:00Z' }, calendar)),
    '7 nov. kl. 18.00–8 nov. kl. 07.00',
  )
  assert.equal(plain(formatWhen({ from: evening.from, to: evening.from }, calendar)), '7 nov. kl. 18.00')
  assert.equal(plain(formatWhen(evening, { ...calendar, language: 'en' })), '7 Nov 18:00–22:04')
})
