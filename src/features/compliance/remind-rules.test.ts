import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Remindable, stepsFor } from './remind-rules.ts'
import type { Cycle } from './schema.ts'

const due = '2026-11-30'
const plain: Remindable = {
  force: 'bör',
  rhythm: { kind: 'within', months: 24 },
  state: 'met',
  dueOn: due,
  cycles: [],
}
const late: Remindable = { ...plain, state: 'overdue' }
const told = (one: Remindable, today: string) => stepsFor(one, today).map((step) => `${step.step} ${step.dueOn}`)

const table: readonly [what: string, one: Remindable, today: string, steps: readonly string[]][] = [
  ['met and far off', plain, '2026-01-01', []],
  ['due soon', { ...plain, state: 'dueSoon' }, '2026-10-01', [`soon ${due}`]],
  ['due soon, the day before', { ...plain, state: 'dueSoon' }, '2026-11-29', [`soon ${due}`]],
  ['on the day', { ...plain, state: 'dueSoon' }, due, [`due ${due}`]],
  ['on the day with a draft', { ...plain, state: 'underWay' }, due, [`due ${due}`]],
  ['a draft before it is near', { ...plain, state: 'underWay' }, '2026-03-01', []],
  ['the day after', late, '2026-12-01', [`overdue ${due}`]],
  ['thirteen days after', late, '2026-12-13', [`overdue ${due}`]],
  ['fourteen days after', late, '2026-12-14', [`overdue ${due}`, `steering ${due}`]],
  ['ska binds as bör does', { ...late, force: 'ska' }, '2026-12-14', [`overdue ${due}`, `steering ${due}`]],
  ['görs is never told to those who decide', { ...late, force: 'görs' }, '2027-12-14', [`overdue ${due}`]],
  ['nothing can be due', { ...plain, dueOn: null }, due, []],
  ['standing no more, without a day', { ...late, dueOn: null }, due, []],
  ['overdue across the change to summer time', { ...late, dueOn: '2026-03-22' }, '2026-04-05', ['overdue 2026-03-22', 'steering 2026-03-22']],
] // biome-ignore format: one row each

for (const [what, one, today, steps] of table)
  test(`reminders: ${what}`, () => assert.deepEqual(told(one, today), steps))

const weeks = (outcomes: string): Remindable => ({
  ...plain,
  force: 'görs',
  rhythm: { kind: 'every', unit: 'week', graceDays: 7 },
  state: 'overdue',
  cycles: [...outcomes].map((letter, at): Cycle => {
    const outcome = ({ m: 'met', l: 'metLate', x: 'missed', o: 'open' } as const)[letter] ?? 'open'
    const day = `2026-11-${String(at + 10)}`
    return { period: `2026-W${at + 40}`, from: day, dueOn: day, metOn: null, outcome, evidence: null }
  }),
})

const rows: readonly [outcomes: string, steps: readonly string[]][] = [
  ['', []],
  ['mmoo', []],
  ['mxo', ['overdue 2026-11-11']],
  ['xmo', []],
  ['xlo', []],
  ['xxo', ['overdue 2026-11-11']],
  ['mxxxo', ['overdue 2026-11-13', 'steering 2026-11-13']],
  // The row goes on: each new week is told, the row itself stays told by its third week.
  ['mxxxxo', ['overdue 2026-11-14', 'steering 2026-11-13']],
  ['xxxmx', ['overdue 2026-11-14']],
]
for (const [outcomes, steps] of rows) {
  test(`weekly reminders: ${outcomes || 'no week yet'}`, () => {
    assert.deepEqual(told(weeks(outcomes), '2026-11-30'), steps)
  })
}

test('a week that is near is told to nobody', () => {
  assert.deepEqual(told({ ...weeks('mo'), state: 'dueSoon' }, due), [])
})
