/** Each obligation's record, reckoned from the ledger alone: what was due when, and whether it was done by then. */
import { amendedFrom } from './agreement.ts'
import { addDays, addMonths, later, listStretches } from './days.ts'
import type { Ledger } from './ledger.ts'
import { grace } from './pictures.ts'

export interface Due {
  readonly period: string | null
  readonly dueOn: string
  readonly metOn: string | null
}

export interface Reckoned {
  readonly dues: readonly Due[]
  /** On the day that it is reckoned. */
  readonly isOverdue: boolean
  readonly lastOn: string | null
}

const began = '2024-01-01'
const ends = '2027-12-31'
/** Lag (2023:196) came into force. */
const lawFrom = '2023-07-01'

export function reckonAll(ledger: Ledger, today: string): ReadonlyMap<string, Reckoned> {
  const joint = ledger.joint.map((one) => one.decidedOn)
  const formal = standingFormal(ledger)
  const plans = ledger.plans.map((one) => one.decidedOn)
  const law: Record<string, Reckoned> = {
    picture: standing(lawFrom, 365, joint.map(openEnded), today),
    plan: standing('2024-07-01', 0, formal, today),
    pictureUpdate: within(lawFrom, 24, joint, today, { first: joint[0] }),
    followUp: within(lawFrom, 24, ledger.followUps, today, { first: formal[0]?.from, notBefore: '2026-07-01' }),
    integrated: within(lawFrom, 24, written(ledger, 'integrated'), today),
    agreements: standing(lawFrom, 365, [{ from: began, until: ledger.followedUntil }], today),
    // Two of the municipality's and the police's own, the whole time; the next agreement's seats are theirs too.
    council: standing(lawFrom, 365, [{ from: began, until: ledger.followedUntil }], today),
    coordination: standing(lawFrom, 0, [openEnded('2020-01-01')], today),
    informed: within(lawFrom, 12, [...joint, ...written(ledger, 'informed')].toSorted(), today),
    councilReport: within(lawFrom, 12, ledger.councilReports, today),
  }
  const first: Record<string, Reckoned> = {
    weekPicture: every(ledger, 'week', began, today),
    planFollowUp: within(began, 12, ledger.followUps, today, { first: plans[0], until: ends }),
    evaluation: once(ledger.evaluatedOn, today),
  }
  const groups = ledger.groups.map((one) => ({ from: one.appointedOn, until: one.closedOn }))
  const added: Record<string, Reckoned> = {
    monthPicture: every(ledger, 'month', amendedFrom, today),
    quarterPicture: every(ledger, 'quarter', amendedFrom, today),
    jointPicture: within(amendedFrom, 24, joint, today, { first: joint[0], until: ends }),
    plan: within(amendedFrom, 24, plans, today, { until: ends }),
    seats: standing(amendedFrom, 0, ledger.steeringHeld, today, ends),
    meeting: meetings(ledger, today),
    workingGroup: standing(amendedFrom, 180, groups, today, ends),
  }
  const keyed = (source: string, of: Record<string, Reckoned>) =>
    Object.entries(of).map(([code, one]) => [`${source}/${code}`, one] as const)
  return new Map([
    ...keyed('law-2023-196', law),
    ...keyed('provby-2024-2027', { ...first, ...(today >= amendedFrom ? added : {}) }),
  ])
}

const openEnded = (from: string) => ({ from, until: null })
const written = ({ ownEvidence }: Ledger, code: string) =>
  ownEvidence.filter((one) => one.key === `law-2023-196/${code}`).map((one) => one.on)

/** Of each plan the last decision that was written down, for as long as the plan lasts. */
function standingFormal({ formal, plans }: Ledger) {
  return plans.flatMap(({ id, to }) => {
    const last = formal.findLast((one) => one.planId === id)
    return last ? [{ from: last.decidedOn, until: to }] : []
  })
}

