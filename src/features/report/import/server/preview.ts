/** What a file would become: settings and mapping, guessed or given, and the first rows through the very mapper of the run. */
import type { ImportPreview, Upload } from '../../import-api.ts'
import { foldName } from '../fold-name.ts'
import type { Fault, FaultCode, ImportMapping } from '../schema.ts'
import type { ImportWorld } from '../world.ts'
import { guessFor } from './import-file.ts'
import { type FileLook, lookAtFile } from './look-at-file.ts'
import { prepareMapper } from './stage-rows.ts'

const rowsShown = 20
const faultsShown = 100
const samplesShown = 5
const longestSample = 80
const wordsShown = 300

/** @throws FileRefused */
export async function previewFile(
  upload: Upload & { path: string },
  given: ImportMapping | null,
  world: ImportWorld,
): Promise<ImportPreview> {
  const look = await lookAtFile(upload.path, given?.file ?? null)
  const guess = given ? null : guessFor(look, world)
  const mapping = guess?.mapping ?? (given as ImportMapping)
  const map = prepareMapper(mapping, { columns: look.columns.map(({ name }) => name) }, world)

  const rows: ImportPreview['rows'] = []
  const faults = { rowsLookedAt: 0, badRows: 0, byCode: {} as Partial<Record<FaultCode, number>>, first: [] as Fault[] }
  for (const { line, cells } of look.rows) {
    const outcome = map(cells, line)
    const found = outcome.kind === 'faults' ? outcome.faults : []
    faults.rowsLookedAt += 1
    if (found.length > 0) faults.badRows += 1
    for (const fault of found) {
      faults.byCode[fault.code] = (faults.byCode[fault.code] ?? 0) + 1
      if (faults.first.length < faultsShown) faults.first.push(fault)
    }
    if (rows.length < rowsShown) {
      const report = outcome.kind === 'report' ? outcome.report : null
      rows.push({ line, report, leftOut: outcome.kind === 'leftOut', faults: found })
    }
  }
  const { path: _path, ...told } = upload
  return {
    upload: told,
    detected: guess?.detections ?? look.detected,
    sheets: look.sheets,
    columns: look.columns.map(({ name, cells }) => ({
      name,
      samples: [...new Set(cells.filter((cell) => cell.trim() !== ''))].slice(0, samplesShown).map(cut),
      empty: cells.filter((cell) => cell.trim() === '').length,
    })),
    mapping,
    categoryWords: listCategoryWords(look, mapping, world),
    rows,
    faults,
    total: look.total,
  }
}

const cut = (text: string) => (text.length > longestSample ? `${text.slice(0, longestSample - 1)}…` : text)

/** The words of the category column, the most frequent first, and what each becomes. */
function listCategoryWords(
  look: Pick<FileLook, 'columns'>,
  mapping: Pick<ImportMapping, 'columns' | 'categories'>,
  world: Pick<ImportWorld, 'categories'>,
): ImportPreview['categoryWords'] {
  const given = new Map(Object.entries(mapping.categories).map(([word, category]) => [foldName(word), category]))
  const counts = new Map<string, number>()
  for (const cell of look.columns.find(({ name }) => name === mapping.columns.category)?.cells ?? []) {
    const word = cell.trim()
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, wordsShown)
    .map(([word, count]) => {
      const folded = foldName(word)
      return { word, count, category: given.get(folded) ?? world.categories.get(folded) ?? null }
    })
}
