/** The computation as a task for a thread of its own: everything it needs in one piece. */
import { computeJointPicture } from './compute.ts'
import type { JointInput } from './input.ts'
import type { JointComputation } from './schema.ts'

export interface JointTask {
  readonly input: JointInput
  /** sha256 of `listInputs(input)`. */
  readonly hash: string
}

export const computeJointTask = ({ input, hash }: JointTask): JointComputation => computeJointPicture(input, hash)
