/** What may be done with a measure: every way to a decision, and every day that a move can be given. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkIndicator, checkRemoval } from './indicator-rules.ts'
import { writeWhole } from './measure-content.ts'
import { checkMove, confirmMeasure, type MoveFacts } from './measure-rules.ts'
import { chainGaps, type IndicatorContent, type MeasureContent, measureStates } from './schema.ts'

const parties = ['municipality', 'police'] as const

describe('a decision by the parties', () => {
  const facts = { contentHash: 'seen', seenHash: 'seen', gaps: [] }

  test('of every combination only one decides: ad hoc, a draft, what both have seen, nothing missing, the other one’s yes', () => {
    const needs = ['measureWithoutIndicator', 'measureWithoutOwner', 'measureWithoutPeriod', 'measureWithoutSubGoal']
    let decided = 0
    for (const state of measureStates) {
      for (const origin of ['plan', 'adHoc'] as const) {
        for (const party of [...parties, null]) {
          for (const confirmed of [[], ['municipality'], ['police'], [...parties]] as (typeof parties)[number][][]) {
            for (const seenHash of ['seen', 'older']) {
              for (const gap of [null, ...chainGaps]) {
                const gaps = gap ? [{ code: gap }] : []
                const outcome = confirmMeasure({ ...facts, state, origin, party, confirmed, seenHash, gaps })
                const decides = 'decides' in outcome && outcome.decides
                const other = parties.find((one) => one !== party)
                const may =
                  state === 'draft' &&
                  origin === 'adHoc' &&
                  party !== null &&
                  confirmed.length === 1 &&
                  confirmed[0] === other &&
                  seenHash === 'seen' &&
                  !needs.includes(gap ?? '')
                assert.equal(decides, may, JSON.stringify({ state, origin, party, confirmed, seenHash, gap }))
                if (decides) decided += 1
              }
            }
          }
        }
      }
    }
    // Two parties, with no gap or one of the seven that stop nothing between two editions.
    assert.equal(decided, 2 * (1 + chainGaps.length - needs.length))
  })

  test('all that is wrong is told at once', () => {
    const gaps = chainGaps.map((code) => ({ code }))
    const outcome = confirmMeasure({
      ...{ state: 'decided', origin: 'plan', party: null, contentHash: 'a', seenHash: 'b', confirmed: [], gaps },
    })
    assert.ok('refusals' in outcome)
    assert.deepEqual(
      outcome.refusals.map((one) => one.code),
      ['measureNotOpen', 'notAdHoc', 'notAParty', 'contentMoved', ...Array(4).fill('chainBroken')],
    )
  })
})

describe('a move', () => {
  const start: MoveFacts = {
    ...{ state: 'decided', action: 'start', on: '2026-11-23', today: '2026-11-23' },
    ...{ decidedOn: '2026-11-20', designedOn: null, startedOn: null, reason: null },
  }
  const cases: [string, Partial<MoveFacts>, string[]][] = [
    ['starts today', {}, []],
    ['started on the day of the decision', { on: '2026-11-20' }, []],
    ['not before it', { on: '2026-11-19' }, ['startBeforeDecision']],
    ['not before its effect design', { on: '2026-11-20', designedOn: '2026-11-21' }, ['startBeforeDesign']],
    ['on the day of its effect design', { on: '2026-11-21', designedOn: '2026-11-21' }, []],
    ['not ahead of time', { on: '2026-11-24' }, ['dayAhead']],
    ['a draft cannot start', { state: 'draft', decidedOn: null }, ['measureNotOpen']],
    ['what goes on cannot start again', { state: 'ongoing' }, ['measureNotOpen']],
    ['finishes on the day it started', { state: 'ongoing', action: 'finish', startedOn: '2026-11-23' }, []],
    [
      'not before it',
      { state: 'ongoing', action: 'finish', startedOn: '2026-11-23', on: '2026-11-22' },
      ['endBeforeStart'],
    ],
    ['what has not started is not finished', { action: 'finish' }, ['measureNotOpen']],
    [
      'stops with a reason',
      { state: 'ongoing', action: 'stop', startedOn: '2026-11-21', reason: 'Pengarna är slut.' },
      [],
    ],
    ['not without', { state: 'ongoing', action: 'stop', startedOn: '2026-11-21', reason: ' ' }, ['reasonMissing']],
    ['a draft is given up with a reason', { state: 'draft', action: 'stop', reason: 'Behövs inte.' }, []],
    ['what is done does not stop', { state: 'done', action: 'stop', reason: 'Nej.' }, ['measureNotOpen']],
  ]
  for (const [name, change, codes] of cases) {
    test(name, () =>
      assert.deepEqual(
        checkMove({ ...start, ...change }).map((one) => one.code),
        codes,
      ),
    )
  }
})

const indicator: IndicatorContent = {
  ...{ title: 'Rapporter', source: { kind: 'own' }, unit: 'st', baseline: null, baselinePeriod: null, target: 5 },
  ...{ better: 'lower', frequency: 'month', enteredBy: null },
}

test('an indicator: free until the start, then only what does not move the goal, then nothing', () => {
  const known = { areas: new Set<string>(), categories: new Set<string>() }
  const changed = {
    ...indicator,
    target: 9,
    unit: 'antal',
    better: 'higher',
    enteredBy: 'Fritid',
    baseline: 7,
  } as const
  const check = (state: (typeof measureStates)[number]) =>
    checkIndicator(changed, { state, standing: indicator, known, series: new Set() }).map(
      (one) => one.field ?? one.code,
    )
  assert.deepEqual(check('draft'), [])
  assert.deepEqual(check('decided'), [])
  assert.deepEqual(check('ongoing'), ['target', 'better', 'unit'])
  assert.deepEqual(check('done'), ['measureNotOpen'])
  assert.deepEqual(check('stopped'), ['measureNotOpen'])
  assert.deepEqual(
    measureStates.map((state) => checkRemoval(state).map((one) => one.code)),
    [[], [], ['indicatorFixed'], ['measureNotOpen'], ['measureNotOpen']],
  )
})

test('the content is the same text however its fields were ordered, and another as soon as one word is', () => {
  const content: MeasureContent = {
    ...{ title: 'Ljus', description: '', kind: 'situational', approach: 'prevent', strategy: null, libraryId: null },
    ...{ subGoals: [], causeIds: [], ownerOrganisationId: null, areaCodes: [], from: null, to: null },
    ...{ expectedShort: '', expectedLong: '', cost: null, hours: null },
  }
  const whole = { origin: 'plan' as const, originPictureId: null, content, indicators: [], effectDesign: null }
  const turned = Object.fromEntries(Object.entries(content).toReversed()) as MeasureContent
  assert.equal(writeWhole({ ...whole, content: turned }), writeWhole(whole))
  const texts = [
    writeWhole(whole),
    writeWhole({ ...whole, content: { ...content, title: 'Ljuset' } }),
    writeWhole({ ...whole, indicators: [{ ...indicator, id: 'one' }] }),
    writeWhole({ ...whole, indicators: [{ ...indicator, id: 'one', target: 6 }] }),
    writeWhole({ ...whole, origin: 'adHoc', originPictureId: 'p' }),
  ]
  assert.equal(new Set(texts).size, texts.length)
})
