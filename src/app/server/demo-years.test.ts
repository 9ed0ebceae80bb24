/** The years before the demo's thread: what was done is evidence, what is missing is told, and it holds together. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { seedDemo } from '#db/demo/seed-demo.ts'
import type { ObligationView } from '#features/compliance/schema.ts'
import { judgeAll } from '#features/compliance/server/judge.ts'
import { presentQuestionnaires } from '#features/evaluation/server/present.ts'
import { listQuestionnaireRows } from '#features/evaluation/store.ts'
import { judgeTarget } from '#features/followup/indicator-outcome.ts'
import { followMeasures } from '#features/followup/server/follow-measures.ts'
import { presentMeeting } from '#features/meeting/server/present.ts'
import { listMeetingRows } from '#features/meeting/store.ts'
import { listPlanRows } from '#features/plan/plan-store.ts'
import { listStatementRows } from '#features/statement/store.ts'
import { openFromTemplate } from '#platform/db/pglite-template.ts'
import type { Database } from '#platform/db/port.ts'
import { type Act, type DemoStep, makeAct } from './demo-hands.ts'
import { tellDemoYears } from './demo-years.ts'

const start = '2026-11-02'
const now = new Date('2026-11-23T07:00:00.000Z')

describe('the years of the demo', () => {
  let db: Database
  let act: Act
  before(async () => {
    db = await openFromTemplate()
    await db.asOwner((trx) => seedDemo(trx, { seed: 1, until: '2026-11-23', weeks: 104 }), {
      statementLimitMs: 120_000,
    })
    assert.ok(await tellDemoYears(db, { start, now }))
    act = makeAct(db, now)
  })
  after(() => db.close())

  const read = <T>(work: (step: DemoStep) => Promise<T>) => act('municipality', now, work)
  const judge = (on: string) =>
    read(({ trx, zone, actor: { municipalityId } }) =>
      judgeAll({ trx, municipalityId, zone, asOf: new Date(`${on}T21:00:00.000Z`), on }),
    )
  const inState = (views: readonly ObligationView[], state: ObligationView['state']) =>
    views.filter((one) => one.state === state).map((one) => one.key.split('/')[1])

  test('on the eve of the thread most is done, the report to the council is late, and one thing was never begun', async () => {
    const views = await judge('2026-11-01')
    assert.deepEqual(inState(views, 'overdue'), ['councilReport', 'support'])
    assert.ok(inState(views, 'met').length >= 15, inState(views, 'met').join())
    const never = views.find((one) => one.evidence.length === 0 && one.state === 'overdue')
    assert.ok(never && never.note.reason.length > 20 && (never.note.beginsOn ?? '') > '2026-11-23')
  })

  test('no week, month or quarter was left out while it was done by hand, and none is counted twice', async () => {
    const views = await judge('2026-11-01')
    for (const code of ['weekPicture', 'monthPicture', 'quarterPicture']) {
      const { cycles } = views.find((one) => one.key.endsWith(`/${code}`)) ?? { cycles: [] }
      const done = cycles.filter((one) => one.outcome === 'met')
      assert.ok(done.length >= 11)
      assert.deepEqual(
        cycles.filter((one) => one.outcome !== 'met' && one.outcome !== 'open'),
        [],
        code,
      )
    }
  })

  test('known as it was then: before something was written down it did not count', async () => {
    const views = await judge('2024-06-01')
    const picture = views.find((one) => one.key === 'law-2023-196/picture')
    assert.deepEqual([picture?.evidence.length, picture?.cycles[0]?.outcome], [0, 'open'])
  })

  test('the earlier plan: two measures done and one stopped, a target missed, and an effect that was computed', async () => {
    const { plans, followed } = await read(async ({ trx, zone, actor: { municipalityId } }) => {
      const plans = await listPlanRows(trx, ['inForce'])
      return { plans, followed: await followMeasures({ trx, municipalityId, zone, now }) }
    })
    assert.deepEqual([plans.length, plans[0]?.edition], [1, 1])
    assert.deepEqual(followed.map((one) => one.measure.state).toSorted(), ['done', 'done', 'stopped'])
    assert.ok(followed.every((one) => one.implementations.length > 0 && one.cost !== null && one.hours !== null))
    const outcomes = followed.flatMap((one) => one.indicators.map((each) => judgeTarget(each, one.measure).outcome))
    assert.ok(outcomes.includes('notReached') && outcomes.includes('reached'), outcomes.join())
    const designed = followed.filter((one) => one.effect.verdict !== 'noDesign')
    assert.equal(designed.length, 1)
    // Whatever it says: nobody chose it.
    assert.ok(['decreased', 'increased', 'cannotTell'].includes(designed[0]?.effect.verdict ?? ''))
    assert.ok((designed[0]?.effect.points.length ?? 0) > 6)
  })

  test('the follow-up was noted at a meeting, the report delivered, the questionnaire answered and closed', async () => {
    const { statements, questionnaires, meetings } = await read(async (step) => {
      const rows = await listMeetingRows(step.trx)
      const meetings = await Promise.all(rows.map((row) => presentMeeting(step, row)))
      const asked = await listQuestionnaireRows(step.trx)
      const questionnaires = await presentQuestionnaires({ ...step, address: null }, asked)
      return { statements: await listStatementRows(step.trx), questionnaires, meetings }
    })
    assert.deepEqual(statements.map((one) => [one.kind, one.state]).toSorted(), [
      ['councilReport', 'delivered'],
      ['followUp', 'noted'],
    ])
    for (const { title } of statements) assert.equal(title.split('(påhittad)').length, 2, title)
    const noted = statements.find((one) => one.state === 'noted')
    assert.ok(meetings.some((one) => one.id === noted?.meetingId && one.state === 'approved'))
    assert.ok(meetings.length >= 4 && meetings.every((one) => one.state === 'approved' && one.quorate))
    for (const { startsAt } of meetings) assert.ok(!/-07-/.test(startsAt), `nobody is at work on ${startsAt}`)
    const [closed] = questionnaires
    assert.equal(closed?.state, 'closed')
    assert.ok(closed.answered >= 6 && closed.answered < closed.invited && closed.result?.all)
    assert.match(closed.title, /påhittade/)
  })

  test('it was told in order, all of it before the thread', async () => {
    const { rows } = await db.asOwner((trx) =>
      sql<{ action: string; at: string }>`select action, at from audit_event order by xmin::text::bigint`.execute(trx),
    )
    assert.ok(rows.length > 100)
    for (const [order, { action, at }] of rows.entries()) {
      assert.ok(at >= (rows[order - 1]?.at ?? ''), `${action} at ${at} comes after ${rows[order - 1]?.at}`)
    }
    assert.ok((rows.at(-1)?.at ?? '') < `${start}T00:00:00.000Z`)
  })

  test('a demo that is set before the agreement’s third year, or after it, has no such years', async () => {
    assert.equal(await tellDemoYears(db, { start: '2025-12-29', now }), false)
    assert.equal(await tellDemoYears(db, { start: '2028-01-03', now }), false)
  })
})
