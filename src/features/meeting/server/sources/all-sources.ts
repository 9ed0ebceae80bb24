/** Every room that a meeting asks, from left to right. */
import type { JointServices } from '#features/jointpicture/server/services.ts'
import type { PlanServices } from '#features/plan/server/plan-services.ts'
import type { AgendaSource } from '../agenda-source.ts'
import { groupSource, measureSource, problemSource, taskSource } from './follow-up.ts'
import { jointPictureSource } from './joint-picture.ts'
import { minutesSource } from './minutes.ts'
import { planSource } from './plan.ts'
import { questionSource } from './questions.ts'

export const agendaSources = (rooms: {
  readonly joint: JointServices
  readonly plan: Pick<PlanServices, 'drawPlan' | 'shelf'>
}): readonly AgendaSource[] => [
  jointPictureSource(rooms.joint),
  planSource(rooms.plan),
  problemSource,
  measureSource,
  taskSource,
  groupSource,
  questionSource,
  minutesSource,
]
