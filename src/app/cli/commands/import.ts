import { resolve } from 'node:path'
import { foldName } from '#features/report/import/fold-name.ts'
import { ImportMapping } from '#features/report/import/schema.ts'
import { buildWorld } from '#features/report/import/server/build-world.ts'
import { type ImportFileResult, importFile } from '#features/report/import/server/import-file.ts'
import { findSource } from '#features/report/import-store.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { refreshStatistics } from '#features/report/store.ts'
import type { Database } from '#platform/db/port.ts'
import { answer, type Call, type Command, flag, note, print, readText, text } from '../call.ts'
import { inHouse } from '../house.ts'
import { chooseActor, chooseMunicipality, readerScope } from '../place/choose-place.ts'
import { makePlace } from '../place/make-place.ts'
import { makeCode } from '../place/name-code.ts'
import { listMunicipalities, removeEmpty } from '../place/place-store.ts'
import { startProgress } from '../progress.ts'
import { chooseMapping, nowhere } from '../read/choose-mapping.ts'
import { type OpenedFile, openFile } from '../read/open-file.ts'
import { importWords } from '../refusal-words.ts'
import { Stop } from '../stop.ts'

const onlyWithNew = ['areas', 'area-name', 'area-code', 'time-zone', 'small-cell'] as const
const firstFaults = 5

/** Where the reports go, and how the file is read. */
interface Target {
  readonly municipalityId: string
  readonly mapping: ImportMapping
  /** Created by this very command: taken back if nothing comes into it. */
  readonly made: boolean
}

export const importCommand: Command = {
  options: {
    municipality: text,
    organisation: text,
    mapping: text,
    guess: flag,
    source: text,
    state: text,
    columns: text,
    only: text,
    category: text,
    crs: text,
    faults: text,
    mended: text,
    new: text,
    areas: text,
    'area-name': text,
    'area-code': text,
    'time-zone': text,
    'small-cell': text,
  },
  takes: [1, 1],
  async run(call) {
    const state = readText(call, 'state')
    if (state !== undefined && state !== 'reviewed' && state !== 'shared') {
      throw new Stop(2, 'badChoice', 'state', state, ['reviewed', 'shared'])
    }
    const isNew = readText(call, 'new') !== undefined
    const misplaced = isNew ? undefined : onlyWithNew.find((option) => readText(call, option) !== undefined)
    if (misplaced) throw new Stop(2, 'optionNeedsNew', misplaced)
    const file = await openFile(resolve(call.rest[0] as string))
    try {
      if (file.police) note(call, call.words.import.police(file.police.events, file.police.summaries))
      if (call.values.guess === true) return await printGuess(call, file)
      return await inHouse(call, async (db) => {
        const target = await findTarget(db, call, file)
        try {
          const result = await runFile(db, call, file, target, state ?? (isNew ? 'shared' : 'reviewed'))
          if (result.outcome === 'refused' && target.made) await takeBack(db, target)
          tell(call, target.municipalityId, result)
          return result.outcome === 'imported' ? 0 : 1
        } catch (error) {
          if (target.made) await takeBack(db, target)
          throw error
        }
      })
    } finally {
      await file.close()
    }
  },
}

/** On stdout, to be mended and given back with --mapping. */
async function printGuess(call: Call, file: OpenedFile): Promise<0> {
  const { mapping, detected } = await chooseMapping(call, file, nowhere, null)
  print(call, JSON.stringify(mapping, null, 2))
  for (const { code, values } of detected) note(call, `${code} ${values ? JSON.stringify(values) : ''}`.trim())
  return 0
}

const sourceName = (call: Call, file: OpenedFile) => readText(call, 'source') ?? file.name

