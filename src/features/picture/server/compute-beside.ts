/** Computing beside the thread that serves: a large municipality's picture takes a third of a second, and others are answered meanwhile. */
import { nameTask, workers } from '#platform/workers/worker-pool.ts'
import type { judgeSeries } from '../compute-series.ts'
import type { ComputeTask, computeTask } from '../compute-task.ts'
import type { PictureInput } from '../input.ts'
import type { judgeOverlap, OverlapTask } from '../overlap-task.ts'

const judging = nameTask<typeof judgeSeries>(import.meta.resolve('../compute-series.ts'), 'judgeSeries')
const computing = nameTask<typeof computeTask>(import.meta.resolve('../compute-task.ts'), 'computeTask')
const overlap = nameTask<typeof judgeOverlap>(import.meta.resolve('../overlap-task.ts'), 'judgeOverlap')

export const judgeBeside = (input: PictureInput) => workers.run(judging, input)
export const computeBeside = (task: ComputeTask) => workers.run(computing, task)
export const overlapBeside = (task: OverlapTask) => workers.run(overlap, task)
