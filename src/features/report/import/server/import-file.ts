/** Import without HTTP, for the command line and for loading data. */
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import { RegisterShelf } from '../../server/registers.ts'
import { guessMapping, type MappingGuess } from '../guess-mapping.ts'
import { type Detection, ImportMapping, type ImportResult, type ImportState } from '../schema.ts'
import { type ImportWords, sv } from '../sv.ts'
import type { ImportWorld } from '../world.ts'
import { buildWorld } from './build-world.ts'
import { type FileLook, lookAtFile } from './look-at-file.ts'
import { type ImportProgress, runImport } from './run-import.ts'
import type { SavingTask } from './save-rows.ts'

export interface ImportFileOptions {
  readonly db: Database
  readonly clock: Clock
  readonly municipalityId: string
  /** Whose the reports become. */
  readonly organisationId: string
  /** Who asked, for the log; null: the command line. */
  readonly actor?: SavingTask['actor']
  readonly path: string
  readonly mendedPath?: string
  readonly mapping: ImportMapping | 'auto'
  /** Choices laid over the guessed mapping: `{ unplaced: 'keep', dropText: true, … }`. */
  readonly choices?: Partial<Omit<ImportMapping, 'file'>>
  /** Default 'reviewed'. */
  readonly state?: ImportState
  /** Default: the file's name. The same source and the same rows again add nothing. */
  readonly sourceName?: string
  /** Where the file of bad rows is put when there are any. Default: a file in the system's temporary folder. */
  readonly faultPath?: string
  readonly words?: ImportWords
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
}

export type ImportFileResult = ImportResult & {
  readonly mapping: ImportMapping
  readonly detected: readonly Detection[]
  /** The file of bad rows, when the run was refused. */
  readonly faultPath: string | null
}

/** @throws FileRefused when the file cannot be read, or the mapping does not fit it */
export async function importFile(options: ImportFileOptions): Promise<ImportFileResult> {
  const { db, clock, municipalityId, organisationId, path } = options
  const scope: Scope & { organisationId: string } = {
    municipalityId,
    organisationId,
    personId: options.actor?.personId ?? null,
    reach: 'own',
  }
  const now = clock.now()
  const world = await db.withScope(scope, (trx) =>
    buildWorld(trx, municipalityId, { shelf: new RegisterShelf(clock), now }),
  )
  const guess = options.mapping === 'auto' ? guessFor(await lookAtFile(path, null), world) : null
  const given = options.mapping === 'auto' ? guess?.mapping : options.mapping
  const mapping = ImportMapping.parse({ ...given, ...options.choices })
  const stem = join(tmpdir(), `samlad-import-${randomUUID()}`)
  const faultPath = options.faultPath ?? `${stem}.csv`
  const result = await runImport(
    db,
    {
      path,
      mendedPath: options.mendedPath ?? null,
      mapping,
      source: { name: options.sourceName ?? basename(path) },
      state: options.state ?? 'reviewed',
      scope,
      actor: options.actor ?? null,
      words: options.words ?? sv,
      stagedPath: `${stem}.staged`,
      faultPath,
      now,
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
    },
    world,
  )
  return {
    ...result,
    mapping,
    detected: guess?.detections ?? [],
    faultPath: result.outcome === 'refused' ? faultPath : null,
  }
}

/** What was concluded about the file and about its columns, together. */
export function guessFor(look: FileLook, world: ImportWorld): MappingGuess {
  const { mapping, detections } = guessMapping(look.file, look.columns, world)
  return { mapping, detections: [...look.detected, ...detections] }
}
