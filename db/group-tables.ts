/** Row types of working groups: migration 0010. Shapes of values as in tables.ts. */
import type { ColumnType } from 'kysely'
import type { Day, Instant, Json } from './tables.ts'

type GroupStateColumn = 'proposed' | 'active' | 'closed' | 'withdrawn'

export interface WorkingGroupTable {
  municipalityId: string
  id: string
  state: ColumnType<GroupStateColumn, GroupStateColumn | undefined>
  title: string
  mandate: string
  measureId: string | null
  event: string | null
  mandateVersion: ColumnType<number, number | undefined>
  contentVersion: ColumnType<number, number | undefined>
  appointedAt: Instant | null
  closedAt: Instant | null
  closingReport: string | null
  withdrawnAt: Instant | null
  withdrawnBy: 'municipality' | 'police' | null
  withdrawnReason: string | null
  organisationId: string
  personId: string
  createdAt: Instant
}

export interface GroupMandateVersionTable {
  municipalityId: string
  groupId: string
  version: number
  title: string
  mandate: string
  measureId: string | null
  event: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface GroupConfirmationTable {
  municipalityId: string
  id: string
  groupId: string
  party: 'municipality' | 'police'
  contentHash: string
  personId: string
  confirmedAt: Instant
  takenBackAt: Instant | null
}

export interface GroupMemberTable {
  municipalityId: string
  id: string
  groupId: string
  membershipId: string
  memberOrganisationId: string
  isLeader: ColumnType<boolean, boolean | undefined>
  since: Day
  until: Day | null
  handedOverTo: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface TaskVersionTable {
  municipalityId: string
  id: string
  version: number
  groupId: string
  measureId: string | null
  title: string
  detail: string | null
  ownerOrganisationId: string
  ownerMembershipId: string | null
  dueOn: Day
  state: 'open' | 'done' | 'dropped'
  outcome: string | null
  checklist: Json<{ id: string; text: string; done: boolean }[]>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface TaskLogTable {
  municipalityId: string
  id: string
  groupId: string
  taskId: string
  text: string
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface TaskFileTable {
  municipalityId: string
  id: string
  groupId: string
  taskId: string
  name: string
  type: string
  bytes: Uint8Array
  sha256: string
  personId: string
  organisationId: string
  recordedAt: Instant
  removedAt: Instant | null
}

export interface StatusOverrideTable {
  municipalityId: string
  id: string
  groupId: string
  taskId: string
  status: 'onTime' | 'late' | 'waiting'
  reason: string
  personId: string
  organisationId: string
  recordedAt: Instant
  takenBackAt: Instant | null
}

export interface GroupQuestionTable {
  municipalityId: string
  id: string
  groupId: string
  bodyCode: ColumnType<string, string | undefined>
  text: string
  personId: string
  organisationId: string
  recordedAt: Instant
  answeredAt: Instant | null
  answer: string | null
  meetingId: string | null
}

export interface EscalationTable {
  municipalityId: string
  taskId: string
  dueOn: Day
  step: 'leader' | 'coordinator'
  at: Instant
}

export interface DigestSettingTable {
  municipalityId: string
  personId: string
  frequency: 'never' | 'daily' | 'weekly'
  lastSentAt: Instant | null
  recordedAt: Instant
}

/** The tables of working groups. */
export interface GroupTables {
  workingGroup: WorkingGroupTable
  groupMandateVersion: GroupMandateVersionTable
  groupConfirmation: GroupConfirmationTable
  groupMember: GroupMemberTable
  taskVersion: TaskVersionTable
  taskLog: TaskLogTable
  taskFile: TaskFileTable
  statusOverride: StatusOverrideTable
  groupQuestion: GroupQuestionTable
  escalation: EscalationTable
  digestSetting: DigestSettingTable
}
