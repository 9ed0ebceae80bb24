import assert from 'node:assert/strict'
import test from 'node:test'
import {
  dayOfTime,
  draftOf,
  emptyDraft,
  type FormDraft,
  hasContent,
  localMinute,
  type PlaceChoice,
  readWhen,
  settleNow,
  spotWords,
  toInput,
  wordsAfter,
} from './form.ts'
import { checkIdentifiers } from './guard/identifiers.ts'
import { Report, ReportInput } from './schema.ts'

const zone = 'Europe/Stockholm'
const now = new Date('2026-11-10T20:30:00Z') // 21:30 in Luleå
const answer = (part: Partial<FormDraft['when']>) => ({ ...emptyDraft.when, ...part })
const school: PlaceChoice = {
  source: 'place',
  label: 'Porsöskolan',
  placeId: 'p1',
  position: null,
  precisionMetres: null,
  areaCode: 'a1',
}

test('just now is the moment of sending; an empty time is no time', () => {
  assert.deepEqual(readWhen(answer({ kind: 'now' }), now, zone), { from: now.toISOString(), to: now.toISOString() })
  assert.equal(readWhen(answer({ kind: 'today' }), now, zone), null)
  assert.equal(readWhen(answer({ kind: 'between', from: '2026-11-10T08:00' }), now, zone), null)
  assert.equal(readWhen(answer({ kind: 'between', from: '2026-11-10T08:00', to: '2026-13-40T99:00' }), now, zone), null)
})

test('local times are Swedish whatever the device thinks, in summer too', () => {
  const winter = readWhen(answer({ kind: 'today', time: '21:10' }), now, zone)
  assert.equal(winter?.from, '2026-11-10T20:10:00.000Z')
  const summer = readWhen(answer({ kind: 'moment', from: '2026-07-01T09:00' }), now, zone)
  assert.deepEqual(summer, { from: '2026-07-01T07:00:00.000Z', to: '2026-07-01T07:00:00.000Z' })
})

test('a time later than the clock is yesterday, so that a night shift may write 23:50 at half past midnight', () => {
  const afterMidnight = new Date('2026-11-10T23:30:00Z')
  assert.deepEqual(dayOfTime('23:50', afterMidnight, zone), { date: '2026-11-10', yesterday: true })
  assert.deepEqual(dayOfTime('00:10', afterMidnight, zone), { date: '2026-11-11', yesterday: false })
  // A clock a few minutes ahead is still today.
  assert.equal(dayOfTime('21:33', now, zone).yesterday, false)
})

test('words stand after the place, not instead of it', () => {
  assert.equal(wordsAfter('Porsöskolan, skolgården', 'Porsöskolan'), 'skolgården')
  assert.equal(wordsAfter('Porsöskolan', 'Porsöskolan'), '')
  assert.equal(wordsAfter('Porsöskolans gård', 'Porsöskolan'), null)
  assert.equal(wordsAfter('Skolan', 'Porsöskolan'), null)
  assert.equal(spotWords({ text: ' vid bron ', choice: null }), 'vid bron')
})

test('what is sent satisfies the contract, with excuses at the places of their words', () => {
  const text = 'Ring 070-174 06 05. Samma nummer 070-174 06 05 på skylten.'
  const excuses = [
    { field: 'text', kind: 'phone', words: '070-174 06 05', reason: 'Numret står på en skylt' },
    { field: 'text', kind: 'phone', words: '070-000 00 00', reason: 'finns inte längre i texten' },
  ] as const
  const draft = {
    ...emptyDraft,
    category: 'graffiti',
    text,
    excuses,
    where: { text: 'Porsöskolan, gaveln', choice: school },
  }
  const input = toInput(draft, { text: checkIdentifiers(text), words: [] }, now, zone)
  assert.equal(ReportInput.safeParse(input).success, true)
  assert.equal(input.where.words, 'gaveln')
  assert.deepEqual(
    input.overrides.map(({ start, end }) => text.slice(start, end)),
    ['070-174 06 05', '070-174 06 05'],
  )
})

test('a report opened for correction and left alone gives the same report, to the second', () => {
  const report = Report.parse({
    id: 'r',
    version: 2,
    state: 'submitted',
    organisationId: 'o',
    organisationName: 'O',
    mine: true,
    category: 'noise',
    when: { from: '2026-11-07T21:04:37.000Z', to: '2026-11-07T22:59:59.000Z' },
    where: {
      source: 'place',
      placeId: 'p1',
      words: 'gaveln',
      areaCode: 'a1',
      precisionMetres: 50,
      position: { e: 1, n: 2 },
    },
    areaName: 'A',
    placeName: 'Porsöskolan',
    felt: 2,
    toldPolice: 'no',
    text: 'Oväsen',
    recordedAt: '',
    submittedAt: null,
    reviewedAt: null,
    sharedAt: null,
  })
  const input = toInput(draftOf(report, 'Porsöskolan', zone), { text: [], words: [] }, now, zone)
  for (const key of ['category', 'when', 'where', 'felt', 'toldPolice', 'text'] as const) {
    assert.deepEqual(input[key], report[key], key)
  }
})

test('«just now» in a draft that lay an hour is the hour when it was written', () => {
  const written = new Date('2026-11-10T19:00:00Z')
  const settled = settleNow(emptyDraft, written, now, zone)
  assert.equal(settled.when.kind, 'moment')
  assert.equal(readWhen(settled.when, now, zone)?.from, written.toISOString())
  assert.equal(settleNow(emptyDraft, new Date(now.getTime() - 60_000), now, zone), emptyDraft)
})

test('an untouched form is not worth keeping, one letter is', () => {
  assert.equal(hasContent(emptyDraft), false)
  assert.equal(hasContent({ ...emptyDraft, text: 'a' }), true)
  assert.equal(localMinute('2026-07-01T07:00:00Z', zone), '2026-07-01T09:00')
})
