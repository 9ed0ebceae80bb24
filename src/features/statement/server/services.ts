/** What the house hands in to the room of statements, and one reading or change in one transaction. */
import type { DocumentModel } from '#document/model.ts'
import type { Actor, Municipality } from '#features/access/schema.ts'
import type { FileFormat } from '#features/meeting/server/services.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { AnyStatementSource } from './statement-source.ts'

export interface StatementServices {
  readonly db: Database
  readonly clock: Clock
  /** Names of places and organisations, which the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
  /** One for each kind that can be told. */
  readonly sources: readonly AnyStatementSource[]
  /** Same document, same bytes. */
  readonly drawDocument: (document: DocumentModel, format: FileFormat) => Promise<Uint8Array>
}

/** What a step that neither guards a text nor reads for somebody needs; the meeting room gives as much. */
export interface StatementStep {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
}

export interface StatementAsking extends StatementStep {
  readonly municipality: Municipality
  readonly services: Pick<StatementServices, 'sources' | 'drawDocument'>
}

/** One change in one transaction. */
export interface StatementWriting extends StatementAsking, Guarding {}
