/** At the latest so many months after the last time. */
import type { Obligation } from '#agreements/obligation.ts'
import { addMonths, laterOf } from './calendar-periods.ts'
import type { ClockFacts, Counted, Reckoned, ReckonedCycle } from './clock-facts.ts'
import type { Happening, Why } from './schema.ts'

type Within = Extract<Obligation['rhythm'], { kind: 'within' | 'ongoing' }>

/**
 * The first due day is counted from the first `countsFrom` (never from before it holds), else from when it holds, and is never
 * before `notBefore`. What was done moves the due day only forward: done so early that it would be due sooner, it counts as done
 * and moves nothing. A due day after the agreement's end is none.
 */
export function reckonWithin(
  obligation: Obligation,
  { months }: Within,
  { today, since, until }: ClockFacts,
  { done, first }: Counted,
): Reckoned {
  const { notBefore, countsFrom } = obligation
  const base = laterOf(since, first?.on ?? since)
  const firstDue = laterOf(addMonths(base, months), notBefore ?? since)
  const cycles: ReckonedCycle[] = []
  let [from, due] = [base, firstDue]
  for (const by of done) {
    const after = addMonths(by.on, months)
    if (after <= due) continue
    if (until === null || due <= until) cycles.push({ period: null, from, dueOn: due, metOn: by.on, by })
    ;[from, due] = [by.on, after]
  }
  const isDue = until === null || due <= until
  if (isDue) cycles.push({ period: null, from, dueOn: due, metOn: null, by: null })
  const last = done.at(-1) ?? null
  const isMet = last !== null && (due > firstDue || addMonths(last.on, months) >= today)
  const isLate = isDue && due < today
  const said = { months, due, late: isLate ? 1 : 0 }
  const reckoned = {
    dueOn: isDue ? due : null,
    firstUnmetOn: isLate ? due : null,
    isMet,
    evidence: done,
    cycles,
  }
  return { ...reckoned, why: explain() }

  function explain(): Why {
    if (!isDue) return afterTheEnd(last, until ?? '', due, today)
    if (last && due > firstDue) return { code: 'countedFromLast', values: { ...said, last: last.on } }
    if (first && first.on >= since) {
      return { code: 'countedFromFirst', values: { ...said, first: first.on, kind: countsFrom ?? '' } }
    }
    if (today < since) return { code: 'notYet', values: { ...said, from: since } }
    if (isLate && !last) return { code: 'neverDone', values: { ...said, start: base } }
    return { code: 'countedFromStart', values: { ...said, start: base } }
  }
}

function afterTheEnd(last: Happening | null, end: string, due: string, today: string): Why {
  const values = { end, wouldBe: due, ...(last ? { last: last.on } : {}) }
  return { code: today > end ? 'agreementEnded' : 'endsWithAgreement', values }
}
