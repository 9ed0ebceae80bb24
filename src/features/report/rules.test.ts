import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { checkReport, moveReport, offeredActions, type ReportFacts, type ReportRefusal, relationsTo } from './rules.ts'
import { type ReportAction, ReportInput, type ReportState, reportActions, reportStates } from './schema.ts'
import { findTransition, type Relation } from './transitions.ts'

const facts: ReportFacts = {
  now: new Date('2026-11-23T08:00:00.000Z'),
  categories: new Set(['vandalism']),
  placeIds: new Set(['torg']),
  areaCodes: new Set(['soder']),
  areaOfPosition: undefined,
  unexcused: [],
}
const input = (change: Record<string, unknown> = {}) =>
  ReportInput.parse({
    category: 'vandalism',
    when: { from: '2026-11-22T20:00:00Z', to: '2026-11-22T21:00:00Z' },
    where: { source: 'area', areaCode: 'soder' },
    ...change,
  })
const when = (from: string, to: string) => ({ when: { from, to } })
const where = (given: object) => ({ where: { source: 'map', ...given } })
const said = (given: ReturnType<typeof input>, world: Partial<ReportFacts> = {}) =>
  checkReport(given, { ...facts, ...world }).map(({ code, field }) => `${code}@${field}`)

test('a right report has no refusal', () => {
  assert.deepEqual(said(input()), [])
  assert.deepEqual(said(input(where({ placeId: 'torg' }))), [])
  assert.deepEqual(said(input(where({ position: { e: 1, n: 1 } })), { areaOfPosition: 'soder' }), [])
})

const cases: [string, Record<string, unknown>, Partial<ReportFacts>, string[]][] = [
  ['a category nobody knows', { category: 'gossip' }, {}, ['unknownCategory@category']],
  ['tomorrow', when('2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z'), {}, ['inFuture@when.from']],
  ['until tomorrow', when('2026-11-22T08:00:00Z', '2026-11-24T09:00:00Z'), {}, ['inFuture@when.to']],
  ['a phone’s clock four minutes ahead', when('2026-11-23T08:04:00Z', '2026-11-23T08:04:00Z'), {}, []],
  [
    'a phone’s clock six minutes ahead',
    when('2026-11-23T08:06:00Z', '2026-11-23T08:06:00Z'),
    {},
    ['inFuture@when.from'],
  ],
  ['366 days ago', when('2025-11-22T08:00:00Z', '2025-11-22T08:00:00Z'), {}, []],
  ['a second more', when('2025-11-22T07:59:59Z', '2025-11-22T08:00:00Z'), {}, ['tooLongAgo@when.from']],
  ['ends before it starts', when('2026-11-22T21:00:00Z', '2026-11-22T20:00:00Z'), {}, ['endBeforeStart@when.to']],
  ['62 days long', when('2026-09-21T08:00:00Z', '2026-11-22T08:00:00Z'), {}, []],
  ['a second longer', when('2026-09-21T07:59:59Z', '2026-11-22T08:00:00Z'), {}, ['tooLongInterval@when.to']],
  ['no place at all', where({}), {}, ['placeMissing@where']],
  ['only words for the place', where({ words: 'skolgården' }), {}, ['placeMissing@where']],
  ['a place nobody knows', where({ placeId: 'månen' }), {}, ['unknownPlace@where']],
  ['an area nobody knows', where({ areaCode: 'mars' }), {}, ['unknownArea@where']],
  ['a position outside', where({ position: { e: 1, n: 1 } }), { areaOfPosition: null }, ['outsideMunicipality@where']],
  [
    'words that the guard marked',
    { text: 'ring 070-123 45 67' },
    { unexcused: [{ field: 'text', kind: 'phone', words: '070-123 45 67', why: 'notAnswered' }] },
    ['identityInText@text'],
  ],
]
for (const [name, change, world, expected] of cases) {
  test(`check: ${name}`, () => assert.deepEqual(said(input(change), world), expected))
}

