import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EarsVariant, runEars } from '../../src/analysis/series/ears.ts'
import type { FarringtonBound } from '../../src/analysis/series/farrington-bound.ts'
import { judgeByFarrington } from '../../src/analysis/series/farrington-flexible.ts'
import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

interface Flexible {
  label: string
  control: {
    b: number
    w: number
    reweight?: boolean
    weightsThreshold?: number
    pastWeeksNotIncluded: number | null
    trend?: boolean
    pThresholdTrend?: number
    noPeriods?: number
    thresholdMethod?: FarringtonBound
    alpha?: number
    limit54?: [number, number]
  }
  range_1based: [number, number]
  upperbound: (number | null)[]
  alarm: number[]
  expected: (number | null)[]
  mu0: (number | null)[]
  phi: number[]
  trend: (number | null)[]
  pvalue: number[]
}
interface Ears {
  method: EarsVariant
  control: { alpha: number; baseline: number; minSigma: number }
  range_1based: [number, number]
  upperbound: (number | null)[]
  alarm: number[]
}

/** Every `*.json` of the folder: Farrington flexible with its three bounds (the peer's standard error for two of them), and EARS. */
export function checkOracle(folder: string): OracleRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const known: { series: string; counts: number[]; farrington_flexible?: Flexible[]; ears?: Ears[] } = JSON.parse(
        readFileSync(join(folder, name), 'utf8'),
      )
      const series = known.series ?? name
      return [
        ...(known.farrington_flexible ?? []).flatMap((one) => checkFlexible(series, known.counts, one)),
        ...(known.ears ?? []).flatMap((one) => checkEars(series, known.counts, one)),
      ]
    })
}

/** A season without a case has a mean that runs to 0 on both sides, by its own number of rounds: nothing to compare under 1e-7. */
const nothing = 1e-7

function checkFlexible(series: string, counts: number[], known: Flexible): OracleRow[] {
  const { control } = known
  const bound = control.thresholdMethod ?? 'delta'
  const exact = bound === 'nbPlugin'
  const [upper, alarm, mean, phi, p] = Array.from({ length: 5 }, () => new Deviation()) as [
    Deviation,
    Deviation,
    Deviation,
    Deviation,
    Deviation,
  ]
  known.upperbound.forEach((peerBound, i) => {
    const found = judgeByFarrington(counts.slice(0, known.range_1based[0] + i), {
      years: control.b,
      halfWindow: control.w,
      weeksLeftOut: control.pastWeeksNotIncluded ?? control.w,
      periods: control.noPeriods ?? 1,
      reweightFrom: control.reweight === false ? Infinity : (control.weightsThreshold ?? 2.58),
      trend: control.trend ?? true,
      trendBelow: control.pThresholdTrend ?? 0.05,
      alpha: control.alpha ?? 0.05,
      bound,
      errorFrom: 'surveillance',
      limitCases: control.limit54?.[0] ?? 5,
      limitWeeks: control.limit54?.[1] ?? 4,
    })
    if (exact) upper.equal(found.upperBound, peerBound)
    else upper.relative(found.upperBound, peerBound)
    alarm.equal(found.alarm, known.alarm[i] === 1)
    const level = exact ? known.mu0[i]! : known.expected[i]!
    if (level !== null && (level > nothing || found.mean > nothing)) mean.relative(found.mean, level)
    phi.relative(found.dispersion, known.phi[i]!)
    p.absolute(found.pUpper, known.pvalue[i]!)
  })
  const name = `${series} ${known.label}`
  return [
    upper.row(`${name}: upper bound`, exact ? 0 : 1e-3),
    alarm.row(`${name}: alarm`, 0),
    mean.row(`${name}: mean`, 2e-5),
    phi.row(`${name}: dispersion`, 2e-4),
    ...(exact ? [p.row(`${name}: p`, 5e-5)] : []),
  ]
}

function checkEars(series: string, counts: number[], known: Ears): OracleRow[] {
  const { alpha, baseline, minSigma } = known.control
  const found = runEars(counts, { variant: known.method, alpha, baseline, minSigma })
  const [upper, alarm] = [new Deviation(), new Deviation()]
  known.upperbound.forEach((bound, i) => {
    const at = known.range_1based[0] - 1 + i - found.first
    upper.absolute(found.upperBound[at], bound)
    alarm.equal(found.alarm[at], known.alarm[i] === 1)
  })
  const name = `${series} ${known.method} alpha ${alpha} minSigma ${minSigma}`
  return [upper.row(`${name}: upper bound`, 1e-9), alarm.row(`${name}: alarm`, 0)]
}
