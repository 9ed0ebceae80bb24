/** Holds all the time: met while something stands. */
import type { Obligation } from '#agreements/obligation.ts'
import { addDays } from '#analysis/time/local-date.ts'
import { laterOf } from './calendar-periods.ts'
import type { ClockFacts, Counted, Reckoned, ReckonedCycle } from './clock-facts.ts'
import type { Happening, Why } from './schema.ts'

type Standing = Extract<Obligation['rhythm'], { kind: 'standing' }>

interface Stretch {
  readonly from: string
  /** Null: it goes on. */
  readonly until: string | null
  readonly by: Happening
}

/**
 * While it stands it is due on the last day that it does, and by the end of the days of grace at the earliest. What is known to take
 * over without a gap counts already: a successor that is signed.
 */
export function reckonStanding(
  obligation: Obligation,
  { graceDays }: Standing,
  { today, since, until }: ClockFacts,
  { done, coming }: Counted,
): Reckoned {
  const begin = laterOf(since, obligation.notBefore ?? since)
  const firstDue = addDays(begin, graceDays)
  const stretches = joinStretches([...done, ...coming]).filter((one) => one.from <= today)
  const now = stretches.find((one) => one.until === null || one.until >= today) ?? null
  const lapsed = stretches.findLast((one) => one.until !== null && one.until < today)?.until ?? null
  const cycles: ReckonedCycle[] = []
  let [from, due]: [string, string | null] = [begin, firstDue]
  for (const one of stretches) {
    if (due === null || (one.until !== null && one.until <= due)) continue
    const metOn: string = laterOf(one.from, begin)
    if (until === null || due <= until) cycles.push({ period: null, from, dueOn: due, metOn, by: one.by })
    ;[from, due] = [metOn, one.until]
  }
  // What stood to the agreement's very end was never late; what never stood was due on its last day too.
  const isDue = due !== null && (until === null || due < until || (due === until && due === firstDue))
  const dueOn = isDue ? due : null
  if (dueOn !== null) cycles.push({ period: null, from, dueOn, metOn: null, by: null })
  const isLate = dueOn !== null && dueOn < today
  return {
    dueOn,
    firstUnmetOn: isLate ? dueOn : null,
    isMet: now !== null,
    why: explain(),
    evidence: done,
    cycles,
  }

  function explain(): Why {
    const values = { start: begin, days: graceDays, late: isLate ? 1 : 0, ...(dueOn ? { due: dueOn } : {}) }
    if (now && dueOn) return { code: 'standsUntil', values: { ...values, from: now.from, until: now.until ?? '' } }
    if (now) return { code: 'stands', values: { ...values, from: now.from } }
    if (dueOn === null)
      return {
        code: until !== null && today > until ? 'agreementEnded' : 'endsWithAgreement',
        values: { ...values, end: until ?? '' },
      }
    if (lapsed) return { code: 'standsNoMore', values: { ...values, until: lapsed } }
    if (today < begin) return { code: 'notYet', values: { ...values, from: begin } }
    return { code: isLate ? 'neverDone' : 'countedFromStart', values }
  }
}

/** Stretches of days that overlap or follow each other without a gap, as one. Oldest first. */
function joinStretches(happenings: readonly Happening[]): Stretch[] {
  const joined: Stretch[] = []
  for (const by of happenings) {
    if (by.until !== null && by.until < by.on) continue
    const before = joined.at(-1)
    if (!before || (before.until !== null && addDays(before.until, 1) < by.on)) {
      joined.push({ from: by.on, until: by.until, by })
    } else if (before.until !== null && (by.until === null || by.until > before.until)) {
      joined[joined.length - 1] = { ...before, until: by.until }
    }
  }
  return joined
}
