import assert from 'node:assert/strict'
import test from 'node:test'
import { localDateAt } from '#analysis/time/local-time.ts'
import { isDigestDue } from './digest-rule.ts'
import { computeStanding, stepsToTell } from './standing.ts'

test('how a task stands, by its date, its state and its group’s', () => {
  const table = `
    open    active    2026-11-22  late
    open    active    2026-11-23  dueSoon
    open    active    2026-11-30  dueSoon
    open    active    2026-12-01  onTime
    open    closed    2026-11-22  late
    open    proposed  2026-11-22  waiting
    open    proposed  2026-12-01  waiting
    done    active    2026-11-22  done
    dropped active    2026-11-22  dropped
    open    withdrawn 2026-11-22  dropped
    done    proposed  2026-12-01  done`
  for (const line of table.trim().split('\n')) {
    const [state, group, dueOn, expected] = line.trim().split(/\s+/) as ['open', 'active', string, string]
    assert.equal(computeStanding({ state, group, dueOn, today: '2026-11-23' }), expected, line.trim())
  }
})

test('a task is late from the local midnight after its day, not from the one in Greenwich', () => {
  const at = (instant: string) => {
    const today = localDateAt(Date.parse(instant), 'Europe/Stockholm')
    return computeStanding({ state: 'open', group: 'active', dueOn: '2026-11-23', today })
  }
  assert.equal(at('2026-11-23T22:59:59.999Z'), 'dueSoon')
  assert.equal(at('2026-11-23T23:00:00.000Z'), 'late')
  const summer = localDateAt(Date.parse('2026-07-01T22:00:00.000Z'), 'Europe/Stockholm')
  assert.equal(computeStanding({ state: 'open', group: 'active', dueOn: '2026-07-01', today: summer }), 'late')
})

test('who is told: the leader at once, the coordinator after seven days, each once', () => {
  const facts = { state: 'open' as const, group: 'active' as const, dueOn: '2026-11-20' }
  const steps = (today: string, told: ('leader' | 'coordinator')[] = []) => stepsToTell({ ...facts, today, told })
  assert.deepEqual(steps('2026-11-20'), [])
  assert.deepEqual(steps('2026-11-21'), ['leader'])
  assert.deepEqual(steps('2026-11-21', ['leader']), [])
  assert.deepEqual(steps('2026-11-26', ['leader']), [])
  assert.deepEqual(steps('2026-11-27', ['leader']), ['coordinator'])
  assert.deepEqual(steps('2026-12-24'), ['leader', 'coordinator'])
  assert.deepEqual(steps('2026-12-24', ['leader', 'coordinator']), [])
  for (const change of [{ state: 'done' as const }, { group: 'proposed' as const }]) {
    assert.deepEqual(stepsToTell({ ...facts, ...change, today: '2026-12-24', told: [] }), [])
  }
})

test('when the mail about what waits is sent', () => {
  // 2026-11-23 is a Monday.
  const due = (frequency: 'never' | 'daily' | 'weekly', today: string, hour: number, lastOn: string | null) =>
    isDigestDue({ frequency, today, hour, lastOn })
  assert.equal(due('never', '2026-11-23', 9, null), false)
  assert.equal(due('daily', '2026-11-24', 5, null), false)
  assert.equal(due('daily', '2026-11-24', 6, '2026-11-23'), true)
  assert.equal(due('daily', '2026-11-24', 23, '2026-11-24'), false)
  assert.equal(due('weekly', '2026-11-24', 9, null), false)
  assert.equal(due('weekly', '2026-11-23', 9, null), true)
  assert.equal(due('weekly', '2026-11-23', 9, '2026-11-23'), false)
  assert.equal(due('weekly', '2026-11-30', 9, '2026-11-23'), true)
  assert.equal(due('weekly', '2026-12-01', 9, '2026-11-24'), false)
  assert.equal(due('weekly', '2026-12-01', 9, '2026-11-23'), true, 'the Monday was missed')
})
