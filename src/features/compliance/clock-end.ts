/** Once, before the agreement ends. */
import type { ClockFacts, Counted, Reckoned } from './clock-facts.ts'

/** What was done before it held is another agreement's. */
export function reckonEnd({ today, since, until }: ClockFacts, { done }: Counted): Reckoned {
  const evidence = done.filter((one) => one.on >= since)
  const by = evidence[0] ?? null
  const isLate = until !== null && until < today && !by
  const cycles = until === null ? [] : [{ period: null, from: since, dueOn: until, metOn: by?.on ?? null, by }]
  const reckoned = { firstUnmetOn: isLate ? until : null, isMet: by !== null, evidence, cycles }
  const end = until === null ? {} : { end: until }
  if (by) return { ...reckoned, dueOn: null, why: { code: 'doneBeforeEnd', values: { ...end, on: by.on } } }
  const due = until === null ? {} : { due: until }
  return {
    ...reckoned,
    dueOn: until,
    why: { code: 'endsWithAgreement', values: { ...end, ...due, late: isLate ? 1 : 0 } },
  }
}
