/** Every room's part of the thread, from left to right. */
import { jointPictureThreadSource } from '#features/jointpicture/server/thread-source.ts'
import { meetingThreadSource } from '#features/meeting/server/thread-source.ts'
import { pictureThreadSource } from '#features/picture/server/thread-source.ts'
import { planThreadSource } from '#features/plan/server/plan-thread-source.ts'
import { measureThreadSource } from '#features/plan/server/thread-source.ts'
import { problemThreadSource } from '#features/problem/server/thread-source.ts'
import { statementThreadSource } from '#features/statement/server/thread-source.ts'
import type { ThreadSource } from '#features/thread/server/thread-source.ts'
import { groupThreadSource } from '#features/workinggroup/server/thread-source.ts'

export const threadSources: readonly ThreadSource[] = [
  pictureThreadSource,
  jointPictureThreadSource,
  problemThreadSource,
  measureThreadSource,
  planThreadSource,
  groupThreadSource,
  meetingThreadSource,
  statementThreadSource,
]
