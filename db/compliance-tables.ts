/** Row types of agreements in wordings, statements, follow-up, obligations and questionnaires: migrations 0012 to 0016. Shapes of values as in tables.ts. */
import type { ColumnType } from 'kysely'
import type { Day, Instant, Json } from './tables.ts'

export interface AgreementDraftTable {
  municipalityId: string
  id: string
  kind: 'first' | 'amendment' | 'successor'
  state: ColumnType<'draft' | 'signed' | 'withdrawn', 'draft' | 'signed' | 'withdrawn' | undefined>
  agreementCode: string | null
  effectiveOn: Day
  reason: string | null
  contentVersion: ColumnType<number, number | undefined>
  signedAt: Instant | null
  createdAt: Instant
}

export interface AgreementDraftVersionTable {
  municipalityId: string
  draftId: string
  version: number
  content: Json<Record<string, unknown>>
  effectiveOn: Day
  reason: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface AgreementSignatureTable {
  municipalityId: string
  id: string
  draftId: string
  slot: number
  party: 'municipality' | 'police'
  office: string
  signedOn: Day
  contentHash: string
  personId: string
  organisationId: string
  recordedAt: Instant
  takenBackAt: Instant | null
}

export interface AgreementVersionTable {
  municipalityId: string
  code: string
  version: number
  content: Json<Record<string, unknown>>
  contentHash: string
  effectiveOn: Day
  signedOn: Day | null
  reason: string | null
  draftId: string | null
  recordedAt: Instant
}

export interface StatementTable {
  municipalityId: string
  id: string
  kind: 'followUp' | 'evaluation' | 'councilReport' | 'survey' | 'grant' | 'certificate'
  subjectId: string | null
  title: string
  fromOn: Day
  toOn: Day
  edition: number
  state: ColumnType<
    'composing' | 'sealed' | 'noted' | 'delivered' | 'superseded',
    'composing' | 'sealed' | 'noted' | 'delivered' | 'superseded' | undefined
  >
  contentVersion: ColumnType<number, number | undefined>
  facts: Json<Record<string, unknown>>
  asOf: Instant
  content: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  contentHash: string | null
  sealedAt: Instant | null
  notedOn: Day | null
  notedByBody: string | null
  meetingId: string | null
  deliveredOn: Day | null
  deliveredTo: string | null
  reference: string | null
  closedAt: Instant | null
  returnReason: string | null
  supersedesId: string | null
  createdAt: Instant
}

export interface StatementTextTable {
  municipalityId: string
  statementId: string
  key: string
  version: number
  text: string
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface StatementConfirmationTable {
  municipalityId: string
  id: string
  statementId: string
  party: 'municipality' | 'police'
  contentHash: string
  personId: string
  confirmedAt: Instant
  takenBackAt: Instant | null
}

export interface StatementFileTable {
  municipalityId: string
  statementId: string
  format: 'html' | 'pdf' | 'docx' | 'json'
  bytes: Uint8Array
  sha256: string
  drawing: string
  recordedAt: Instant
}

export interface ImplementationVersionTable {
  municipalityId: string
  id: string
  version: number
  measureId: string
  doneOn: Day
  text: string
  doneBy: string
  cost: number | null
  hours: number | null
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface ObligationNoteVersionTable {
  municipalityId: string
  obligationKey: string
  version: number
  reason: string
  beginsOn: Day | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface OwnEvidenceVersionTable {
  municipalityId: string
  id: string
  version: number
  obligationKey: string
  onDay: Day
  untilDay: Day | null
  title: string
  text: string | null
  reference: string | null
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface OwnEvidenceFileTable {
  municipalityId: string
  id: string
  evidenceId: string
  name: string
  type: string
  bytes: Uint8Array
  sha256: string
  personId: string
  organisationId: string
  recordedAt: Instant
  removedAt: Instant | null
}

export interface ObligationReminderTable {
  municipalityId: string
  obligationKey: string
  dueOn: Day
  step: 'soon' | 'due' | 'overdue' | 'steering'
  at: Instant
}

export interface CalendarFeedTable {
  municipalityId: string
  id: string
  tokenHash: string
  about: 'person' | 'body' | 'municipality'
  bodyCode: string | null
  membershipId: string
  createdAt: Instant
  revokedAt: Instant | null
}

export interface QuestionnaireTable {
  municipalityId: string
  id: string
  title: string
  agreementCode: string
  opensOn: Day
  closesOn: Day
  closedAt: Instant | null
  personId: string
  organisationId: string
  createdAt: Instant
}

export interface QuestionnaireInvitedTable {
  municipalityId: string
  questionnaireId: string
  membershipId: string
  answered: ColumnType<boolean, boolean | undefined>
}

export interface QuestionnaireAnswerTable {
  municipalityId: string
  id: string
  questionnaireId: string
  side: 'municipality' | 'police' | 'other'
  answers: Json<Record<string, unknown>>
}

/** The tables of agreements in wordings, statements, follow-up, obligations and questionnaires. */
export interface ComplianceTables {
  agreementDraft: AgreementDraftTable
  agreementDraftVersion: AgreementDraftVersionTable
  agreementSignature: AgreementSignatureTable
  agreementVersion: AgreementVersionTable
  statement: StatementTable
  statementText: StatementTextTable
  statementConfirmation: StatementConfirmationTable
  statementFile: StatementFileTable
  implementationVersion: ImplementationVersionTable
  obligationNoteVersion: ObligationNoteVersionTable
  ownEvidenceVersion: OwnEvidenceVersionTable
  ownEvidenceFile: OwnEvidenceFileTable
  obligationReminder: ObligationReminderTable
  calendarFeed: CalendarFeedTable
  questionnaire: QuestionnaireTable
  questionnaireInvited: QuestionnaireInvitedTable
  questionnaireAnswer: QuestionnaireAnswerTable
}
