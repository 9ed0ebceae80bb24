/** The computation as a task for a thread of its own: everything it needs in one piece. */
import { compute } from './compute.ts'
import type { JudgedSeries } from './compute-series.ts'
import type { PictureInput } from './input.ts'
import type { Computation } from './schema.ts'

export interface ComputeTask {
  readonly input: PictureInput
  readonly hash: string
  readonly judged: JudgedSeries
}

export function computeTask({ input, hash, judged }: ComputeTask): Computation {
  return compute(input, hash, judged)
}
