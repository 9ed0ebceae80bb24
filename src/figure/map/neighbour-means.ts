import type { SpatialWeights } from '#analysis/neighbour/spatial-weights.ts'

/** The weighted mean of each place's neighbours; null for a place without any. */
export function findNeighbourMeans(values: readonly number[], weights: SpatialWeights): (number | null)[] {
  return values.map((_, place) => {
    let [sum, weight] = [0, 0]
    for (let k = weights.start[place] ?? 0; k < (weights.start[place + 1] ?? 0); k += 1) {
      sum += weights.weight[k]! * values[weights.neighbour[k]!]!
      weight += weights.weight[k]!
    }
    return weight > 0 ? sum / weight : null
  })
}
