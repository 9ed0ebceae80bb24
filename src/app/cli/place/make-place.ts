/** Creates a municipality that is not there yet, with what its first file tells. A municipality is data, never code. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { ImportMapping } from '#features/report/import/schema.ts'
import { openTable } from '#features/report/import/server/read-table.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Database } from '#platform/db/port.ts'
import { type Call, note, readText } from '../call.ts'
import { startProgress } from '../progress.ts'
import type { OpenedFile } from '../read/open-file.ts'
import { Stop } from '../stop.ts'
import { makeCode } from './name-code.ts'
import { insertMunicipality, type NewMunicipality } from './place-store.ts'
import { type AreaWish, type PlacePlan, planCategories, planPlace } from './plan-place.ts'
import { readAreas } from './read-areas.ts'
import { type RowSurvey, surveyRows } from './survey-rows.ts'

const mostCategories = 200
const presenterId = 'coordinator'

export interface PlaceSettings {
  readonly timeZone: string
  readonly smallCell: number
}

/** Returns the mapping with the categories it needs. @throws Stop, FileRefused */
export async function makePlace(
  db: Database,
  call: Call,
  name: string,
  file: OpenedFile,
  mapping: ImportMapping,
): Promise<{ municipalityId: string; mapping: ImportMapping }> {
  const { words } = call
  const settings = readSettings(call)
  const wish = await readAreaWish(call)
  const progress = startProgress(call.stderr, words.import.survey(file.name))
  const table = await openTable(file.path, mapping.file)
  const survey = await surveyRows(table.columns, cellsOf(table.rows), mapping)
  progress.end(words.import.surveyed({ rows: survey.rows, unplaced: survey.unplaced }))
  if (survey.rows === 0) throw new Stop(1, 'noRowsLeft', file.name)
  const plan = planPlace(survey, wish, null)
  const { categories, codeOf, otherwise } = chooseCategories(call, file, mapping, survey)
  const id = makeCode(name)
  const organisationId = `${id}-import`.slice(0, 60)
  const since = localDateAt(call.clock.now().getTime())
  const made: NewMunicipality = {
    id,
    name,
    timeZone: settings.timeZone,
    crs: plan.crs,
    settings: { areaSet: wish.kind === 'grid' ? 'grid' : 'own', smallCell: settings.smallCell },
    organisations: [{ id: organisationId, name: nameSource(call, file), party: 'municipality', sector: 'import' }],
    presenters: [{ id: presenterId, organisationId, displayName: words.import.presenter, role: 'coordinator', since }],
    categories,
    areas: plan.areas,
    boundaryVersion: await nameBoundary(call, plan),
  }
  await db.asOwner(async (trx) => {
    await insertMunicipality(trx, made)
    const detail = { areas: plan.areas.length, categories: categories.length }
    const subject = { subjectKind: 'municipality', subjectId: id }
    const at = call.clock.now()
    await insertAuditEvent(trx, {
      municipalityId: id,
      at,
      actor: null,
      action: 'municipality.create',
      ...subject,
      detail,
    })
  })
  const counts = { categories: categories.length, areas: plan.areas.length }
  const { gridMetres, outside } = plan
  note(call, words.import.made({ id, name, timeZone: made.timeZone, crs: made.crs, ...counts, gridMetres, outside }))
  const defaults = { ...mapping.defaults, category: otherwise }
  return { municipalityId: id, mapping: { ...mapping, categories: { ...codeOf, ...mapping.categories }, defaults } }
}

/** Who tells: shown in every picture, so it names where the reports come from. */
function nameSource(call: Call, file: OpenedFile): string {
  return (
    readText(call, 'source') ?? (file.police ? call.words.import.policeSource : file.name.replace(/\.[a-z]+$/i, ''))
  )
}

async function* cellsOf(rows: AsyncIterable<{ cells: readonly string[] }>): AsyncGenerator<readonly string[]> {
  for await (const { cells } of rows) yield cells
}

function readSettings(call: Call): PlaceSettings {
  const timeZone = readText(call, 'time-zone') ?? 'Europe/Stockholm'
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new Stop(2, 'badTimeZone', timeZone)
  }
  const written = readText(call, 'small-cell') ?? '5'
  const smallCell = Number(written)
  if (!/^\d+$/.test(written) || smallCell < 1 || smallCell > 50)
    throw new Stop(2, 'badNumber', 'small-cell', written, 1, 50)
  return { timeZone, smallCell }
}

/** Positions without a wish get a grid: a map says more than a list of numbers. */
async function readAreaWish(call: Call): Promise<AreaWish> {
  const written = readText(call, 'areas')
  const grid = /^(grid|hex)(?::(\d+))?$/.exec(written ?? 'grid')
  if (grid) {
    const metres = grid[2] === undefined ? null : Number(grid[2])
    if (metres !== null && (metres < 100 || metres > 100_000)) throw new Stop(2, 'badAreas', written ?? '')
    return { kind: 'grid', grid: { kind: grid[1] === 'hex' ? 'hex' : 'square', metres } }
  }
  if (!written || !/\.(geo)?json$/i.test(written)) throw new Stop(2, 'badAreas', written ?? '')
  const read = await readAreas(written, { name: readText(call, 'area-name'), code: readText(call, 'area-code') })
  if (read.skipped > 0) note(call, call.words.import.skippedShapes(read.skipped, basename(written)))
  return { kind: 'own', read }
}

/** Where the borders came from, so that two pictures by different borders are never compared unawares. */
async function nameBoundary(call: Call, plan: PlacePlan): Promise<string> {
  const { boundary } = call.words.import
  if (plan.gridMetres !== null) return boundary.grid(plan.gridMetres)
  const path = readText(call, 'areas')
  if (plan.areas.length === 0 || !path) return ''
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  return boundary.file(basename(path), digest.slice(0, 12))
}

function chooseCategories(call: Call, file: OpenedFile, mapping: ImportMapping, survey: RowSurvey) {
  const column = mapping.columns.category
  if (!column) {
    const only = readText(call, 'category') ?? call.words.import.event
    const { categories } = planCategories([only])
    return { categories, codeOf: {}, otherwise: categories[0]?.code ?? null }
  }
  const words = survey.categories.map(({ word }) => word)
  if (words.length > mostCategories) throw new Stop(1, 'tooManyCategories', column, words.length, mostCategories)
  const types = file.police?.types
  return { ...planCategories(words, (word) => types?.get(word) ?? word), otherwise: mapping.defaults.category }
}
