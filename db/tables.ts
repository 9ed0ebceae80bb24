/** Row types of every table, in the order of the migrations. Compared with the real columns on both databases by tests/contract. */
import type { ColumnType, JSONColumnType } from 'kysely'
import type { ComplianceTables } from './compliance-tables.ts'
import type { EvidenceTables } from './evidence-tables.ts'
import type { GroupTables } from './group-tables.ts'
import type { MeetingTables } from './meeting-tables.ts'
import type { PictureTables } from './picture-tables.ts'
import type { PlanTables } from './plan-tables.ts'
import type { ProblemTables } from './problem-tables.ts'

/** Instants are ISO strings with milliseconds and Z, days are 'YYYY-MM-DD', on both databases. */
export type Instant = string
export type Day = string
export type Json<T> = JSONColumnType<T & object, string, string>

export interface MunicipalityTable {
  id: string
  name: string
  timeZone: ColumnType<string, string | undefined>
  crs: ColumnType<string, string | undefined>
  settings: Json<Record<string, unknown>>
  lastAsOf: ColumnType<Instant, Instant | undefined>
}

export interface AreaTable {
  municipalityId: string
  setCode: string
  code: string
  name: string
  boundaryVersion: string
  parentCode: string | null
  population: number | null
  labelE: number
  labelN: number
  geometry: Json<[number, number][][][]>
}

export interface GroundTable {
  municipalityId: string
  kind: 'land' | 'water' | 'river'
  geometry: Json<{ type: 'MultiPolygon' | 'MultiLineString'; coordinates: unknown }>
  attribution: string
}

export interface PlaceTable {
  municipalityId: string
  id: string
  name: string
  kind: string
  areaCode: string | null
  e: number
  n: number
  precisionMetres: number
}

export interface CategoryTable {
  municipalityId: string
  code: string
  parentCode: string | null
  labelSv: string
  labelEn: string
  position: number
}

export interface OrganisationTable {
  municipalityId: string
  id: string
  name: string
  party: 'municipality' | 'police' | null
  sector: string
  activeFrom: Day | null
  activeTo: Day | null
}

export interface PersonTable {
  municipalityId: string
  id: string
  displayName: string
  email: string | null
}

export interface MembershipTable {
  municipalityId: string
  id: string
  personId: string
  organisationId: string
  role: string
  since: Day
  until: Day | null
}

export interface SessionTable {
  idHash: string
  municipalityId: string
  membershipId: string
  createdAt: Instant
  lastSeenAt: Instant
  expiresAt: Instant
}

export interface AuditEventTable {
  municipalityId: string
  id: string
  at: Instant
  personId: string | null
  organisationId: string | null
  role: string | null
  action: string
  subjectKind: string
  subjectId: string
  detail: ColumnType<Record<string, unknown>, string | undefined, never>
}

export interface ImportSourceTable {
  municipalityId: string
  id: string
  organisationId: string
  name: string
  mapping: Json<Record<string, unknown>>
  updatedAt: Instant
}

export interface ReportVersionTable {
  municipalityId: string
  reportId: string
  version: number
  organisationId: string
  reporterId: string | null
  state: 'draft' | 'submitted' | 'reviewed' | 'shared' | 'withdrawn'
  category: string
  occurredFrom: Instant
  occurredTo: Instant
  occurredOn: Day
  placeSource: string
  placeId: string | null
  placeWords: string | null
  e: number | null
  n: number | null
  precisionMetres: number | null
  areaCode: string | null
  felt: number | null
  toldPolice: ColumnType<'yes' | 'no' | 'unknown', 'yes' | 'no' | 'unknown' | undefined>
  text: string | null
  overrides: ColumnType<unknown[], string | undefined>
  sourceId: string | null
  sourceKey: string | null
  changedBy: string | null
  changedByOrganisation: string
  reason: string | null
  recordedAt: Instant
  supersededAt: Instant | null
  submittedAt: Instant | null
  reviewedAt: Instant | null
  sharedAt: Instant | null
}

export interface SavedViewTable {
  municipalityId: string
  personId: string
  id: string
  name: string
  query: Json<Record<string, unknown>>
  columns: Json<string[]>
}

export interface OutboxMailTable {
  municipalityId: string
  id: string
  toAddress: string
  subject: string
  bodyText: string
  attachmentName: string | null
  attachmentType: string | null
  attachment: Uint8Array | null
  createdAt: Instant
  sentAt: Instant | null
  attempts: ColumnType<number, number | undefined>
  lastError: string | null
}

export interface Tables
  extends EvidenceTables,
    PictureTables,
    ProblemTables,
    PlanTables,
    GroupTables,
    GroupTables,
    MeetingTables,
    ComplianceTables {
  municipality: MunicipalityTable
  area: AreaTable
  ground: GroundTable
  place: PlaceTable
  category: CategoryTable
  organisation: OrganisationTable
  person: PersonTable
  membership: MembershipTable
  session: SessionTable
  auditEvent: AuditEventTable
  importSource: ImportSourceTable
  reportVersion: ReportVersionTable
  savedView: SavedViewTable
  outboxMail: OutboxMailTable
}
