import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Party, parties, roles } from '#features/access/schema.ts'
import { doesStop } from './chain.ts'
import {
  type ConfirmPlanFacts,
  checkCreatePlan,
  checkDecidePlan,
  checkInclude,
  checkPlanAction,
  confirmPlan,
  listVisibleStates,
} from './plan-rules.ts'
import { type ChainGap, chainGaps, measureStates, planStates } from './schema.ts'
import { planActions, planTransitions } from './transitions.ts'

/** ● open in that state. */
const written = `
           edit confirm takeBack propose return decide putInForce supersede
draft      ●    ●       ●        ●       ·      ·      ·          ·
proposed   ·    ·       ·        ·       ●      ●      ·          ·
decided    ·    ●       ●        ·       ·      ·      ●          ·
inForce    ·    ·       ·        ·       ·      ·      ·          ●
superseded ·    ·       ·        ·       ·      ·      ·          ·
`
const [head = [], ...lines] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
assert.deepEqual([...head].sort(), [...planActions].sort())
for (const state of planStates) {
  for (const action of planActions) {
    test(`plan: ${state}, ${action}`, () => {
      const open = lines.find(([one]) => one === state)?.[1 + head.indexOf(action)] === '●'
      assert.deepEqual(checkPlanAction(state, action), open ? [] : [{ code: 'notOpen', values: { state, action } }])
    })
  }
}

test('only by both parties it is proposed and put in force, only by a meeting it is decided and sent back', () => {
  assert.deepEqual(
    planTransitions
      .filter((row) => row.from !== row.to)
      .map(({ action, to, by, needs, reason }) => [action, to, by, needs.length, reason]),
    [
      ['propose', 'proposed', 'parties', 2, false],
      ['return', 'draft', 'meeting', 0, true],
      ['decide', 'decided', 'meeting', 0, false],
      ['putInForce', 'inForce', 'parties', 2, false],
      ['supersede', 'superseded', 'edition', 0, false],
    ],
  )
})

test('who knows of which editions', () => {
  const seen = Object.fromEntries(roles.map((role) => [role, listVisibleStates({ role }).join(' ')]))
  assert.equal(seen.coordinator, planStates.join(' '))
  assert.equal(seen.communityPoliceOfficer, planStates.join(' '))
  assert.equal(seen.steeringGroupMember, 'proposed decided inForce superseded')
  for (const role of ['reader', 'reporter', 'reviewer', 'administrator']) {
    assert.equal(seen[role], 'decided inForce superseded', role)
  }
})

const facts: ConfirmPlanFacts = {
  state: 'draft',
  purpose: 'propose',
  party: 'police',
  gaps: [],
  measures: [{ title: 'Belysning', state: 'draft' }],
  contentHash: 'a',
  seenHash: 'a',
  confirmed: [],
  laterInForce: false,
}
const codes = (result: ReturnType<typeof confirmPlan>) =>
  'refusals' in result ? result.refusals.map((one) => one.code) : result
const gap = (code: ChainGap['code'], exception: string | null = null): ChainGap => ({
  code,
  subjectId: 's',
  title: 't',
  stops: doesStop(code),
  exception,
})

test('the second of two confirmations completes it, whoever comes first, for both steps', () => {
  for (const [state, purpose] of [
    ['draft', 'propose'],
    ['decided', 'putInForce'],
  ] as const) {
    for (const party of parties) {
      const other = parties.find((one) => one !== party) as Party
      const one = { ...facts, state, purpose, party }
      assert.deepEqual(confirmPlan(one), { completes: false })
      assert.deepEqual(confirmPlan({ ...one, confirmed: [other] }), { completes: true })
      assert.deepEqual(codes(confirmPlan({ ...one, confirmed: [party] })), ['alreadyConfirmed'])
    }
  }
})