async function findTarget(db: Database, call: Call, file: OpenedFile): Promise<Target> {
  const name = readText(call, 'new')?.trim()
  if (name) {
    const id = makeCode(name)
    const taken = (await db.asOwner(listMunicipalities)).find((one) => one.id === id)
    if (!taken) {
      const { mapping } = await chooseMapping(call, file, nowhere, null)
      // A whole city's open data: nothing of it is thrown away for lying outside or lasting long.
      const kept = {
        unplaced: 'keep',
        outside: 'keep',
        longIntervals: 'keep',
        skippedTimes: 'forward',
        dropText: true,
      } as const
      const asRead = readText(call, 'mapping') === undefined ? { ...mapping, ...kept } : mapping
      return { ...(await makePlace(db, call, name, file, asRead)), made: true }
    }
    if (taken.name !== name) throw new Stop(1, 'nameTaken', name, id, taken.name)
    note(call, call.words.import.alreadyThere(name))
    return findStanding(db, call, file, id)
  }
  return findStanding(db, call, file, (await chooseMunicipality(db, call)).id)
}

async function findStanding(db: Database, call: Call, file: OpenedFile, municipalityId: string): Promise<Target> {
  const actor = await chooseImporter(db, call, municipalityId)
  const found = await db.withScope(readerScope(municipalityId), async (trx) => ({
    source: await findSource(trx, actor.organisationId, { name: sourceName(call, file) }),
    world: await buildWorld(trx, municipalityId, { shelf: new RegisterShelf(call.clock), now: call.clock.now() }),
  }))
  const saved = found.source ? ImportMapping.parse(found.source.mapping) : null
  const { mapping } = await chooseMapping(call, file, found.world, saved)
  const asked = readText(call, 'category')
  const category = asked === undefined ? mapping.defaults.category : found.world.categories.get(foldName(asked))
  if (category === undefined) throw new Stop(2, 'noSuchCategory', asked ?? '')
  return { municipalityId, mapping: { ...mapping, defaults: { ...mapping.defaults, category } }, made: false }
}

const chooseImporter = (db: Database, call: Call, municipalityId: string) =>
  chooseActor(db, call, municipalityId, {
    roles: ['reviewer', 'coordinator', 'communityPoliceOfficer'],
    organisationId: readText(call, 'organisation'),
  })

async function runFile(
  db: Database,
  call: Call,
  file: OpenedFile,
  { municipalityId, mapping }: Target,
  state: 'reviewed' | 'shared',
): Promise<ImportFileResult> {
  const actor = await chooseImporter(db, call, municipalityId)
  const { personId, organisationId, role } = actor
  const [faults, mended] = [readText(call, 'faults'), readText(call, 'mended')]
  const progress = startProgress(call.stderr, call.words.import.label(file.name))
  await db.asOwner(refreshStatistics)
  const result = await importFile({
    db,
    clock: call.clock,
    municipalityId,
    organisationId,
    actor: { personId, organisationId, role },
    path: file.path,
    mapping,
    state,
    sourceName: sourceName(call, file),
    words: importWords[call.language],
    onProgress: ({ rows, of }) => progress.show(rows, of),
    ...(faults === undefined ? {} : { faultPath: resolve(faults) }),
    ...(mended === undefined ? {} : { mendedPath: resolve(mended) }),
  })
  if (result.outcome === 'imported') await db.asOwner(refreshStatistics)
  progress.end()
  return result
}

const takeBack = (db: Database, { municipalityId }: Target) =>
  db.asOwner((trx) => removeEmpty(trx, municipalityId)).catch(() => {})

function tell(call: Call, municipalityId: string, result: ImportFileResult): void {
  const words = call.words.import
  if (result.outcome === 'imported') {
    answer(call, { municipality: municipalityId, ...result }, () => [words.done(result.counts)])
    return
  }
  const asked = readText(call, 'faults') === undefined ? null : result.faultPath
  const spoken = importWords[call.language]
  if (call.values.json === true) print(call, JSON.stringify({ municipality: municipalityId, ...result }, null, 2))
  note(call, words.refused(result.badRows, result.rows, asked))
  note(call, `${words.firstFaults}:`)
  for (const { line, column, code, values } of result.first.slice(0, firstFaults)) {
    note(call, `  ${words.line(line, column)}: ${spoken.faults[code](values ?? {})}`)
  }
}
