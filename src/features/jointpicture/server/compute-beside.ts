/** Computing beside the thread that serves: others are answered meanwhile. */
import { nameTask, workers } from '#platform/workers/worker-pool.ts'
import type { computeJointTask, JointTask } from '../compute-task.ts'

const computing = nameTask<typeof computeJointTask>(import.meta.resolve('../compute-task.ts'), 'computeJointTask')

export const computeJointBeside = (task: JointTask) => workers.run(computing, task)