test('all that speaks against it is told at once', () => {
  const over = measureStates.map((state) => ({ title: state, state }))
  const worst = {
    ...facts,
    state: 'proposed',
    party: null,
    seenHash: 'b',
    gaps: chainGaps.map((one) => gap(one)),
  } as const
  assert.deepEqual(codes(confirmPlan({ ...worst, measures: over })), [
    ...['notOpen', 'notAParty', 'contentMoved', 'gaps', 'measureOver', 'measureOver'],
  ])
  assert.deepEqual(codes(confirmPlan({ ...worst, measures: [] })), [
    ...['notOpen', 'notAParty', 'contentMoved', 'noMeasures', 'gaps'],
  ])
  // What is decided stands, whatever became of its measures.
  const valid = { ...facts, state: 'decided', purpose: 'putInForce' } as const
  assert.deepEqual(confirmPlan({ ...valid, measures: over }), { completes: false })
  assert.deepEqual(codes(confirmPlan({ ...valid, laterInForce: true })), ['laterInForce'])
  const decision = {
    ...facts,
    state: 'proposed',
    on: '2026-12-01',
    today: '2026-12-01',
    proposedOn: '2026-11-25',
  } as const
  const decide = (change: object) => checkDecidePlan({ ...decision, ...change }).map((one) => one.code)
  assert.deepEqual(decide({}), [])
  assert.deepEqual(decide({ on: '2026-12-02' }), ['decidedLater'])
  assert.deepEqual(decide({ on: '2026-11-24' }), ['decidedBeforeProposal'])
  assert.deepEqual(decide({ state: 'draft', contentHash: null, gaps: [gap('measureWithoutOwner')], measures: [] }), [
    ...['notOpen', 'contentMoved', 'noMeasures', 'gaps'],
  ])
})

const anyGap = fc.record({
  code: fc.constantFrom(...chainGaps),
  exception: fc.option(fc.constant('Parterna har skäl.')),
})

test('property: no path to proposed or decided past both parties, past what was frozen, or with a broken chain', () => {
  const world = fc.record({
    gaps: fc.array(anyGap, { maxLength: 4 }),
    measures: fc.array(fc.constantFrom(...measureStates), { maxLength: 2 }),
    steps: fc.array(
      fc.record({
        by: fc.constantFrom(null, ...parties),
        do: fc.constantFrom('confirm', 'decide', 'edit', 'mend'),
        hash: fc.constantFrom('now', 'old'),
      }),
      { minLength: 2, maxLength: 10 },
    ),
  })
  let reached = 0
  fc.assert(
    fc.property(world, ({ gaps: found, measures, steps }) => {
      let gaps = found.map(({ code, exception }) => gap(code, exception))
      let state: 'draft' | 'proposed' | 'decided' = 'draft'
      let version = 0
      // Each party's latest yes, with the content that it was given to.
      const given = new Map<Party, string>()
      for (const step of steps) {
        const hash = String(version)
        const seen = step.hash === 'now' ? hash : String(version - 1)
        const held = { state, gaps, measures: measures.map((one) => ({ title: one, state: one })) }
        if ((step.do === 'edit' || step.do === 'mend') && checkPlanAction(state, 'edit').length === 0) {
          version += 1
          if (step.do === 'mend') gaps = gaps.slice(1)
        }
        if (step.do === 'confirm') {
          const confirmed = parties.filter((party) => given.get(party) === hash)
          const asked = { ...held, purpose: 'propose', party: step.by, contentHash: hash, seenHash: seen } as const
          const outcome = confirmPlan({ ...asked, confirmed, laterInForce: false })
          if ('completes' in outcome && step.by) given.set(step.by, hash)
          if ('completes' in outcome && outcome.completes) state = 'proposed'
        }
        if (step.do === 'decide') {
          const days = { on: '2026-12-01', today: '2026-12-01', proposedOn: '2026-12-01' }
          const refused = checkDecidePlan({
            ...held,
            contentHash: state === 'draft' ? null : hash,
            seenHash: seen,
            ...days,
          })
          if (refused.length === 0) state = 'decided'
        }
        if (state === 'draft') continue
        reached += 1
        assert.ok(parties.every((party) => given.get(party) === String(version)))
        assert.ok(gaps.every((one) => !one.stops || one.exception !== null))
        assert.ok(measures.length > 0)
      }
    }),
    { numRuns: 3000, seed: 5 },
  )
  assert.ok(reached > 50, `only ${reached} steps came so far`)
})

test('one edition at a time is written, with its days in order; what is over is not taken in, but may be taken out', () => {
  const days = { from: '2027-01-01', to: '2027-01-01' }
  assert.deepEqual(checkCreatePlan({ ...days, openEdition: null }), [])
  assert.deepEqual(
    checkCreatePlan({ from: '2027-01-02', to: '2027-01-01', openEdition: 3 }).map((one) => one.code),
    ['editionOpen', 'periodBackwards'],
  )
  for (const state of measureStates) {
    const isOver = state === 'done' || state === 'stopped'
    assert.equal(checkInclude(true, { title: 'x', state }).length, isOver ? 1 : 0, state)
    assert.deepEqual(checkInclude(false, { title: 'x', state }), [], state)
  }
  assert.deepEqual(
    checkInclude(false, null).map((one) => one.code),
    ['unknownMeasure'],
  )
})
