/** Every cell of both tables by name: what is listed leads where it says, and everything else is closed. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkMeasureAction } from './measure-rules.ts'
import { measureStates, planStates } from './schema.ts'
import { measureActions, measureTransitions, planActions, planTransitions } from './transitions.ts'

/** `-`: closed; otherwise the state it leads to, `!` with a reason, `2` by both parties, `m` by the meeting, `e` by the next edition. */
const measures = {
  draft: {
    edit: 'draft',
    indicator: 'draft',
    value: 'draft',
    design: 'draft',
    confirm: 'draft',
    decide: 'decided 2',
    start: '-',
    finish: '-',
    stop: 'stopped !',
    override: '-',
  },
  decided: {
    edit: 'decided',
    indicator: 'decided',
    value: 'decided',
    design: 'decided',
    confirm: '-',
    decide: '-',
    start: 'ongoing',
    finish: '-',
    stop: 'stopped !',
    override: 'decided',
  },
  ongoing: {
    edit: 'ongoing',
    indicator: 'ongoing',
    value: 'ongoing',
    design: '-',
    confirm: '-',
    decide: '-',
    start: '-',
    finish: 'done',
    stop: 'stopped !',
    override: 'ongoing',
  },
  done: {
    edit: '-',
    indicator: '-',
    value: 'done',
    design: '-',
    confirm: '-',
    decide: '-',
    start: '-',
    finish: '-',
    stop: '-',
    override: '-',
  },
  stopped: {
    edit: '-',
    indicator: '-',
    value: 'stopped',
    design: '-',
    confirm: '-',
    decide: '-',
    start: '-',
    finish: '-',
    stop: '-',
    override: '-',
  },
} as const

const plans = {
  draft: {
    edit: 'draft',
    confirm: 'draft',
    takeBack: 'draft',
    propose: 'proposed 2',
    return: '-',
    decide: '-',
    putInForce: '-',
    supersede: '-',
  },
  proposed: {
    edit: '-',
    confirm: '-',
    takeBack: '-',
    propose: '-',
    return: 'draft ! m',
    decide: 'decided m',
    putInForce: '-',
    supersede: '-',
  },
  decided: {
    edit: '-',
    confirm: 'decided',
    takeBack: 'decided',
    propose: '-',
    return: '-',
    decide: '-',
    putInForce: 'inForce 2',
    supersede: '-',
  },
  inForce: {
    edit: '-',
    confirm: '-',
    takeBack: '-',
    propose: '-',
    return: '-',
    decide: '-',
    putInForce: '-',
    supersede: 'superseded e',
  },
  superseded: {
    edit: '-',
    confirm: '-',
    takeBack: '-',
    propose: '-',
    return: '-',
    decide: '-',
    putInForce: '-',
    supersede: '-',
  },
} as const

const write = (row: { to: string; reason: boolean; needs: readonly unknown[]; by?: string } | undefined) => {
  if (!row) return '-'
  const by = { meeting: 'm', edition: 'e' }[row.by ?? ''] ?? ''
  return [row.to, row.reason ? '!' : '', row.needs.length === 2 ? '2' : '', by].filter(Boolean).join(' ')
}

describe('a measure', () => {
  for (const from of measureStates) {
    for (const action of measureActions) {
      test(`${from} · ${action}: ${measures[from][action]}`, () => {
        const rows = measureTransitions.filter((one) => one.from === from && one.action === action)
        assert.ok(rows.length <= 1)
        assert.equal(write(rows[0]), measures[from][action])
        assert.equal(checkMeasureAction(from, action).length, rows.length === 0 ? 1 : 0)
      })
    }
  }
})

describe('an edition of the plan', () => {
  for (const from of planStates) {
    for (const action of planActions) {
      test(`${from} · ${action}: ${plans[from][action]}`, () => {
        const rows = planTransitions.filter((one) => one.from === from && one.action === action)
        assert.ok(rows.length <= 1)
        assert.equal(write(rows[0]), plans[from][action])
      })
    }
  }
})

test('nothing leads to decided but a decision, and nothing starts that is not decided', () => {
  const into = (state: string) => measureTransitions.filter((one) => one.to === state && one.from !== state)
  assert.deepEqual(
    into('decided').map((one) => [one.from, one.action, one.needs]),
    [['draft', 'decide', ['municipality', 'police']]],
  )
  assert.deepEqual(
    into('ongoing').map((one) => one.from),
    ['decided'],
  )
})
