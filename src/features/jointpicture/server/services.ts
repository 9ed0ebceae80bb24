/** What the house hands in to the samlad picture. */
import type { Actor } from '#features/access/schema.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { JointTask } from '../compute-task.ts'
import type { JointFacts } from '../document-facts.ts'
import type { Finding, Part } from '../finding-schema.ts'
import type { JointComputation, JointFormat } from '../schema.ts'
import type { DrawnPublic, PublicDrawing } from './draw-files.ts'

export interface JointServices {
  readonly db: Database
  readonly clock: Clock
  /** Names of places and organisations, which the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
  /** Beside the thread that serves. */
  readonly compute: (task: JointTask) => Promise<JointComputation>
  readonly wording: JointWording
  /** Same facts, same bytes. */
  readonly drawFiles: (facts: JointFacts, formats: readonly JointFormat[]) => Promise<readonly DrawnJointFile[]>
  /** The version for everybody, refused where it would give a small number away. */
  readonly drawPublic: (drawing: PublicDrawing) => DrawnPublic
}

/** How a finding is said, and what a part is called, in the language that the picture is written in. */
export interface JointWording {
  readonly say: (finding: Finding) => string
  readonly part: (part: Part) => string
}

export interface DrawnJointFile {
  readonly format: JointFormat
  readonly bytes: Uint8Array
  /** The way of drawing that made it: an older file is compared with the program that drew it. */
  readonly drawing?: string
}

/** One change in one transaction. */
export interface JointWriting extends Guarding {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly services: JointServices
}
