/** Working groups that kommunpolis and samordnare appoint together, and their tasks. */
import { z } from 'zod'
import { parties } from '#features/access/schema.ts'

export const groupStates = ['proposed', 'active', 'closed', 'withdrawn'] as const
export type GroupState = (typeof groupStates)[number]

export const GroupContent = z.object({
  title: z.string().trim().min(3).max(160),
  /** What the group is to do and may do, on the steering group's mandate. */
  mandate: z.string().trim().min(10).max(2000),
  measureId: z.uuid().nullable(),
  /** The event it is for, where it is not for a measure. */
  event: z.string().max(400).nullable(),
})
export type GroupContent = z.infer<typeof GroupContent>

export const Member = z.object({
  id: z.uuid(),
  membershipId: z.string(),
  displayName: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  isLeader: z.boolean(),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  handedOverTo: z.string().nullable(),
})
export type Member = z.infer<typeof Member>

export const taskStates = ['open', 'done', 'dropped'] as const
export type TaskState = (typeof taskStates)[number]
/** Computed from dates and state, never claimed. */
export const taskStandings = ['waiting', 'dueSoon', 'onTime', 'late', 'done', 'dropped'] as const
export type TaskStanding = (typeof taskStandings)[number]

export const TaskContent = z.object({
  title: z.string().trim().min(3).max(160),
  detail: z.string().max(2000).nullable(),
  ownerOrganisationId: z.string().min(1),
  ownerMembershipId: z.string().nullable(),
  dueOn: z.iso.date(),
  checklist: z.array(z.object({ id: z.uuid(), text: z.string().trim().min(1).max(200), done: z.boolean() })).max(40),
})
export type TaskContent = z.infer<typeof TaskContent>

export const Task = TaskContent.extend({
  id: z.uuid(),
  groupId: z.uuid(),
  groupTitle: z.string(),
  measureId: z.uuid().nullable(),
  ownerOrganisationName: z.string(),
  ownerName: z.string().nullable(),
  state: z.enum(taskStates),
  outcome: z.string().nullable(),
  version: z.number().int().min(0),
  standing: z.enum(taskStandings),
  /** A computed standing that somebody set aside, with why. */
  override: z
    .object({ status: z.enum(['onTime', 'late', 'waiting']), reason: z.string(), by: z.string(), at: z.string() })
    .nullable(),
  escalated: z.enum(['leader', 'coordinator']).nullable(),
  log: z.array(z.object({ id: z.uuid(), text: z.string(), organisationName: z.string(), recordedAt: z.string() })),
  files: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      type: z.string(),
      bytes: z.number().int(),
      organisationName: z.string(),
      recordedAt: z.string(),
    }),
  ),
  /** What this actor may do with it now. */
  mayChange: z.boolean(),
})
export type Task = z.infer<typeof Task>

/** What a group asks a body of the agreement, and what the body's minutes answered. */
export const Question = z.object({
  id: z.uuid(),
  bodyCode: z.string(),
  text: z.string(),
  organisationName: z.string(),
  recordedAt: z.string(),
  answeredAt: z.string().nullable(),
  answer: z.string().nullable(),
  /** Where it was answered. */
  meetingId: z.uuid().nullable(),
})
export type Question = z.infer<typeof Question>

export const GroupHead = GroupContent.extend({
  id: z.uuid(),
  state: z.enum(groupStates),
  measureTitle: z.string().nullable(),
  appointedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  members: z.number().int(),
  openTasks: z.number().int(),
  lateTasks: z.number().int(),
  nextDueOn: z.iso.date().nullable(),
})
export type GroupHead = z.infer<typeof GroupHead>

export const Group = GroupHead.omit({ members: true }).extend({
  members: z.array(Member),
  tasks: z.array(Task),
  closingReport: z.string().nullable(),
  withdrawal: z.object({ at: z.string(), by: z.enum(parties), reason: z.string() }).nullable(),
  questions: z.array(Question),
  /** Of the mandate's text; members are not counted. */
  mandateVersion: z.number().int().min(1),
  confirmations: z.array(z.object({ party: z.enum(parties), at: z.string(), current: z.boolean() })),
  contentHash: z.string(),
  /** What this actor may do with the group now, beside its tasks. */
  may: z.object({
    edit: z.boolean(),
    confirm: z.boolean(),
    takeBack: z.boolean(),
    withdraw: z.boolean(),
    ask: z.boolean(),
    addMember: z.boolean(),
    addTask: z.boolean(),
    close: z.boolean(),
    /** Ids of the members that this actor may let go. */
    handOver: z.array(z.uuid()),
  }),
})
export type Group = z.infer<typeof Group>

export const digestFrequencies = ['never', 'daily', 'weekly'] as const
export type DigestFrequency = (typeof digestFrequencies)[number]

/** Who can be given a place in a group, and what a group can be for. */
export const Candidates = z.object({
  memberships: z.array(
    z.object({
      id: z.string(),
      displayName: z.string(),
      organisationId: z.string(),
      organisationName: z.string(),
    }),
  ),
  measures: z.array(z.object({ id: z.uuid(), title: z.string() })),
})
export type Candidates = z.infer<typeof Candidates>

/** What waits for one person, across bodies and groups. */
export const Waiting = z.object({
  tasks: z.array(Task),
  groups: z.array(GroupHead),
  digest: z.enum(digestFrequencies),
})
export type Waiting = z.infer<typeof Waiting>
