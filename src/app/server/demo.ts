/** Makes the demo what a visitor should meet: two years of invented reports, and pictures released week by week. */
import { randomUUID } from 'node:crypto'
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { lastEndedPeriod, type Period, previousPeriod } from '#analysis/time/period.ts'
import { seedDemo } from '#db/demo/seed-demo.ts'
import type { Party } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { confirmPicture, openPicture, presentPicture } from '#features/picture/server/compose.ts'
import { releasePicture } from '#features/picture/server/release.ts'
import {
  type GuardedWriting,
  setLevel,
  writeFocusPoint,
  writeOutcome,
  writeTask,
} from '#features/picture/server/write.ts'
import { withKnownNames } from '#features/report/server/refuse-persons.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import type { Database } from '#platform/db/port.ts'
import { takeInDemoEvidence } from './demo-evidence.ts'
import { findDemoActor } from './demo-hands.ts'
import { tellDemoThread } from './demo-thread.ts'
import { demoWeeks } from './demo-weeks-sv.ts'
import { tellDemoYears } from './demo-years.ts'

export interface DemoStory {
  readonly seed: number
  readonly now: Date
  readonly weeks?: number
  /** Told after each step, for the one who waits. */
  readonly onStep?: (step: 'reports' | 'pictures' | 'evidence' | 'thread', count: number) => void
}

/** On any day of the year it holds 24 whole months, which a yearly pattern asks for, and the week that ended last. */
const weeksTold = 110

/** Fills an empty database. The week that ended last is left for the visitor to release; those before it are released. */
export async function makeDemo(db: Database, { seed, now, weeks = weeksTold, onStep }: DemoStory): Promise<void> {
  const until = localDateAt(now.getTime())
  const count = await db.asOwner((trx) => seedDemo(trx, { seed, until, weeks }), { statementLimitMs: 120_000 })
  onStep?.('reports', count)
  const latest = lastEndedPeriod('week', now.getTime())
  const past: Period[] = []
  for (let period = previousPeriod(latest); past.length < demoWeeks.length; period = previousPeriod(period)) {
    past.unshift(period)
  }
  const [first] = past
  if (first) await tellDemoYears(db, { start: first.end, now })
  const pictureIds: string[] = []
  for (const [at, period] of past.entries()) {
    const id = await releaseWeek(db, period, at)
    pictureIds.push(id)
    onStep?.('pictures', at + 1)
    await tellOutcomes(db, id, { period, told: past[at + 1] ? 'all' : 'first' }, at)
  }
  // Before the telling: what is not listened to is done all the same.
  const files = await takeInDemoEvidence(db, await findDemoActor(db, 'municipality', now), now)
  onStep?.('evidence', files)
  const problems = await tellDemoThread(db, { pictureIds, mondays: past.map((one) => one.end), now })
  onStep?.('thread', problems)
}

/** Both parties' Monday: opened, judged and released at nine in the morning after the week. */
async function releaseWeek(db: Database, period: Period, at: number): Promise<string> {
  const monday = new Date(`${period.end}T08:00:00.000Z`)
  const story = demoWeeks[at] as (typeof demoWeeks)[number]
  const id = await as(db, 'municipality', monday, async (writing) => {
    const picture = await openPicture(writing, 'week', period.label)
    for (const [areaCode, level, reason] of story.levels) {
      await setLevel(writing, picture.id, { areaCode, level, reason, version: 0 })
    }
    for (const [position, focus] of story.focus.entries()) {
      const { title, areaCode, detail } = focus
      const point = { id: randomUUID(), position: position + 1, title, areaCode, detail, outcome: null, version: 0 }
      await writeFocusPoint(writing, picture.id, point)
      const task = { id: randomUUID(), focusPointId: point.id, title: focus.task, ownerOrganisationId: focus.owner }
      const open = { dueOn: addDays(period.end, 4), state: 'open', outcome: null, version: 0 } as const
      await writeTask(writing, picture.id, { ...task, ...open })
    }
    return picture.id
  })
  for (const party of ['municipality', 'police'] as const) {
    await as(db, party, new Date(monday.getTime() + 40 * 60_000), async (writing) => {
      const row = await openPicture(writing, 'week', period.label)
      const { contentHash } = await presentPicture(writing.trx, row, writing.now)
      await confirmPicture(writing, row.id, contentHash, releasePicture)
    })
  }
  return id
}

/** What came of the focus: at the end of the week, or of the latest week only what was done at once. */
async function tellOutcomes(
  db: Database,
  pictureId: string,
  { period, told }: { period: Period; told: 'all' | 'first' },
  at: number,
): Promise<void> {
  const instant = told === 'all' ? addDays(period.end, 7) : addDays(period.end, 1)
  await as(db, 'municipality', new Date(`${instant}T07:30:00.000Z`), async (writing) => {
    const row = await openPicture(writing, 'week', period.label)
    const { focusPoints, tasks } = await presentPicture(writing.trx, row, writing.now)
    const outcomes = demoWeeks[at]?.focus.map((focus) => focus.outcome) ?? []
    for (const [index, point] of focusPoints.slice(0, told === 'all' ? undefined : 1).entries()) {
      const outcome = outcomes[index] ?? null
      await writeOutcome(writing, pictureId, { kind: 'focusPoint', itemId: point.id, outcome, version: point.version })
      const task = tasks.find((one) => one.focusPointId === point.id)
      if (!task) continue
      const { id: itemId, version } = task
      await writeOutcome(writing, pictureId, { kind: 'task', itemId, outcome: null, state: 'done', version })
    }
  })
}

async function as<T>(db: Database, party: Party, now: Date, work: (writing: GuardedWriting) => Promise<T>): Promise<T> {
  const actor = await findDemoActor(db, party, now)
  const shelf = new RegisterShelf({ now: () => now })
  return db.withScope(scopeOf(actor), async (trx) => work(await withKnownNames({ trx, actor, now }, shelf)))
}
