/** Every cell of the table: what each state answers to each action, for kinds that are noted, delivered, or end sealed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StatementState, statementKinds, statementStates, statementWays } from './schema.ts'
import { type StatementAction, statementActions, statementTransitions } from './transitions.ts'

type Ends = 'noted' | 'delivered' | 'sealed'
type Cell = StatementState | '–' | Readonly<Record<Ends, StatementState | '–'>>

const none: Record<StatementAction, Cell> = {
  edit: '–',
  recompute: '–',
  confirm: '–',
  takeBack: '–',
  seal: '–',
  reopen: '–',
  note: '–',
  return: '–',
  deliver: '–',
  correct: '–',
  supersede: '–',
}
const only = (ends: Ends, to: StatementState): Cell => ({ noted: '–', delivered: '–', sealed: '–', [ends]: to })

/** State by state, action by action: where it leads; a dash where it is refused. */
const cells: Record<StatementState, Record<StatementAction, Cell>> = {
  composing: {
    ...none,
    edit: 'composing',
    recompute: 'composing',
    confirm: 'composing',
    takeBack: 'composing',
    seal: 'sealed',
  },
  sealed: {
    ...none,
    reopen: { noted: 'composing', delivered: 'composing', sealed: '–' },
    note: only('noted', 'noted'),
    return: only('noted', 'composing'),
    deliver: only('delivered', 'delivered'),
    correct: only('sealed', 'sealed'),
    supersede: only('sealed', 'superseded'),
  },
  noted: { ...none, correct: only('noted', 'noted'), supersede: only('noted', 'superseded') },
  delivered: { ...none, correct: only('delivered', 'delivered'), supersede: only('delivered', 'superseded') },
  superseded: none,
}

for (const state of statementStates) {
  for (const action of statementActions) {
    const cell = cells[state][action]
    test(`a ${state} statement: ${action} → ${typeof cell === 'string' ? cell : JSON.stringify(cell)}`, () => {
      for (const kind of statementKinds) {
        const to = typeof cell === 'string' ? cell : cell[statementWays[kind].ends]
        const rows = statementTransitions.filter(
          (row) => row.from === state && row.action === action && row.kinds.includes(kind),
        )
        assert.deepEqual(
          rows.map((row) => row.to),
          to === '–' ? [] : [to],
          kind,
        )
      }
    })
  }
}

test('what is opened again or sent back says why, and only a meeting notes and sends back', () => {
  const reasons = statementTransitions.filter((row) => row.reason).map((row) => row.action)
  assert.deepEqual(reasons.sort(), ['reopen', 'return'])
  const byMeeting = statementTransitions.filter((row) => row.by === 'meeting').map((row) => row.action)
  assert.deepEqual(byMeeting.sort(), ['note', 'return'])
})
