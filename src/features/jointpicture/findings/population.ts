/** How many live there: as published for the year, else as a count and its published rate imply. */
import { readPeriod } from '#features/evidence/facts/evidence-period.ts'
import { type Evidence, pick, type Wanted } from '../evidence-index.ts'
import type { KnownObservation } from '../input.ts'

export interface Population {
  readonly value: number
  /** True when no population is published: it follows from the count and the rate, within the rate's rounding. */
  readonly implied: boolean
  readonly from: readonly KnownObservation[]
}

export function findPopulation(
  evidence: Evidence,
  area: Pick<Wanted, 'kind' | 'code'>,
  year: string,
  counted: { count: number | null; per100000: number | null } = { count: null, per100000: null },
): Population | null {
  for (const unit of ['persons', 'count'] as const) {
    for (const { observations } of pick(evidence, { indicator: 'population', unit, ...area })) {
      const found = observations.find(
        (one) => one.state === 'known' && one.value !== null && String(readPeriod(one.period)?.year) === year,
      )
      if (found?.value) return { value: Math.round(found.value), implied: false, from: [found] }
    }
  }
  const { count, per100000 } = counted
  if (!count || !per100000) return null
  return { value: Math.round((count / per100000) * 100_000), implied: true, from: [] }
}
