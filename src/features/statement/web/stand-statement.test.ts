import assert from 'node:assert/strict'
import test from 'node:test'
import type { Party } from '#features/access/schema.ts'
import {
  type Statement,
  type StatementHead,
  type StatementKind,
  type StatementState,
  statementKinds,
} from '../schema.ts'
import { answerOf, groupStatements, standStatement } from './stand-statement.ts'
import { listWaitingForMe } from './waits-for-me.ts'

let made = 0
function head(kind: StatementKind, state: StatementState, more: Partial<StatementHead> = {}): StatementHead {
  made += 1
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    kind,
    title: `${kind} ${state}`,
    from: '2026-01-01',
    to: '2026-12-31',
    edition: 1,
    state,
    subjectId: null,
    asOf: '2026-11-01T08:00:00.000Z',
    sealedAt: null,
    notedOn: null,
    deliveredOn: null,
    ...more,
  }
}

type Known = Pick<Statement, 'missing' | 'confirmations'>
const yes = (party: Party, current = true) => ({ party, at: '2026-11-02T08:00:00.000Z', current })
const known = (given: Known['confirmations'] = [], missing = 0): Known => ({
  confirmations: given,
  missing: Array.from({ length: missing }, (_, at) => ({ key: `text-${at}`, label: `Text ${at}` })),
})
const stepOf = (kind: StatementKind, state: StatementState, of = known()) =>
  standStatement({ ...head(kind, state), ...of }).step

test('what each kind waits for when it is sealed, and when it is done', () => {
  const steps = Object.fromEntries(statementKinds.map((kind) => [kind, stepOf(kind, 'sealed')]))
  assert.deepEqual(steps, {
    followUp: 'note',
    evaluation: 'note',
    councilReport: 'deliver',
    survey: 'deliver',
    grant: 'deliver',
    certificate: 'done',
  })
  assert.equal(stepOf('followUp', 'noted'), 'done')
  assert.equal(stepOf('survey', 'delivered'), 'done')
  assert.equal(stepOf('survey', 'superseded'), 'superseded')
})

test('missing words come before every yes', () => {
  assert.equal(stepOf('followUp', 'composing', known([yes('municipality')], 1)), 'write')
  assert.equal(stepOf('followUp', 'composing', known([yes('municipality')])), 'confirm')
})

test('a yes to an earlier content is waited for again', () => {
  const standing = standStatement({ ...head('evaluation', 'composing'), ...known([yes('municipality', false)]) })
  assert.deepEqual(standing.given, [])
  assert.deepEqual(standing.waitsFor, ['municipality', 'police'])
})

test('the yes that seals is told from the one before it, and from one that nobody asks for', () => {
  const both = standStatement({ ...head('followUp', 'composing'), ...known() })
  assert.equal(answerOf(both, 'police'), 'give')
  const second = standStatement({ ...head('followUp', 'composing'), ...known([yes('municipality')]) })
  assert.equal(answerOf(second, 'police'), 'last')
  assert.equal(answerOf(second, 'municipality'), 'given')
  const alone = standStatement({ ...head('councilReport', 'composing'), ...known() })
  assert.equal(answerOf(alone, 'municipality'), 'last')
  assert.equal(answerOf(alone, 'police'), null)
  assert.equal(answerOf(alone, null), null)
})

test('the list: written, waiting, done, earlier; the newest period first', () => {
  const writing = head('followUp', 'composing')
  const unknown = head('evaluation', 'composing')
  const written = head('grant', 'composing')
  const sealed = head('survey', 'sealed', { to: '2025-12-31' })
  const certificate = head('certificate', 'sealed')
  const first = head('councilReport', 'superseded')
  const second = head('councilReport', 'delivered', { edition: 2 })
  const groups = groupStatements(
    [sealed, first, second, certificate, written, unknown, writing],
    new Map([
      [writing.id, known([], 2)],
      [written.id, known()],
    ]),
  )
  const ids = (some: readonly StatementHead[]) => some.map((one) => one.id)
  assert.deepEqual(ids(groups.writing), [unknown.id, writing.id])
  assert.deepEqual(ids(groups.waiting), [written.id, sealed.id])
  assert.deepEqual(ids(groups.done), [second.id, certificate.id])
  assert.deepEqual(ids(groups.earlier), [first.id])
})

test('what waits for me: the other party’s yes first, nothing that is not asked of my party', () => {
  const answered = head('followUp', 'composing')
  const mine = head('evaluation', 'composing')
  const short = head('certificate', 'composing')
  const report = head('councilReport', 'sealed')
  const follow = head('followUp', 'sealed')
  const done = head('survey', 'delivered')
  const heads = [done, short, follow, report, mine, answered]
  const details = new Map([
    [answered.id, known([yes('municipality')])],
    [mine.id, known([yes('police')])],
    [short.id, known([], 3)],
  ])
  const told = (party: Party | null) =>
    listWaitingForMe(heads, details, party).map(({ head: { id }, why, missing }) => [id, why, missing])
  assert.deepEqual(told('police'), [
    [answered.id, 'other', 0],
    [follow.id, 'note', 0],
    [short.id, 'write', 3],
  ])
  assert.deepEqual(told('municipality'), [
    [mine.id, 'other', 0],
    [report.id, 'deliver', 0],
    [follow.id, 'note', 0],
    [short.id, 'write', 3],
  ])
  assert.deepEqual(told(null), [[follow.id, 'note', 0]])
})