/** Each week, month, quarter by itself; overdue when the latest that is past its day was not done. */
function periods(
  unit: 'week' | 'month' | 'quarter',
  from: string,
  days: number,
  doneOn: (label: string) => string | null,
  today: string,
): Reckoned {
  const dues = listStretches(unit, from, ends)
    .filter((one) => one.first <= today)
    .map(({ label, last }): Due => ({ period: label, dueOn: addDays(last, days), metOn: doneOn(label) }))
  const judged = dues.findLast((one) => one.metOn !== null || one.dueOn < today)
  const done = dues.flatMap((one) => one.metOn ?? []).toSorted()
  return { dues, isOverdue: judged !== undefined && judged.metOn === null, lastOn: done.at(-1) ?? null }
}

function every(ledger: Ledger, kind: 'week' | 'month' | 'quarter', from: string, today: string): Reckoned {
  const released = new Map(
    ledger.pictures.filter((one) => one.kind === kind).map((one) => [one.period, one.releasedOn]),
  )
  const reckoned = periods(kind, from, grace[kind], (label) => released.get(label) ?? null, today)
  const again = ledger.corrected.filter((one) => one.kind === kind).map((one) => one.on)
  return { ...reckoned, lastOn: [...again, ...(reckoned.lastOn ? [reckoned.lastOn] : [])].toSorted().at(-1) ?? null }
}

function meetings(ledger: Ledger, today: string): Reckoned {
  const held = ledger.meetings.filter((one) => one.bodyCode === 'steeringGroup' && one.approvedOn !== null)
  const inQuarter = (label: string) => {
    const stretch = listStretches('quarter', began, ends).find((one) => one.label === label)
    return held.find(({ on }) => stretch && on >= stretch.first && on <= stretch.last)?.on ?? null
  }
  const reckoned = periods('quarter', amendedFrom, 0, inQuarter, today)
  // Of two in one quarter the first is in time, and the second is the last.
  const owed = held.filter(({ on }) => reckoned.dues.some(({ metOn }) => metOn !== null && metOn <= on))
  return {
    ...reckoned,
    lastOn:
      owed
        .map(({ on }) => on)
        .toSorted()
        .at(-1) ?? null,
  }
}

/** Counted from the last time it was done, at first from `first` or when it began to be owed. */
function within(
  since: string,
  months: number,
  done: readonly string[],
  today: string,
  {
    first = since,
    notBefore = since,
    until = '9999-12-31',
  }: { first?: string | undefined; notBefore?: string; until?: string } = {},
): Reckoned {
  const dues: Due[] = []
  let dueOn = later(addMonths(later(since, first), months), notBefore)
  for (const metOn of done) {
    const next = addMonths(metOn, months)
    if (next <= dueOn) continue
    dues.push({ period: null, dueOn, metOn })
    dueOn = next
  }
  dues.push({ period: null, dueOn, metOn: null })
  return { dues, isOverdue: dueOn <= until && dueOn < today, lastOn: done.at(-1) ?? null }
}

/** To stand from a day on, and without a gap. */
function standing(
  since: string,
  days: number,
  stretches: readonly { readonly from: string; readonly until: string | null }[],
  today: string,
  agreementEnds: string | null = null,
): Reckoned {
  const dues: Due[] = []
  let dueOn: string | null = addDays(since, days)
  for (const { from, until } of stretches) {
    if (dueOn === null || (until !== null && until <= dueOn)) continue
    dues.push({ period: null, dueOn, metOn: later(from, since) })
    dueOn = until
  }
  // What stands to the agreement's last day is never late.
  if (dueOn !== null && dueOn !== agreementEnds) dues.push({ period: null, dueOn, metOn: null })
  const waits = dues.at(-1)
  const isOverdue = waits !== undefined && waits.metOn === null && waits.dueOn < today
  return { dues, isOverdue, lastOn: stretches.at(-1)?.from ?? null }
}

const once = (metOn: string | null, today: string): Reckoned => ({
  dues: [{ period: null, dueOn: ends, metOn }],
  isOverdue: metOn === null && ends < today,
  lastOn: metOn,
})
