/** Row types of meetings: migration 0011. Shapes of values as in tables.ts. */
import type { ColumnType } from 'kysely'
import type { Day, Instant, Json } from './tables.ts'

type SubjectKindColumn =
  | 'jointPicture'
  | 'plan'
  | 'measure'
  | 'task'
  | 'problem'
  | 'group'
  | 'question'
  | 'minutes'
  | 'statement'
  | 'obligation'
  | 'free'

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
  subjectKind: SubjectKindColumn
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

/** The tables of meetings. */
export interface MeetingTables {
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
