import type { PlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { task as quartic } from './kde-quartic.ts'
import type { MethodTask } from './task.ts'

/** The same against the exact peer, which ran elsewhere; it was not run at a million: 80.73 s at 100,000, in line with the events. */
export const task: MethodTask<PlanarPoints> = {
  ...quartic,
  name: 'kde-quartic-exact',
  sizes: [1_000, 10_000, 100_000],
  peer: { kind: 'recorded', package: 'SpatialKDE', seconds: { 1000: 1.169, 10000: 7.861, 100000: 80.731 } },
  asked: { 100000: 1000 },
}
