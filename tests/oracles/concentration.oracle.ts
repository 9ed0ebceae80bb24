import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Concentration, measureConcentration } from '../../src/analysis/count/concentration.ts'
import { drawLorenz, sumBusiest } from '../../src/analysis/count/lorenz.ts'
import { tallyPlaces } from '../../src/analysis/count/tally.ts'
import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

interface Case {
  name: string
  counts: number[]
  N: number
  C: number
  places_with_crime: number
  gini: number | null
  gini_unbiased: number | null
  gini_generalised: number | null
  gini_generalised_unbiased: number | null
  shares: { p: number; k: number; share_places: number; share_of_places_with_crime: number; interpolated_k: number }[]
  lorenz_desc: { places: number[]; crimes: number[] }
  top1pct: number
  top5pct: number
}

/** Every case of `cases.json`. A case that we answer with "cannot tell" must have no Gini there either. */
export function checkOracle(folder: string): OracleRow[] {
  const { cases }: { cases: Case[] } = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'))
  return cases.flatMap((each) => {
    const result = measureConcentration(each.counts, { unit: each.name, shares: each.shares.map(({ p }) => p) })
    if (result.outcome === 'computed') return checkCase(each, result)
    const undefinedThere = new Deviation()
    undefinedThere.equal(each.gini_generalised_unbiased, null)
    return [undefinedThere.row(`${each.name}: nothing to tell`, 0)]
  })
}

function checkCase(each: Case, result: Concentration): OracleRow[] {
  const [gini, shares, curve] = [new Deviation(), new Deviation(), new Deviation()]
  gini.absolute(result.places, each.N)
  gini.absolute(result.events, each.C)
  gini.absolute(result.placesWithEvents, each.places_with_crime)
  gini.absolute(result.gini, each.gini)
  gini.absolute(result.giniUnbiased, each.gini_unbiased)
  gini.absolute(result.generalised, each.gini_generalised)
  gini.absolute(result.generalisedUnbiased, each.gini_generalised_unbiased)
  each.shares.forEach((theirs, i) => {
    const ours = result.shares[i]!
    shares.absolute(ours.places, theirs.k)
    shares.absolute(ours.shareOfPlaces, theirs.share_places)
    shares.absolute(ours.shareOfPlacesWithEvents, theirs.share_of_places_with_crime)
    shares.absolute(ours.interpolatedPlaces, theirs.interpolated_k)
  })
  const tally = tallyPlaces(each.counts)
  const lorenz = drawLorenz(tally)!
  each.lorenz_desc.places.forEach((share, k) => {
    curve.absolute(k / tally.places, share)
    curve.absolute(sumBusiest(tally, k) / tally.events, each.lorenz_desc.crimes[k]!)
    curve.absolute(readCurve(lorenz, share), each.lorenz_desc.crimes[k]!)
  })
  for (const [part, theirs] of [
    [0.01, each.top1pct],
    [0.05, each.top5pct],
  ] as const) {
    curve.absolute(sumBusiest(tally, Math.ceil(part * tally.places)) / tally.events, theirs)
  }
  return [
    gini.row(`${each.name}: Gini coefficients`, 1e-10),
    shares.row(`${each.name}: shares of places`, 1e-10),
    curve.row(`${each.name}: Lorenz curve`, 1e-10),
  ]
}

function readCurve({ places, events }: { places: Float64Array; events: Float64Array }, at: number): number {
  const next = places.findIndex((share) => share >= at)
  if (next <= 0) return 0
  const part = (at - places[next - 1]!) / (places[next]! - places[next - 1]!)
  return events[next - 1]! + part * (events[next]! - events[next - 1]!)
}
