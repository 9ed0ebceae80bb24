import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import type { Asked } from '../import/asked.ts'
import type { FetchResult, ReadResult } from '../schema.ts'
import type { FindUses } from './find-uses.ts'

export type Service = 'kolada' | 'scb' | 'polisen'

/** What the house hands in. */
export interface EvidenceServices {
  readonly db: Database
  readonly clock: Clock
  /** Names of places and organisations, which the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
  readonly readFile: (file: { name: string; bytes: Uint8Array }, asked: Asked) => ReadResult | Promise<ReadResult>
  readonly fetchService: (service: Service, wish: readonly string[], asked: Asked) => Promise<FetchResult>
  readonly findUses?: FindUses
}
