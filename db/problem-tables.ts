/** Row types of the agreement, problems and causes: migrations 0007 and 0008. Shapes of values as in tables.ts. */
import type { ColumnType } from 'kysely'
import type { Day, Instant, Json } from './tables.ts'

export interface AgreementTable {
  municipalityId: string
  code: string
  fromOn: Day
  toOn: Day
  recordedAt: Instant
  supersedes: ColumnType<string | null, string | null | undefined>
}

export interface SeatHolderTable {
  municipalityId: string
  id: string
  agreementCode: string
  bodyCode: string
  seat: number
  membershipId: string
  isDeputy: ColumnType<boolean, boolean | undefined>
  since: Day
  until: Day | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface ProblemTable {
  municipalityId: string
  id: string
  state: ColumnType<
    'raised' | 'prioritised' | 'notNow' | 'closed',
    'raised' | 'prioritised' | 'notNow' | 'closed' | undefined
  >
  contentVersion: ColumnType<number, number | undefined>
  stateReason: string | null
  stateSince: Instant
  raisedAt: Instant
  raisedBy: string
  organisationId: string
}

export interface ProblemVersionTable {
  municipalityId: string
  problemId: string
  version: number
  title: string
  description: string
  areaCodes: Json<string[]>
  categories: Json<string[]>
  subGoals: Json<string[]>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface ProblemFindingTable {
  municipalityId: string
  id: string
  problemId: string
  pictureKind: 'running' | 'joint'
  pictureId: string
  findingKey: string
  sentence: string
  personId: string
  organisationId: string
  recordedAt: Instant
  removedAt: Instant | null
}

export interface ProblemScoreTable {
  municipalityId: string
  problemId: string
  party: 'municipality' | 'police'
  criterion: string
  version: number
  score: number | null
  note: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface PriorityWeightsTable {
  municipalityId: string
  version: number
  weights: Json<Record<string, number>>
  reason: string
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface ProblemConfirmationTable {
  municipalityId: string
  id: string
  problemId: string
  purpose: 'prioritise' | 'notNow' | 'close' | 'raiseAgain'
  party: 'municipality' | 'police'
  contentHash: string
  reason: string | null
  personId: string
  confirmedAt: Instant
  takenBackAt: Instant | null
}

export interface CauseVersionTable {
  municipalityId: string
  id: string
  problemId: string
  version: number
  bone: 'victim' | 'offender' | 'place'
  parentId: string | null
  title: string
  detail: string | null
  grade: 'research' | 'data' | 'experience' | 'assumed'
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface CauseEvidenceTable {
  municipalityId: string
  id: string
  causeId: string
  version: number
  side: 'for' | 'against'
  text: string
  source: string
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface EventChainVersionTable {
  municipalityId: string
  id: string
  problemId: string
  version: number
  title: string
  steps: Json<Record<string, unknown>[]>
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  organisationId: string
  recordedAt: Instant
}

/** The tables of the agreement, problems and causes. */
export interface ProblemTables {
  agreement: AgreementTable
  seatHolder: SeatHolderTable
  problem: ProblemTable
  problemVersion: ProblemVersionTable
  problemFinding: ProblemFindingTable
  problemScore: ProblemScoreTable
  priorityWeights: PriorityWeightsTable
  problemConfirmation: ProblemConfirmationTable
  causeVersion: CauseVersionTable
  causeEvidence: CauseEvidenceTable
  eventChainVersion: EventChainVersionTable
}
