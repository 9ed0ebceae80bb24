/**
 * Tells the thread that a visitor can follow in the demo: a cluster of reports, the problem raised from it, its causes, a plan that
 * the steering group decides, a working group with tasks, and the next meeting. Everything goes through the rooms' own servers.
 */
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { demoMunicipality } from '#db/demo/seed-demo.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import type { Database } from '#platform/db/port.ts'
import { makeAct } from './demo-hands.ts'
import { appointGroup, workInGroup } from './demo-thread-group.ts'
import { callSteeringGroup, holdSteeringGroup, planNextMeeting } from './demo-thread-meeting.ts'
import { decideAdHoc, draftMeasures, followFirstMeasure, proposePlan, putPlanInForce } from './demo-thread-plan.ts'
import { addLaterFinding, prioritiseNights, raiseThird, setOneSpotAside } from './demo-thread-problem.ts'
import { writeLatePictures } from './demo-years-evidence.ts'
import { compose } from './demo-years-statements.ts'

interface ThreadStory {
  /** Released, oldest first, with the Monday when each was released. */
  readonly pictureIds: readonly string[]
  readonly mondays: readonly string[]
  readonly now: Date
}

const daysToNextMeeting = 14

/** Returns how many problems it became; none where no week is released, or no agreement is in force to decide by. */
export async function tellDemoThread(db: Database, { pictureIds, mondays, now }: ThreadStory): Promise<number> {
  const [first, second, third] = pictureIds
  const [start] = mondays
  if (!first || !second || !third || !start) return 0
  const today = localDateAt(now.getTime())
  const nextMeetingOn = findWeekday(addDays(today, daysToNextMeeting))
  if (!(await hasAgreement(db, start)) || !(await hasAgreement(db, today))) return 0
  const act = makeAct(db, now)
  // The last step is eighteen days after the first Monday, two days before the week ends that is left to the visitor.
  const day = (count: number) => addDays(start, count)
  // Office hours: by the clock of Greenwich, so that it is the same story in summer and winter.
  const at = (count: number, time: string) => new Date(`${day(count)}T${time}:00.000Z`)
  const time = { act, at, day }

  const nights = await prioritiseNights(time, first)
  const drafted = await draftMeasures(time, nights.causeIds)
  const spotId = await setOneSpotAside(time, second)
  const planId = await proposePlan(time, drafted)
  const meetingId = await callSteeringGroup(time)
  const windowsId = await raiseThird(time, third)
  await holdSteeringGroup(time, { meetingId, planId })
  await putPlanInForce(time, planId)
  const group = await appointGroup(time, { measureId: drafted.light, nextWeek: findNextWednesday(today) })
  await addLaterFinding(time, nights.problemId, third)
  await workInGroup(time, group)
  await followFirstMeasure(time, drafted)
  await decideAdHoc(time, third)
  // In its last weeks an agreement has no body left to call.
  if (await hasAgreement(db, nextMeetingOn)) await planNextMeeting(time, nextMeetingOn)
  await writeLatePictures(time, 18)
  // Begun today: nothing has happened since.
  await compose(time, 'evaluation', now)
  return [nights.problemId, spotId, windowsId].length
}

async function hasAgreement(db: Database, day: string): Promise<boolean> {
  return (await db.asOwner((trx) => findAgreementInForce(trx, demoMunicipality, day))) !== null
}

/** A day of the week, from 1 for Monday to 7. */
const weekdayOf = (day: string) => new Date(`${day}T12:00:00.000Z`).getUTCDay() || 7

/** The day itself, or the Monday after a weekend. */
function findWeekday(day: string): string {
  const weekday = weekdayOf(day)
  return weekday > 5 ? addDays(day, 8 - weekday) : day
}

const findNextWednesday = (today: string) => addDays(today, 8 - weekdayOf(today) + 2)
