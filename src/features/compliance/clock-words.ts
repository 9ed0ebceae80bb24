/**
 * An obligation whose words were changed: what was due by the words before stays in the record as it was owed then, and the words of
 * today ask for nothing that was to be done before they held.
 */
import type { Obligation } from '#agreements/obligation.ts'
import { laterOf } from './calendar-periods.ts'
import { judgeObligation } from './clock.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { Cycle, Happening, Judgement } from './schema.ts'

export interface Worded {
  readonly obligation: Obligation
  /** Days, both included. */
  readonly from: string
  readonly until: string
}

/** `words`: oldest first, at least one; `facts` as for the last of them. */
export function judgeInWords(words: readonly Worded[], facts: ClockFacts): Judgement {
  const stretches = joinAlike(words)
  const last = stretches.at(-1)
  if (!last) throw new Error('an obligation without words')
  const { obligation, from } = last
  const earlier = stretches.slice(0, -1).filter((one) => one.obligation.rhythm.kind !== 'atEnd')
  // What is owed once before the end is owed anew by each agreement; what is to stand stands on, and its days of grace do not begin anew.
  if (earlier.length === 0 || obligation.rhythm.kind === 'atEnd') return judgeObligation(obligation, facts)
  const notBefore = laterOf(from, obligation.notBefore ?? from)
  const isStanding = obligation.rhythm.kind === 'standing'
  const now = judgeObligation(isStanding ? obligation : { ...obligation, notBefore }, facts)
  const past = earlier.map((one) => ({
    ...one,
    judged: judgeObligation(one.obligation, { ...facts, until: one.until }),
  }))
  const before = past.flatMap(({ judged, ...one }) =>
    judged.cycles
      .filter(({ dueOn }) => dueOn >= one.from && dueOn <= one.until)
      .map((cycle) => ({ cycle, by: findBy(judged, cycle) })),
  )
  // What was not done is told once, as it fell due first; and what was done by the words before is no merit by those of today.
  const isOpen = before.some(({ cycle }) => cycle.metOn === null || cycle.metOn >= from)
  const isTold = ({ period, from: begun, dueOn, metOn }: Cycle) =>
    period === null && begun < from && dueOn <= notBefore && (isOpen || (metOn !== null && metOn < from))
  const after = now.cycles
    .filter((one) => one.dueOn >= from && !isTold(one))
    .map((cycle) => ({ cycle: beginAfter(cycle, before.at(-1)?.cycle, from), by: findBy(now, cycle) }))
  const told = [...before, ...after]
  const evidence = [...new Set([...now.evidence, ...told.flatMap(({ by }) => by ?? [])])].toSorted(
    (one, other) => other.on.localeCompare(one.on) || now.evidence.indexOf(one) - now.evidence.indexOf(other),
  )
  const wasLate = past.at(-1)?.judged.overdueSince ?? null
  const isLate = now.overdueSince !== null && !after.some(({ cycle }) => cycle.metOn !== null)
  return {
    ...now,
    overdueSince: isLate && wasLate !== null && wasLate < (now.overdueSince ?? '') ? wasLate : now.overdueSince,
    evidence,
    cycles: told.map(({ cycle, by }) => ({ ...cycle, evidence: by ? evidence.indexOf(by) : null })),
  }
}

/** A stretch of days is told once: what follows something begins where that was done, or else where the words do. */
function beginAfter(cycle: Cycle, before: Cycle | undefined, wordsFrom: string): Cycle {
  if (!before || cycle.period !== null) return cycle
  const from = laterOf(cycle.from, before.metOn ?? wordsFrom)
  return from <= cycle.dueOn ? { ...cycle, from } : cycle
}

const findBy = ({ evidence }: Judgement, cycle: Cycle): Happening | null =>
  cycle.evidence === null ? null : (evidence[cycle.evidence] ?? null)

/** Words that say the same to the clock are one stretch. */
function joinAlike(words: readonly Worded[]): Worded[] {
  const joined: Worded[] = []
  for (const one of words) {
    const before = joined.at(-1)
    if (before && saysTheSame(before.obligation, one.obligation))
      joined[joined.length - 1] = { ...one, from: before.from }
    else joined.push(one)
  }
  return joined
}

function saysTheSame(one: Obligation, other: Obligation): boolean {
  const told = ({ rhythm, evidence, countsFrom, notBefore }: Obligation) => [
    ...Object.entries(rhythm).flat(),
    ...[evidence.kind, evidence.body, countsFrom, notBefore],
  ]
  const [own, its] = [told(one), told(other)]
  return own.length === its.length && own.every((value, at) => value === its[at])
}
