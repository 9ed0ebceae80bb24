/**
 * Tells the years before the demo's thread: what was done by mail and spreadsheet, a plan that was followed to its end, the steering
 * group's meetings, what was reported to whom. Some of it is late and some is missing, as it would be. Through the rooms' own servers.
 */
import { lulea2024to2027 } from '#agreements/lulea-2024-2027.data.ts'
import { addDays } from '#analysis/time/local-date.ts'
import type { Database } from '#platform/db/port.ts'
import { type Act, makeAct } from './demo-hands.ts'
import type { DemoTime } from './demo-thread-problem.ts'
import { listEvidence } from './demo-years-evidence.ts'
import { calledBefore, callPastMeeting, holdPastMeeting } from './demo-years-meeting.ts'
import {
  designPastEffect,
  movePast,
  type PastPlan,
  proposePastPlan,
  putPastPlanInForce,
  tellDone,
  tellValue,
} from './demo-years-plan.ts'
import {
  type PastMeasureName,
  pastEntries,
  pastMeasures,
  pastMeetings,
  pastValues,
  stopReason,
} from './demo-years-plan-sv.ts'
import { askThose, compose, deliver, seal } from './demo-years-statements.ts'

/** From when the first step is told to the first Monday of the thread. */
const daysTold = 745
/** The measure that was not gone on with. */
const stoppedOn = -402

/** `start`: the thread's first Monday. Nothing is told of a demo that is set before the agreement has had its first two years. */
export async function tellDemoYears(db: Database, { start, now }: { start: string; now: Date }): Promise<boolean> {
  const { from, to } = lulea2024to2027.valid
  if (addDays(start, -daysTold) < from || start > to) return false
  const day = (count: number) => addDays(start, count)
  const at = (count: number, time: string) => new Date(`${day(count)}T${time}:00.000Z`)
  const act = makeAct(db, now)
  const later = listEvidence({ act, at, day })
  /** What was written down meanwhile is told first. */
  const inOrder: Act = async (hand, instant, work) => {
    while (later[0] && later[0].at <= instant) await later.shift()?.tell(act)
    return act(hand, instant, work)
  }
  await tellCourse({ act: inOrder, at, day })
  for (const one of later) await one.tell(act)
  return true
}

interface Turn {
  /** Days from the story's first Monday. */
  readonly on: number
  readonly tell: () => Promise<unknown>
}

async function tellCourse(time: DemoTime): Promise<void> {
  const plan = await proposePastPlan(time)
  const turns = [
    ...pastMeetings.flatMap((planned): Turn[] => {
      const told = planned.moves ? { ...planned, on: outOfHolidays(time, planned.on) } : planned
      let id = ''
      const call = async () => {
        id = await callPastMeeting(time, told)
      }
      return [
        { on: told.on - calledBefore, tell: call },
        { on: told.on, tell: () => holdPastMeeting(time, id, told) },
      ]
    }),
    { on: -703, tell: () => putPastPlanInForce(time, plan) },
    ...listMeasureTurns(time, plan),
    { on: -391, tell: () => reportToCouncil(time, -391) },
    { on: -266, tell: () => followUpPlan(time, -266) },
    { on: -45, tell: () => askThose(time, -45) },
  ]
  for (const { tell } of turns.sort((one, other) => one.on - other.on)) await tell()
}

/** The same weekday of the first week when people are at work. */
function outOfHolidays({ day }: Pick<DemoTime, 'day'>, on: number): number {
  const isHoliday = /-(07-..|06-[23].|12-2[1-9]|12-3.|01-0[1-6])$/.test(day(on))
  return isHoliday ? outOfHolidays({ day }, on + 7) : on
}

function listMeasureTurns(time: DemoTime, plan: PastPlan): Turn[] {
  const names = Object.keys(pastMeasures) as PastMeasureName[]
  const [design] = pastMeasures.courtyards.days
  return [
    { on: design - 6, tell: () => designPastEffect(time, plan) },
    ...names.flatMap((name): Turn[] => {
      const [start, end] = pastMeasures[name].days
      const finish = { action: 'finish', on: end } as const
      const ended = name === 'hosts' ? ({ action: 'stop', on: stoppedOn, reason: stopReason } as const) : finish
      return [
        { on: start, tell: () => movePast(time, plan, name, { action: 'start', on: start }) },
        ...pastEntries[name].map((one) => ({ on: one.on + 1, tell: () => tellDone(time, plan, name, one) })),
        ...pastValues[name].map((one) => ({ on: one.on, tell: () => tellValue(time, plan, name, one) })),
        { on: ended.on, tell: () => movePast(time, plan, name, ended) },
      ]
    }),
  ]
}

/** One of the two answers a year that the law's word asks for; the next one did not come. */
async function reportToCouncil(time: DemoTime, on: number): Promise<void> {
  const id = await compose(time, 'councilReport', time.at(on, '09:20'))
  if (id === null) return
  await seal(time, id, { kind: 'councilReport', on: on + 1 })
  await deliver(time, id, on + 9)
}

/** Sealed by both, so that it lies before the group at its next meeting. */
async function followUpPlan(time: DemoTime, on: number): Promise<void> {
  const id = await compose(time, 'followUp', time.at(on, '09:20'))
  if (id !== null) await seal(time, id, { kind: 'followUp', on: on + 4 })
}
