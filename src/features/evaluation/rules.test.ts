import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkAnswer, checkClose, checkOpen, stateOn } from './rules.ts'
import { questionnaireStates } from './schema.ts'
import { findQuestionnaireStep, questionnaireActions, questionnaireTransitions } from './transitions.ts'

test('a questionnaire opens on its first day and closes after its last, or by hand before it', () => {
  const row = { opensOn: '2026-11-10', closesOn: '2026-11-20', closedAt: null }
  assert.deepEqual(
    ['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map((today) => stateOn(row, today)),
    ['coming', 'open', 'open', 'closed'],
  )
  assert.equal(stateOn({ ...row, closedAt: '2026-11-12T08:00:00Z' }, '2026-11-12'), 'closed')
})

test('no cell has two rows', () => {
  const cells = questionnaireTransitions.map(({ from, action }) => `${from} ${action}`)
  assert.equal(new Set(cells).size, cells.length)
})

describe('every cell of the table', () => {
  const expected = {
    coming: { answer: null, close: 'closed' },
    open: { answer: 'open', close: 'closed' },
    closed: { answer: null, close: null },
  }
  for (const from of questionnaireStates) {
    for (const action of questionnaireActions) {
      test(`${from} · ${action}`, () => {
        assert.equal(findQuestionnaireStep(from, action)?.to ?? null, expected[from][action])
        const refusals = action === 'answer' ? checkAnswer(from, 'waiting') : checkClose(from, 'police')
        assert.equal(refusals.length === 0, expected[from][action] !== null)
      })
    }
  }
})

test('everything that is wrong is told at once', () => {
  const right = {
    party: 'police',
    agreementKnown: true,
    others: ['closed'],
    opensOn: '2026-11-23',
    closesOn: '2026-12-11',
    today: '2026-11-23',
    invited: 5,
  } as const
  assert.deepEqual(checkOpen(right), [])
  const wrong = {
    ...right,
    party: null,
    others: ['coming'],
    opensOn: '2026-11-20',
    closesOn: '2026-11-19',
    invited: 4,
  } as const
  assert.deepEqual(
    checkOpen(wrong).map((one) => one.code),
    ['notAParty', 'openAlready', 'closesBeforeItOpens', 'closesInThePast', 'tooFewInvited'],
  )
  const codes = checkAnswer('closed', 'answered').map((one) => one.code)
  assert.deepEqual(codes, ['closed', 'answeredAlready'])
  assert.deepEqual(
    checkClose('closed', null).map((one) => one.code),
    ['notAParty', 'closed'],
  )
})
