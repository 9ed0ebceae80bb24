/** Every method that is measured, in the order of the table. */
import { task as aoristic } from './aoristic.ts'
import { task as dbscan } from './dbscan.ts'
import { task as eTest } from './e-test.ts'
import { task as ears } from './ears.ts'
import { task as exactPoissonInterval } from './exact-poisson-interval.ts'
import { task as farrington } from './farrington.ts'
import { task as giStar } from './gi-star.ts'
import { task as gini } from './gini.ts'
import { task as gridCount } from './grid-count.ts'
import { task as interruptedSeries } from './interrupted-series.ts'
import { task as kdeGaussian } from './kde-gaussian.ts'
import { task as kdeQuartic } from './kde-quartic.ts'
import { task as kdeQuarticExact } from './kde-quartic-exact.ts'
import { task as localMoran } from './local-moran.ts'
import { task as mannKendall } from './mann-kendall.ts'
import { task as moranPermutation } from './moran-permutation.ts'
import { task as moranPermutationThreads } from './moran-permutation-threads.ts'
import { task as nearRepeat } from './near-repeat.ts'
import { task as nearRepeatTable } from './near-repeat-table.ts'
import { task as poissonTrend } from './poisson-trend.ts'
import { task as suppression } from './suppression.ts'
import { task as surveyProportion } from './survey-proportion.ts'
import type { MethodTask } from './task.ts'

// biome-ignore lint/suspicious/noExplicitAny: each task reads and takes its own input
export const tasks: readonly MethodTask<any>[] = [
  gridCount,
  kdeQuartic,
  kdeQuarticExact,
  kdeGaussian,
  giStar,
  localMoran,
  moranPermutation,
  moranPermutationThreads,
  nearRepeat,
  nearRepeatTable,
  dbscan,
  aoristic,
  farrington,
  ears,
  poissonTrend,
  mannKendall,
  eTest,
  exactPoissonInterval,
  gini,
  surveyProportion,
  interruptedSeries,
  suppression,
]
