// Faults in a survey's columns.
// What: lists all that is wrong with weights, strata, clusters and population sizes, each with how often and where first.
// For: whoever reads a file from the survey's designer mends everything at once instead of one fault a try.
// Source: own rules; the conditions are those on which svydesign of survey 4.1-1 stops, and bad numbers.
// Cost: one pass over the rows.
import type { SurveyColumns } from './survey-design.ts'

export type DesignFaultCode =
  | 'length_mismatch'
  /** a weight or population size is no finite number */
  | 'not_finite'
  | 'negative_weight'
  /** there are rows, but every weight is 0 */
  | 'no_weight'
  /** the weights, or their squares, are too large to add */
  | 'overflow'
  /** one cluster code in several strata, though codes do not begin anew in each */
  | 'cluster_in_two_strata'
  /** rows of one stratum state different population sizes */
  | 'population_differs'
  /** fewer clusters in the population than in the sample */
  | 'population_too_small'

export interface DesignFault {
  readonly code: DesignFaultCode
  /** rows at fault (columns, for `length_mismatch`) */
  readonly count: number
  /** first row at fault, from 0 */
  readonly first: number
}

/** All faults, the gravest first; an empty list when the columns make a design. */
export function findDesignFaults(columns: SurveyColumns): DesignFault[] {
  const { weights, strata, clusters, population } = columns
  const lengths = [strata, clusters, population].filter((column) => column && column.length !== weights.length)
  if (lengths.length > 0) return [{ code: 'length_mismatch', count: lengths.length, first: 0 }]
  const notes = new Map<DesignFaultCode, { count: number; first: number }>()
  const note = (code: DesignFaultCode, row: number) => {
    const known = notes.get(code)
    if (known) known.count++
    else notes.set(code, { count: 1, first: row })
  }
  noteWeights(weights, note)
  if (clusters && strata && !columns.clustersWithinStrata) noteSplitClusters(clusters, strata, note)
  if (population) notePopulation(columns, population, note)
  return [...notes].map(([code, found]) => ({ code, ...found }))
}

type Note = (code: DesignFaultCode, row: number) => void

function noteWeights(weights: Float64Array, note: Note): void {
  let squares = 0
  let faulty = false
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!
    const fault = !Number.isFinite(weight) ? 'not_finite' : weight < 0 ? 'negative_weight' : null
    if (fault) note(fault, row)
    faulty ||= fault !== null
    squares += weight * weight
  }
  if (faulty || weights.length === 0) return
  if (squares === 0) note('no_weight', 0)
  if (squares === Number.POSITIVE_INFINITY) note('overflow', 0)
}

function noteSplitClusters(clusters: Int32Array, strata: Int32Array, note: Note): void {
  const home = new Map<number, number>()
  for (let row = 0; row < clusters.length; row++) {
    const known = home.get(clusters[row]!)
    if (known === undefined) home.set(clusters[row]!, strata[row]!)
    else if (known !== strata[row]) note('cluster_in_two_strata', row)
  }
}

function notePopulation({ strata, clusters }: SurveyColumns, population: Float64Array, note: Note): void {
  const stated = new Map<number, { size: number; first: number; rows: number; clusters: Set<number> }>()
  for (let row = 0; row < population.length; row++) {
    const size = population[row]!
    if (!Number.isFinite(size)) note('not_finite', row)
    const stratum = strata ? strata[row]! : 0
    const known = stated.get(stratum) ?? { size, first: row, rows: 0, clusters: new Set() }
    if (known.rows === 0) stated.set(stratum, known)
    if (Number.isFinite(size) && known.size !== size) note('population_differs', row)
    known.rows++
    if (clusters) known.clusters.add(clusters[row]!)
  }
  for (const { size, first, rows, clusters: codes } of stated.values()) {
    if (size < (clusters ? codes.size : rows)) note('population_too_small', first)
  }
}
