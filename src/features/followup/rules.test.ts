import assert from 'node:assert/strict'
import test from 'node:test'
import { checkImplementation, type ImplementationFacts } from './rules.ts'

const facts: ImplementationFacts = { state: 'ongoing', decidedOn: '2026-11-10', today: '2026-11-23', taken: false }
const rows: readonly [string, string, Partial<ImplementationFacts>, readonly string[]][] = [
  ['today', '2026-11-23', {}, []],
  ['on the day of the decision', '2026-11-10', {}, []],
  ['the day before it', '2026-11-09', {}, ['beforeDecision']],
  ['tomorrow', '2026-11-24', {}, ['dayAhead']],
  ['a measure that is decided and not started', '2026-11-20', { state: 'decided' }, []],
  ['one that is done: told afterwards', '2026-11-20', { state: 'done' }, []],
  ['one that was stopped', '2026-11-20', { state: 'stopped' }, []],
  ['a draft', '2026-11-20', { state: 'draft', decidedOn: null }, ['measureNotDecided']],
  ['another measure’s entry', '2026-11-20', { taken: true }, ['entryTaken']],
  ['all at once', '2026-11-24', { state: 'draft', decidedOn: '2026-11-25', taken: true }, ['measureNotDecided', 'entryTaken', 'dayAhead', 'beforeDecision']], // biome-ignore format: one row
]

for (const [name, doneOn, change, codes] of rows) {
  test(`told as done: ${name}`, () => {
    const found = checkImplementation({ doneOn }, { ...facts, ...change })
    assert.deepEqual(
      found.map((one) => one.code),
      codes,
    )
  })
}
