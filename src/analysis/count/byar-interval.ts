// Byar's confidence limits of a Poisson count.
// What: a closed formula that comes within a few thousandths of the exact limits from 10 events up.
// For: showing the same limits as public-health tables do (they use Byar from 10 events). Where nothing needs to match them,
//   the exact limits of poisson-interval.ts are as cheap and hold their level.
// Source: Breslow & Day 1987 (volume II, Byar's approximation). Against PHEindicatormethods 2.1.0. Not epitools' pois.byar,
//   which puts x + 0.5 into both ends and goes below 0.
// Cost: one normal quantile.
import { normalQuantile } from '../maths/distributions.ts'
import { requireCount, requireProbability } from './checked-counts.ts'

/** Limits of the expected count; the lower one never below 0. @throws AnalysisError `bad_counts`, `bad_option` */
export function byarInterval(count: number, level = 0.95): { low: number; high: number } {
  requireCount(count)
  requireProbability(level, 'level')
  const z = -normalQuantile((1 - level) / 2)
  const cube = (x: number, sign: number) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3
  return { low: count === 0 ? 0 : Math.max(0, cube(count, -1)), high: cube(count + 1, 1) }
}
