// Which interval a count gets: exact, Byar, or the rule of public-health tables.
// What: one choice for rates and standardised ratios, so that all of them say which limits they carry.
// For: figures that must match a published table (`publicHealth`); all others take `exact`.
// Source: Garwood 1936; Breslow & Day 1987; the rule (exact under 10 events, Byar from 10) is that of PHEindicatormethods 2.1.0.
// Cost: some microseconds.
import { AnalysisError } from '../analysis-error.ts'
import { byarInterval } from './byar-interval.ts'
import { poissonInterval } from './poisson-interval.ts'

export type IntervalChoice = 'exact' | 'byar' | 'publicHealth'

export interface CountInterval {
  readonly low: number
  readonly high: number
  /** the formula that gave the limits */
  readonly used: 'exact' | 'byar'
}

/** From this many events the public-health rule takes Byar's limits. */
const fewestForByar = 10

/** @throws AnalysisError `bad_counts`, `bad_option` */
export function chooseCountInterval(count: number, choice: IntervalChoice, level: number): CountInterval {
  if (!['exact', 'byar', 'publicHealth'].includes(choice)) {
    throw new AnalysisError('bad_option', `no interval is called ${choice}`)
  }
  if (choice === 'byar' || (choice === 'publicHealth' && count >= fewestForByar)) {
    return { ...byarInterval(count, level), used: 'byar' }
  }
  const { low, high } = poissonInterval(count, { level })
  return { low, high, used: 'exact' }
}
