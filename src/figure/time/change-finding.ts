import type { DifferenceInDifferences, DifferencesResult } from '#analysis/effect/difference-in-differences.ts'
import type { IncidenceResult, RelativeIncidence } from '#analysis/effect/relative-incidence.ts'
import type {
  BeforeAfter,
  DisplacementAreas,
  DisplacementDifference,
} from '#analysis/effect/weighted-displacement-difference.ts'

type Untold = { readonly outcome: 'cannot_tell'; readonly reason: 'no_events' }
export type ChangeResult = DisplacementDifference | RelativeIncidence | DifferenceInDifferences
export type ChangeReason =
  | Extract<IncidenceResult, { outcome: 'cannot_tell' }>['reason']
  | Extract<DifferencesResult, { outcome: 'cannot_tell' }>['reason']
  | Untold['reason']

export type AreaRole = keyof DisplacementAreas

/** One area as it is drawn: a level before and one after, on the same footing. */
export interface AreaChange extends BeforeAfter {
  role: AreaRole
  name: string
  /** the counts themselves, as they were given */
  counts: BeforeAfter
}

/** What the change comes to, whichever method found it. */
export interface ChangeFinding {
  /** `unsure`: no change lies within the interval */
  side: 'fewer' | 'more' | 'unsure'
  level: number
  /** events more (below 0: fewer) than expected; null for the methods that give a ratio */
  difference: { estimate: number; low: number; high: number } | null
  /** per cent beyond the comparison's change; null for differences and on a small base */
  percent: { estimate: number; low: number; high: number } | null
  /** after over expected; null for differences */
  ratio: { estimate: number; low: number; high: number } | null
  /** the treated area after, had it followed the comparison */
  expected: { value: number; low: number; high: number }
  /** part of the difference that came in the areas around; null when nobody looked */
  displacement: number | null
}

/** Levels to be drawn: counts over the weights that the method itself divided them by. */
export function readAreas(areas: DisplacementAreas, names: Partial<Record<AreaRole, string>>, result: unknown) {
  const weights = isDisplacement(result) ? result.parameters : null
  const roles: AreaRole[] = ['treated', 'control', 'treatedDisplacement', 'controlDisplacement']
  return roles.flatMap((role): AreaChange[] => {
    const counts = areas[role]
    if (!counts) return []
    const size = weights?.areaWeights[role] ?? 1
    const { before = 1, after = 1 } = weights?.timeWeights ?? {}
    const levels = { before: counts.before / (before * size), after: counts.after / (after * size) }
    return [{ role, name: names[role] ?? role, counts, ...levels }]
  })
}

function isDisplacement(result: unknown): result is DisplacementDifference {
  return (result as { method?: string }).method === 'weightedDisplacementDifference'
}

const smallestBase = 10

/** The finding with the line that the comparison leads us to expect; `areas` as {@link readAreas} gives them. */
export function readFinding(result: ChangeResult, areas: readonly AreaChange[]): ChangeFinding {
  const levelOf = (role: AreaRole) => areas.find((area) => area.role === role) ?? { before: 0, after: 0 }
  const [treated, control] = [levelOf('treated'), levelOf('control')]
  if (result.method === 'weightedDisplacementDifference') {
    const { total, low, high, local, displacement } = result
    // The drawn gap is that of the area itself, with the interval's own reach.
    const reach = total.standardError > 0 ? (high - total.estimate) / total.standardError : 0
    const value = treated.before + control.after - control.before
    const width = reach * local.standardError
    return {
      side: high < 0 ? 'fewer' : low > 0 ? 'more' : 'unsure',
      level: result.parameters.level,
      difference: { estimate: total.estimate, low, high },
      percent: null,
      ratio: null,
      expected: { value: Math.max(0, value), low: Math.max(0, value - width), high: Math.max(0, value + width) },
      displacement: displacement?.estimate ?? null,
    }
  }
  const ratio = readRatio(result)
  // With a count of 0 there is no ratio of counts to carry over: the share itself gives what was expected.
  const plain = control.before > 0 ? (treated.before * control.after) / control.before : treated.after / ratio.estimate
  const counts = areas.flatMap(({ role, counts }) => (role === 'treated' || role === 'control' ? [counts] : []))
  // A count of 0 bears no ratio of its own: half an event was added, so counts are said instead.
  const isSmall = counts.some(({ before, after }) => before < smallestBase || after === 0)
  return {
    side: ratio.high < 1 ? 'fewer' : ratio.low > 1 ? 'more' : 'unsure',
    level: result.parameters.level,
    difference: null,
    percent: isSmall ? null : asPercent(ratio),
    ratio,
    expected: {
      value: plain,
      low: (plain * ratio.estimate) / ratio.high,
      high: (plain * ratio.estimate) / ratio.low,
    },
    displacement: null,
  }
}

function readRatio(result: RelativeIncidence | DifferenceInDifferences) {
  if (result.method === 'differenceInDifferences') {
    const { ratio: estimate, low, high } = result.effect
    return { estimate, low, high }
  }
  // Reviews count how many times better the area did: turned round, it is the change.
  const { ratio, low, high } = result[result.parameters.variance]
  return { estimate: 1 / ratio, low: 1 / high, high: 1 / low }
}

function asPercent({ estimate, low, high }: { estimate: number; low: number; high: number }) {
  const percent = (value: number) => (value - 1) * 100
  return { estimate: percent(estimate), low: percent(low), high: percent(high) }
}
