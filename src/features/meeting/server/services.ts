/** What the house hands in to the meeting room. */
import type { AgreementBody } from '#agreements/schema.ts'
import type { DocumentModel } from '#document/model.ts'
import type { Actor } from '#features/access/schema.ts'
import type { SeatHolder } from '#features/agreement/schema.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { AgendaSource } from './agenda-source.ts'

export type FileFormat = 'html' | 'pdf' | 'docx'

export interface MeetingServices {
  readonly db: Database
  readonly clock: Clock
  /** Names of places and organisations, which the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
  /** One for each kind of thing that waits for meetings. */
  readonly sources: readonly AgendaSource[]
  /** Same document, same bytes. */
  readonly drawDocument: (document: DocumentModel, format: FileFormat) => Promise<Uint8Array>
}

/** One reading in one transaction. */
export interface MeetingAsk {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  /** Time zone of the municipality. */
  readonly zone: string
  readonly services: MeetingServices
}

/** One change in one transaction. */
export interface MeetingWriting extends MeetingAsk, Guarding {}

/** A body of the agreement in force, with those who hold its seats on a day; null fields where there is no agreement. */
export interface BodyOnDay {
  readonly body: AgreementBody | null
  readonly seats: readonly SeatHolder[]
}
