import assert from 'node:assert/strict'
import test from 'node:test'
import { judgeTarget, type TargetOutcome } from './indicator-outcome.ts'

type Point = readonly [period: string, value: number | null, hidden?: boolean]
const rows: readonly {
  readonly name: string
  readonly better?: 'lower' | 'higher'
  readonly baseline?: number | null
  readonly target?: number | null
  readonly points: readonly Point[]
  readonly state?: 'ongoing' | 'done'
  readonly startedOn?: string | null
  readonly outcome: TargetOutcome
  readonly latest?: number | null
}[] = [
  { name: 'exactly at the target', points: [['2026-11', 10]], outcome: 'reached', latest: 10 },
  { name: 'one over, the measure is over', points: [['2026-11', 11]], outcome: 'notReached', latest: 11 },
  { name: 'on its way, and it goes on', points: [['2026-11', 15]], state: 'ongoing', outcome: 'notYet', latest: 15 },
  {
    name: 'the wrong way, and it goes on',
    points: [['2026-11', 25]],
    state: 'ongoing',
    outcome: 'notReached',
    latest: 25,
  },
  { name: 'as before, and it goes on', points: [['2026-11', 20]], state: 'ongoing', outcome: 'notReached', latest: 20 },
  {
    name: 'no baseline: the target alone tells',
    baseline: null,
    points: [['2026-11', 11]],
    outcome: 'notReached',
    latest: 11,
  },
  { name: 'more is better', better: 'higher', points: [['2026', 11]], outcome: 'reached', latest: 11 },
  { name: 'the period ended before the start', points: [['2026-09', 5]], outcome: 'cannotTell', latest: null },
  { name: 'the period holds the start', points: [['2026-10', 5]], outcome: 'reached', latest: 5 },
  { name: 'the latest is hidden: an older one says something else', points: [['2026-11', 5], ['2026-12', null, true]], outcome: 'cannotTell', latest: null }, // biome-ignore format: one row
  { name: 'the latest has no value: the one before it stands', points: [['2026-W47', 5], ['2026-W48', null]], outcome: 'reached', latest: 5 }, // biome-ignore format: one row
  { name: 'nothing to compare with', target: null, points: [['2026-11', 5]], outcome: 'cannotTell', latest: 5 },
  { name: 'not started', startedOn: null, points: [['2026-11', 5]], outcome: 'cannotTell', latest: null },
  { name: 'no period at all', points: [['i höst', 5]], outcome: 'cannotTell', latest: null },
]

for (const { name, points, outcome, latest, state = 'done', startedOn = '2026-10-15', ...rest } of rows) {
  test(`target: ${name}`, () => {
    const found = judgeTarget(
      {
        ...{ better: 'lower', baseline: 20, baselinePeriod: null, target: 10, standing: 'cannotTell', ...rest },
        points: points.map(([period, value, hidden = false]) => ({ period, value, hidden })),
      },
      { startedOn, state },
    )
    assert.deepEqual([found.outcome, found.latest?.value ?? null], [outcome, latest ?? null])
  })
}
