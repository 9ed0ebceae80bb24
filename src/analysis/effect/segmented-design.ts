// Design of an interrupted series: constant, trend, level, slope, yearly waves.
// What: one row a period: 1 · time from 0 · 0 then 1 from the start · periods since the start (0 at its first) · pairs of
//   cosine and sine of the year; and which of these terms a series of this length can carry.
// For: the interrupted series and the smallest effect it could show.
// Source: Wagner, Soumerai, Zhang & Ross-Degnan 2002; Bernal, Cummins & Gasparrini 2017 for the waves.
// Cost: n·p.
import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import type { Design } from '../maths/linear-model.ts'
import { writeWaves } from '../series/yearly-waves.ts'
import type { LeftOut } from './change-estimate.ts'

export interface SegmentedTerms {
  /** index of the first period with the measure */
  readonly start: number
  readonly hasTrend: boolean
  readonly hasSlopeChange: boolean
  readonly harmonics: number
  readonly periodsPerYear: number
}

export interface SegmentedDesign extends Design {
  readonly names: readonly string[]
  /** the same rows as if the measure had never come */
  readonly without: Float64Array
  readonly levelColumn: number
  readonly slopeColumn: number | null
}

/** Fewest periods before the start on which a slope may be told. */
export const fewestForSlope = 12
/** Fewest periods from the start on which a bent slope may be told. */
const fewestAfterForSlope = 4

/**
 * The terms that are asked for and that the series can carry; what it cannot is named. Waves need a year and a half before
 * the start, else they and the trend are the same thing.
 * @throws AnalysisError `bad_option`, `start_outside`
 */
export function chooseTerms(
  n: number,
  start: number,
  asked: { periodsPerYear: number; harmonics?: number; slopeChange?: boolean },
): { terms: SegmentedTerms; leftOut: readonly LeftOut[] } {
  if (!(Number.isInteger(start) && start >= 0 && start <= n)) {
    throw new AnalysisError('start_outside', `the start ${start} is no period of a series of ${n}`)
  }
  const { periodsPerYear, harmonics = periodsPerYear >= 5 ? 2 : 0, slopeChange = true } = asked
  requirePositive(periodsPerYear, 'periodsPerYear')
  if (!(Number.isInteger(harmonics) && harmonics >= 0 && (harmonics === 0 || 2 * harmonics < periodsPerYear))) {
    throw new AnalysisError('bad_option', `${harmonics} yearly waves in ${periodsPerYear} periods a year`)
  }
  const leftOut: LeftOut[] = []
  const hasTrend = start >= fewestForSlope
  if (!hasTrend) leftOut.push({ what: 'slope', why: 'fewer_than_12_before' })
  const hasSlopeChange = slopeChange && hasTrend && n - start >= fewestAfterForSlope
  if (slopeChange && !hasSlopeChange) {
    leftOut.push({ what: 'slopeChange', why: hasTrend ? 'too_few_after' : 'fewer_than_12_before' })
  }
  const seesSeason = start >= 1.5 * periodsPerYear
  if (harmonics > 0 && !seesSeason) leftOut.push({ what: 'season', why: 'season_not_seen' })
  const terms = { start, hasTrend, hasSlopeChange, harmonics: seesSeason ? harmonics : 0, periodsPerYear }
  return { terms, leftOut }
}

export function designSegments(n: number, terms: SegmentedTerms): SegmentedDesign {
  const { start, hasTrend, hasSlopeChange, harmonics, periodsPerYear } = terms
  const names = ['constant']
  if (hasTrend) names.push('trend')
  const levelColumn = names.push('level') - 1
  const slopeColumn = hasSlopeChange ? names.push('slope') - 1 : null
  const waves = names.length
  for (let h = 1; h <= harmonics; h++) names.push(`cosine${h}`, `sine${h}`)
  const columns = names.length
  const [values, without] = [new Float64Array(n * columns), new Float64Array(n * columns)]
  for (let t = 0; t < n; t++) {
    const row = t * columns
    without[row] = 1
    if (hasTrend) without[row + 1] = t
    writeWaves(without, row + waves, t / periodsPerYear, periodsPerYear, harmonics)
    values.set(without.subarray(row, row + columns), row)
    if (t < start) continue
    values[row + levelColumn] = 1
    if (slopeColumn !== null) values[row + slopeColumn] = t - start
  }
  return { values, columns, names, without, levelColumn, slopeColumn }
}
