/** How indicators and measures stand: tables of cases. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readIndicatorPeriod } from './indicator-periods.ts'
import { findLateSince, isEnteredLate, judgeIndicator } from './indicator-standing.ts'
import { standMeasure } from './measure-standing.ts'
import type { IndicatorContent } from './schema.ts'

const own = (frequency: IndicatorContent['frequency']) => ({ source: { kind: 'own' as const }, frequency })

describe('a value that should have been there', () => {
  const cases: [string, Parameters<typeof findLateSince>[0], string | null][] = [
    [
      'before the start nothing is asked for',
      { indicator: own('month'), startedOn: null, endedOn: null, today: '2026-11-23', told: [] },
      null,
    ],
    [
      'within the days of grace',
      { indicator: own('month'), startedOn: '2026-10-12', endedOn: null, today: '2026-11-14', told: [] },
      null,
    ],
    [
      'on the first day after them',
      { indicator: own('month'), startedOn: '2026-10-12', endedOn: null, today: '2026-11-15', told: [] },
      '2026-11-15',
    ],
    [
      'the earliest that is missing, not the latest',
      {
        indicator: own('week'),
        startedOn: '2026-10-05',
        endedOn: null,
        today: '2026-11-23',
        told: ['2026-W41', '2026-W43'],
      },
      '2026-10-26',
    ],
    [
      'told to be without a value is told',
      { indicator: own('quarter'), startedOn: '2026-04-02', endedOn: null, today: '2026-08-01', told: ['2026-Q2'] },
      null,
    ],
    [
      'a year has sixty days',
      { indicator: own('year'), startedOn: '2025-03-01', endedOn: null, today: '2026-03-02', told: [] },
      '2026-03-02',
    ],
    [
      'periods after the end are not asked for',
      {
        indicator: own('month'),
        startedOn: '2026-03-01',
        endedOn: '2026-03-20',
        today: '2026-11-23',
        told: ['2026-03'],
      },
      null,
    ],
    [
      'reports count themselves',
      {
        indicator: { source: { kind: 'reports', areaCodes: [], categories: [] }, frequency: 'week' },
        startedOn: '2026-01-01',
        endedOn: null,
        today: '2026-11-23',
        told: [],
      },
      null,
    ],
  ]
  for (const [name, facts, expected] of cases) test(name, () => assert.equal(findLateSince(facts), expected))

  test('entered late from the first day after the days of grace', () => {
    assert.equal(isEnteredLate(own('month'), '2026-10', '2026-11-14'), false)
    assert.equal(isEnteredLate(own('month'), '2026-10', '2026-11-15'), true)
    assert.equal(isEnteredLate(own('month'), 'hösten', '2030-01-01'), false)
  })
})

describe('an indicator', () => {
  const base = { better: 'lower' as const, baseline: 20, baselinePeriod: '2026-08', target: 10 }
  const points = (...values: (number | null)[]) =>
    values.map((value, at) => ({ period: `2026-${String(at + 8).padStart(2, '0')}`, value, hidden: false }))
  const cases: [string, Partial<typeof base> | { better: 'higher' }, (number | null)[], string | null, string][] = [
    ['at the target', {}, [20, 15, 10], '2026-09-10', 'reached'],
    ['past the target', {}, [20, 15, 4], '2026-09-10', 'reached'],
    ['nearer than it was', {}, [20, 15], '2026-09-10', 'towards'],
    ['further off', {}, [20, 22], '2026-09-10', 'away'],
    ['as it was', {}, [20, 20], '2026-09-10', 'cannotTell'],
    ['the latest that has a value', {}, [20, 15, null], '2026-09-10', 'towards'],
    ['nothing since the start', {}, [20, 8], '2026-10-01', 'cannotTell'],
    ['not started', {}, [20, 8], null, 'cannotTell'],
    ['higher is better', { better: 'higher', target: 30 } as never, [20, 25], '2026-09-10', 'towards'],
    ['higher is better, and lower', { better: 'higher', target: 30 } as never, [20, 19], '2026-09-10', 'away'],
    ['without a target', { target: null } as never, [20, 19], '2026-09-10', 'towards'],
    [
      'without a baseline, short of the target',
      { baseline: null, baselinePeriod: null } as never,
      [20, 19],
      '2026-09-10',
      'cannotTell',
    ],
    ['a baseline read from its period', { baseline: null } as never, [20, 19], '2026-09-10', 'towards'],
  ]
  for (const [name, change, values, startedOn, expected] of cases) {
    test(`${name}: ${expected}`, () => {
      const daysOf = (period: string) => readIndicatorPeriod('month', period)
      const facts = { indicator: { ...base, ...change }, points: points(...values), startedOn, daysOf }
      assert.equal(judgeIndicator(facts), expected)
    })
  }

  test('a small number that is not told leaves nothing to tell, whatever stood before it', () => {
    const [before, after, latest] = points(20, 22, null)
    assert.ok(before && after && latest)
    const facts = {
      indicator: base,
      startedOn: '2026-09-10',
      daysOf: (period: string) => readIndicatorPeriod('month', period),
    }
    assert.equal(judgeIndicator({ ...facts, points: [before, after, latest] }), 'away')
    assert.equal(judgeIndicator({ ...facts, points: [before, after, { ...latest, hidden: true }] }), 'cannotTell')
  })
})

describe('a measure', () => {
  const good = { lateSince: null, standing: 'towards' as const }
  const facts = {
    state: 'ongoing' as const,
    from: '2026-09-01',
    to: '2026-12-31',
    today: '2026-11-23',
    indicators: [good],
  }
  const cases: [string, Partial<Parameters<typeof standMeasure>[0]>, string, string[]][] = [
    ['goes on as planned', {}, 'onTime', []],
    ['on its last day', { to: '2026-11-23' }, 'onTime', []],
    ['the day after', { to: '2026-11-22' }, 'late', ['endPassed']],
    ['a value is missing', { indicators: [{ ...good, lateSince: '2026-11-15' }] }, 'late', ['valueMissing']],
    [
      'an indicator has gone the wrong way',
      { indicators: [good, { ...good, standing: 'away' }] },
      'late',
      ['indicatorAway'],
    ],
    ['an indicator that tells nothing', { indicators: [{ ...good, standing: 'cannotTell' }] }, 'onTime', []],
    [
      'everything at once',
      { to: '2026-11-01', indicators: [{ lateSince: '2026-11-15', standing: 'away' }] },
      'late',
      ['endPassed', 'valueMissing', 'indicatorAway'],
    ],
    ['decided and not begun', { state: 'decided', from: '2026-12-01' }, 'notBegun', []],
    ['decided and its start has passed', { state: 'decided' }, 'late', ['startPassed']],
    ['decided, and all of it has passed', { state: 'decided', to: '2026-11-01' }, 'late', ['startPassed', 'endPassed']],
    ['a draft is never late', { state: 'draft', to: '2026-11-01' }, 'notBegun', []],
    ['done', { state: 'done', to: '2026-11-01' }, 'done', []],
    ['stopped', { state: 'stopped', to: '2026-11-01' }, 'stopped', []],
    ['without days', { from: null, to: null }, 'onTime', []],
  ]
  for (const [name, change, standing, standingWhy] of cases) {
    test(name, () => assert.deepEqual(standMeasure({ ...facts, ...change }), { standing, standingWhy }))
  }
})