test('all refusals come at once', () => {
  const wrong = input({
    category: 'gossip',
    ...when('2027-01-01T00:00:00Z', '2026-12-31T00:00:00Z'),
    ...where({ placeId: 'månen', areaCode: 'mars' }),
  })
  const unexcused = [
    { field: 'text', kind: 'phone', words: '070', why: 'notAnswered' },
    { field: 'where.words', kind: 'plate', words: 'ABC123', why: 'reasonTooShort' },
  ] as const
  assert.deepEqual(said(wrong, { areaOfPosition: null, unexcused }), [
    'unknownCategory@category',
    'inFuture@when.from',
    'endBeforeStart@when.to',
    'unknownPlace@where',
    'unknownArea@where',
    'outsideMunicipality@where',
    'identityInText@text',
    'identityInText@where.words',
  ])
})

const report = (state: ReportState) => {
  return { id: 'r1', state, version: 3, organisationId: 'skolan', reporterId: 'anna' }
}
type Who = Parameters<typeof moveReport>[2]
const people: Record<string, Who> = {
  author: { personId: 'anna', organisationId: 'skolan', role: 'reporter' },
  colleague: { personId: 'bo', organisationId: 'skolan', role: 'reporter' },
  reviewer: { personId: 'cia', organisationId: 'skolan', role: 'reviewer' },
  otherReviewer: { personId: 'dan', organisationId: 'vakten', role: 'reviewer' },
  coordinator: { personId: 'eva', organisationId: 'kommunen', role: 'coordinator' },
  /** The same person id, but moved to another organisation: no longer the author's own. */
  authorElsewhere: { personId: 'anna', organisationId: 'vakten', role: 'reporter' },
}
const relations: Record<string, Relation[]> = {
  author: ['author'],
  colleague: [],
  reviewer: ['reviewerOfOrganisation'],
  otherReviewer: [],
  coordinator: [],
  authorElsewhere: [],
}

test('relations follow the organisation first', () => {
  for (const [name, who] of Object.entries(people)) {
    assert.deepEqual(relationsTo(who, report('submitted')), relations[name], name)
  }
  assert.deepEqual(relationsTo({ ...(people.author as Who), role: 'reviewer' }, report('draft')), [
    'author',
    'reviewerOfOrganisation',
  ])
  assert.deepEqual(relationsTo(people.reviewer as Who, { organisationId: 'skolan', reporterId: null }), [
    'reviewerOfOrganisation',
  ])
})

test('every state × action × person: moved exactly where the table says, and what is offered is what works', () => {
  let moves = 0
  for (const state of reportStates) {
    for (const [name, who] of Object.entries(people)) {
      const offered = offeredActions(who, report(state))
      for (const action of reportActions) {
        const row = findTransition(state, action)
        const may = row?.by.some((one) => relations[name]?.includes(one)) ?? false
        const result = moveReport(report(state), { action, version: 3, reason: 'because it is so' }, who)
        const at = `${state} ${action} ${name}`
        assert.equal('to' in result, may, at)
        assert.equal(offered.includes(action), may, at)
        if ('to' in result) {
          moves += 1
          assert.equal(result.to, row?.to, at)
        } else {
          assert.deepEqual(
            result.refusals.map((one) => one.code),
            [row ? 'notYours' : 'noSuchStep'],
            at,
          )
        }
      }
    }
  }
  // The author has five of the table’s cells, the reviewer all thirteen.
  assert.equal(moves, 18)
})

test('every reason against a step is told, each with the report it is about', () => {
  const result = moveReport(report('reviewed'), { action: 'return', version: 2, reason: '  ' }, people.author as Who)
  assert.ok('refusals' in result)
  assert.deepEqual(
    result.refusals.map((one) => one.code),
    ['moved', 'notYours', 'reasonMissing'] satisfies ReportRefusal[],
  )
  for (const one of result.refusals) assert.equal(one.values?.id, 'r1')
})

test('an old version never moves, whoever asks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...reportStates),
      fc.constantFrom(...reportActions),
      fc.constantFrom(...Object.keys(people)),
      fc.integer().filter((version) => version !== 3),
      (state: ReportState, action: ReportAction, who, version) => {
        const result = moveReport(report(state), { action, version, reason: 'long enough' }, people[who] as Who)
        assert.ok('refusals' in result && result.refusals.some((one) => one.code === 'moved'))
      },
    ),
  )
})
