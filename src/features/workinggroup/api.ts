import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { Candidates, digestFrequencies, Group, GroupContent, GroupHead, Task, TaskContent, Waiting } from './schema.ts'

const one = z.object({ id: z.uuid() })
const oneTask = one.extend({ taskId: z.uuid() })

export const listGroups = endpoint({
  method: 'GET',
  path: '/groups',
  may: 'group.read',
  reply: z.object({ groups: z.array(GroupHead) }),
})
export const readGroup = endpoint({ method: 'GET', path: '/groups/:id', may: 'group.read', params: one, reply: Group })

/** Valid memberships of every organisation, and the measures that are not over. */
export const listCandidates = endpoint({
  method: 'GET',
  path: '/groups/candidates',
  may: 'group.appoint',
  reply: Candidates,
})

/** Proposed by one presenter, whose yes it is; appointed when both have said yes to the same mandate and members. */
export const proposeGroup = endpoint({
  method: 'POST',
  path: '/groups',
  may: 'group.appoint',
  body: GroupContent.extend({
    members: z
      .array(z.object({ membershipId: z.string(), isLeader: z.boolean() }))
      .min(1)
      .max(40),
    overrides: Excuses,
  }),
  reply: Group,
})
export const confirmGroup = endpoint({
  method: 'POST',
  path: '/groups/:id/confirm',
  may: 'group.appoint',
  params: one,
  body: z.object({ contentHash: z.string() }),
  reply: Group,
})
/** A proposal's text. An earlier yes was to another text and no longer counts; the second writer gets 409 with what stands. */
export const editGroup = endpoint({
  method: 'PUT',
  path: '/groups/:id',
  may: 'group.appoint',
  params: one,
  body: GroupContent.extend({ version: z.number().int().min(1), overrides: Excuses }),
  reply: Group,
})
/** The party's own yes to a proposal. */
export const takeBackYes = endpoint({
  method: 'POST',
  path: '/groups/:id/take-back',
  may: 'group.appoint',
  params: one,
  reply: Group,
})
export const withdrawGroup = endpoint({
  method: 'POST',
  path: '/groups/:id/withdraw',
  may: 'group.appoint',
  params: one,
  body: z.object({ reason: z.string().trim().min(10).max(1000), overrides: Excuses }),
  reply: Group,
})
/** Waits for the steering group's next meeting, whose minutes answer it. */
export const askBody = endpoint({
  method: 'POST',
  path: '/groups/:id/questions',
  may: 'group.work',
  params: one,
  body: z.object({ text: z.string().trim().min(10).max(1000), overrides: Excuses }),
  reply: Group,
})
export const addMember = endpoint({
  method: 'POST',
  path: '/groups/:id/members',
  may: 'group.appoint',
  params: one,
  body: z.object({ membershipId: z.string(), isLeader: z.boolean() }),
  reply: Group,
})
/**
 * Somebody leaves: their open tasks go to the one who takes over, who must be named while there are any. `to` is a membership;
 * when the leader leaves, that one leads. `left` answers somebody who does not see the group any more.
 */
export const handOver = endpoint({
  method: 'POST',
  path: '/groups/:id/hand-over',
  may: 'group.work',
  params: one,
  body: z.object({ memberId: z.uuid(), to: z.string().nullable() }),
  reply: z.union([Group, z.object({ left: z.literal(true) })]),
})
/** With a report of what was done, what came of it and what was learnt; open tasks are named and stop it. */
export const closeGroup = endpoint({
  method: 'POST',
  path: '/groups/:id/close',
  may: 'group.work',
  params: one,
  body: z.object({ report: z.string().trim().min(20).max(6000), overrides: Excuses }),
  reply: Group,
})

export const writeTask = endpoint({
  method: 'PUT',
  path: '/groups/:id/tasks/:taskId',
  may: 'group.work',
  params: oneTask,
  body: TaskContent.extend({ version: z.number().int().min(0), overrides: Excuses }),
  reply: Task,
})
export const settleTask = endpoint({
  method: 'POST',
  path: '/groups/:id/tasks/:taskId/settle',
  may: 'group.work',
  params: oneTask,
  body: z.object({
    state: z.enum(['open', 'done', 'dropped']),
    outcome: z.string().trim().max(1000).nullable(),
    version: z.number().int().min(0),
    overrides: Excuses,
  }),
  reply: Task,
})
export const logTask = endpoint({
  method: 'POST',
  path: '/groups/:id/tasks/:taskId/log',
  may: 'group.work',
  params: oneTask,
  body: z.object({ text: z.string().trim().min(2).max(2000), overrides: Excuses }),
  reply: Task,
})
export const overrideStanding = endpoint({
  method: 'POST',
  path: '/groups/:id/tasks/:taskId/override',
  may: 'group.work',
  params: oneTask,
  /** Null takes it back. */
  body: z.object({
    status: z.enum(['onTime', 'late', 'waiting']).nullable(),
    reason: z.string().trim().max(400).nullable(),
    overrides: Excuses,
  }),
  reply: Task,
})
export const attachTaskFile = endpoint({
  method: 'POST',
  path: '/groups/:id/tasks/:taskId/files',
  may: 'group.work',
  params: oneTask,
  query: z.object({ name: z.string().min(1).max(200) }),
  reply: Task,
})
export const removeTaskFile = endpoint({
  method: 'DELETE',
  path: '/groups/:id/tasks/:taskId/files/:fileId',
  may: 'group.work',
  params: oneTask.extend({ fileId: z.uuid() }),
  reply: Task,
})
export const readTaskFile = endpoint({
  method: 'GET',
  path: '/groups/:id/tasks/:taskId/files/:fileId',
  may: 'group.read',
  params: oneTask.extend({ fileId: z.uuid() }),
})

export const readWaiting = endpoint({ method: 'GET', path: '/waiting', may: 'group.read', reply: Waiting })
export const setDigest = endpoint({
  method: 'PUT',
  path: '/waiting/digest',
  may: 'group.read',
  body: z.object({ digest: z.enum(digestFrequencies) }),
  reply: Waiting,
})
