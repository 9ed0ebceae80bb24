/** Every cell of the table: what each state answers to each action. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MeetingState, meetingStates } from './schema.ts'
import { isOpenFor, type MeetingAction, meetingActions, meetingTransitions } from './transitions.ts'

/** State by state, action by action: where it leads; a dash where it is refused. */
const cells: Record<MeetingState, Record<MeetingAction, MeetingState | '–'>> = {
  planned: {
    write: 'planned',
    call: 'called',
    record: '–',
    close: '–',
    reopen: '–',
    approve: '–',
    enter: '–',
    cancel: 'cancelled',
  },
  called: {
    write: 'called',
    call: 'called',
    record: 'called',
    close: 'held',
    reopen: '–',
    approve: '–',
    enter: '–',
    cancel: 'cancelled',
  },
  held: {
    write: '–',
    call: '–',
    record: '–',
    close: '–',
    reopen: 'called',
    approve: 'approved',
    enter: 'held',
    cancel: '–',
  },
  approved: {
    write: '–',
    call: '–',
    record: '–',
    close: '–',
    reopen: '–',
    approve: '–',
    enter: 'approved',
    cancel: '–',
  },
  cancelled: { write: '–', call: '–', record: '–', close: '–', reopen: '–', approve: '–', enter: '–', cancel: '–' },
}

for (const state of meetingStates) {
  for (const action of meetingActions) {
    const to = cells[state][action]
    test(`a ${state} meeting: ${action} → ${to}`, () => {
      const rows = meetingTransitions.filter((row) => row.from === state && row.action === action)
      assert.deepEqual(
        rows.map((row) => row.to),
        to === '–' ? [] : [to],
      )
      assert.equal(isOpenFor(state, action), to !== '–')
    })
  }
}

test('only approving needs both parties', () => {
  const needing = meetingTransitions.filter((row) => row.needs.length > 0)
  assert.deepEqual(
    needing.map((row) => [row.action, row.needs]),
    [['approve', ['municipality', 'police']]],
  )
})

test('no way leads from planned to approved but through a call, closed minutes and both parties', () => {
  const paths: MeetingAction[][] = []
  const walk = (state: MeetingState, path: MeetingAction[], seen: MeetingState[]) => {
    if (state === 'approved') paths.push(path)
    for (const row of meetingTransitions) {
      if (row.from === state && !seen.includes(row.to)) walk(row.to, [...path, row.action], [...seen, row.to])
    }
  }
  walk('planned', [], ['planned'])
  assert.deepEqual(paths, [['call', 'close', 'approve']])
})
