// Density of events over density of people.
// What: at each cell the kernel density of events divided by that of the people, as events per 1,000 people. Both have the
//   same kernel, so the edge of the municipality cancels. Cells where too few people live are left unanswered.
// For: "is it worse there, or are there only more people?" Residents are the wrong measure for a city centre or a station:
//   say whose density it is, and prefer visitors when there is a count.
// Source: Bithell 1990; Kelsall & Diggle 1995. Own threshold: people within the kernel's effective area.
// Cost: two kernel densities.
import { requirePositive } from '../count/checked-counts.ts'
import type { Grid } from '../map/grid.ts'
import type { PlanarPoints } from '../map/planar-points.ts'
import { estimateDensity } from './density.ts'
import { findEffectiveArea, type Kernel } from './kernel.ts'

/** Where people are: centres of small areas and how many live (or pass) there. */
export interface People {
  readonly points: PlanarPoints
  readonly counts: ArrayLike<number>
}

export type PopulationAdjusted =
  | {
      readonly outcome: 'computed'
      /** indices of the cells answered, ascending; the arrays below follow this order */
      readonly cells: Int32Array
      readonly per1000: Float64Array
      readonly eventsPerKm2: Float64Array
      readonly peoplePerKm2: Float64Array
      /** indices of the cells with too few people to tell */
      readonly untold: Int32Array
      readonly parameters: Kernel & { readonly leastPeople: number; readonly cellSize: number }
    }
  | { readonly outcome: 'cannot_tell'; readonly reason: 'too_few_people' }

/**
 * Events per 1,000 people, smoothed. `leastPeople` (default 100): fewer than this within the kernel's effective area
 * leaves the cell unanswered.
 * @throws AnalysisError those of estimateDensity; `not_positive` for leastPeople
 */
export function adjustForPopulation(
  grid: Grid,
  events: PlanarPoints,
  people: People,
  kernel: Kernel,
  leastPeople = 100,
): PopulationAdjusted {
  requirePositive(leastPeople, 'leastPeople', 'not_positive')
  const peopleDensity = estimateDensity(grid, people.points, kernel, { weights: people.counts }).perKm2
  const eventDensity = estimateDensity(grid, events, kernel).perKm2
  const effectiveArea = findEffectiveArea(kernel)
  const all = Int32Array.from(peopleDensity, (_, cell) => cell)
  const isTold = (cell: number) => peopleDensity[cell]! * effectiveArea >= leastPeople
  const cells = all.filter(isTold)
  if (cells.length === 0) return { outcome: 'cannot_tell', reason: 'too_few_people' }
  return {
    outcome: 'computed',
    cells,
    per1000: Float64Array.from(cells, (cell) => (1000 * eventDensity[cell]!) / peopleDensity[cell]!),
    eventsPerKm2: Float64Array.from(cells, (cell) => eventDensity[cell]!),
    peoplePerKm2: Float64Array.from(cells, (cell) => peopleDensity[cell]!),
    untold: all.filter((cell) => !isTold(cell)),
    parameters: { ...kernel, leastPeople, cellSize: grid.size },
  }
}
