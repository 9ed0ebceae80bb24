/** Row types of working groups and meetings: migrations 0010 and 0011. Shapes of values as in tables.ts. */
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

export interface MeetingTable {
  municipalityId: string
  id: string
  bodyCode: string
  title: string
  startsAt: Instant
  endsAt: Instant
  place: string
  state: 'planned' | 'called' | 'held' | 'approved' | 'cancelled'
  contentVersion: ColumnType<number, number | undefined>
  sequence: ColumnType<number, number | undefined>
  calledAt: Instant | null
  heldAt: Instant | null
  minutes: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  minutesHash: string | null
  approvedAt: Instant | null
  createdAt: Instant
}

export interface AgendaItemVersionTable {
  municipalityId: string
  id: string
  meetingId: string
  version: number
  position: number
  subjectKind: 'jointPicture' | 'plan' | 'measure' | 'task' | 'problem' | 'group' | 'question' | 'minutes' | 'free'
  subjectId: string | null
  subjectHash: string | null
  title: string
  text: string | null
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface MeetingPaperTable {
  municipalityId: string
  id: string
  meetingId: string
  itemId: string
  name: string
  type: string
  bytes: Uint8Array
  sha256: string
  recordedAt: Instant
  removedAt: Instant | null
}

export interface AttendanceVersionTable {
  municipalityId: string
  meetingId: string
  version: number
  rows: Json<Record<string, unknown>>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface ItemOutcomeVersionTable {
  municipalityId: string
  meetingId: string
  itemId: string
  version: number
  decision: 'decide' | 'return' | 'postpone' | 'note'
  reason: string | null
  notes: string | null
  dissent: Json<{ office: string; text: string }[]>
  subjectHash: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface MinutesApprovalTable {
  municipalityId: string
  meetingId: string
  party: 'municipality' | 'police'
  minutesHash: string
  personId: string
  approvedAt: Instant
}

export interface MinutesFileTable {
  municipalityId: string
  meetingId: string
  format: 'html' | 'pdf' | 'docx' | 'json'
  bytes: Uint8Array
  sha256: string
  drawing: string
  recordedAt: Instant
}

export interface MinutesEntryTable {
  municipalityId: string
  id: string
  meetingId: string
  text: string
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface FormalDecisionTable {
  municipalityId: string
  id: string
  subjectKind: 'jointPicture' | 'plan'
  subjectId: string
  body: string
  decidedOn: Day
  paragraph: string
  registrationNumber: string
  personId: string
  organisationId: string
  recordedAt: Instant
  supersededAt: Instant | null
}

/** The tables of working groups and meetings. */
export interface MeetingTables {
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
  meeting: MeetingTable
  agendaItemVersion: AgendaItemVersionTable
  meetingPaper: MeetingPaperTable
  attendanceVersion: AttendanceVersionTable
  itemOutcomeVersion: ItemOutcomeVersionTable
  minutesApproval: MinutesApprovalTable
  minutesFile: MinutesFileTable
  minutesEntry: MinutesEntryTable
  formalDecision: FormalDecisionTable
}
