import assert from 'node:assert/strict'
import test from 'node:test'
import { type ReportState, reportActions, reportStates } from './schema.ts'
import { findTransition, openActions, transitions } from './transitions.ts'

/** What each state's step leads to, by whom (a author too, r the organisation's reviewer only), ! with a reason. */
const written = `
           submit        review     return    share    withdraw      correct
draft      submitted-a   ·          ·         ·        withdrawn-a   draft-a
submitted  ·             reviewed-r draft-r!  ·        withdrawn-a!  submitted-a
reviewed   ·             ·          draft-r!  shared-r withdrawn-r!  reviewed-r!
shared     ·             ·          ·         ·        withdrawn-r!  shared-r!
withdrawn  ·             ·          ·         ·        ·             ·
`
const [actions = [], ...lines] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('every cell of state × action', () => {
  assert.deepEqual([...actions].sort(), [...reportActions].sort())
  assert.deepEqual(
    lines.map(([state]) => state),
    [...reportStates],
  )
  let cells = 0
  for (const [state, ...steps] of lines) {
    steps.forEach((step, at) => {
      const action = reportActions.find((one) => one === actions[at])
      assert.ok(action)
      const row = findTransition(state as ReportState, action)
      const drawn = row
        ? `${row.to}-${row.by.includes('author') ? 'a' : 'r'}${row.reason === 'required' ? '!' : ''}`
        : '·'
      assert.equal(drawn, step, `${state} ${action}`)
      if (row) cells += 1
    })
  }
  assert.equal(cells, transitions.length)
})

test('sharing is an act of its own, and only of what was reviewed', () => {
  const into = transitions.filter((row) => row.to === 'shared' && row.from !== 'shared')
  assert.deepEqual(
    into.map(({ from, action }) => [from, action]),
    [['reviewed', 'share']],
  )
})

test('nothing that was shared goes back to a draft, and what is withdrawn stays withdrawn', () => {
  assert.deepEqual(
    transitions.filter((row) => row.from === 'shared').map((row) => row.to),
    ['shared', 'withdrawn'],
  )
  for (const action of reportActions) assert.equal(findTransition('withdrawn', action), undefined)
})

test('a stranger is offered nothing', () => {
  for (const state of reportStates) assert.deepEqual(openActions(state, []), [])
})
