/**
 * Which column of a survey's microdata is what: by name, or as a codebook above the header says. Codebook lines begin with `#`:
 * `#vikt;tcindwt` names a column's role, `#år;2023` tells it once for all, `#q12;How safe …;1=Very|2=Fairly` a question's words.
 */
import type { Row } from './asked.ts'
import { foldWords } from './fold-words.ts'
import { readNumberCell } from './number-cell.ts'
import { signsOf } from './source-signs.data.ts'
import { areaNames, meanNames, noAnswer, stratumNames, waveNames, weightNames } from './survey-words.data.ts'

/** A column with more different values than this is no question with alternatives. */
export const mostAlternatives = 12

export interface SurveyQuestion {
  readonly column: number
  /** The column's name in the file. */
  readonly code: string
  readonly title: string
  /** Values as they stand in the file, in the codebook's order, else sorted; null: numbers to take the mean of. */
  readonly alternatives: readonly string[] | null
  /** Words of coded values. */
  readonly labels: ReadonlyMap<string, string>
}

export interface Codebook {
  readonly rows: number
  /** Role → the words after it. */
  readonly roles: Readonly<Partial<Record<Role, string>>>
  /** Folded column name → its title and the words of its values. */
  readonly questions: ReadonlyMap<string, { readonly title: string; readonly labels: ReadonlyMap<string, string> }>
}

export interface SurveyColumns {
  readonly header: Row
  readonly body: readonly Row[]
  readonly codebook: Codebook
  readonly weight: number | null
  readonly area: number | null
  readonly wave: number | null
  readonly stratum: number | null
  readonly questions: readonly SurveyQuestion[]
}

const roleShapes = { weight: weightNames, area: areaNames, wave: waveNames, stratum: stratumNames } as const
type Role = keyof typeof roleShapes
const roles = Object.keys(roleShapes) as Role[]

/** Null when there is no header with at least two names and something below it. */
export function findSurveyColumns(rows: readonly Row[]): SurveyColumns | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const isNote = ({ cells }: Row) => cells[0]?.trimStart().startsWith('#') === true
  const headerAt = filled.findIndex((row) => !isNote(row))
  const header = filled[headerAt]
  if (!header || header.cells.filter((cell) => cell.trim() !== '').length < 2) return null
  const body = filled.slice(headerAt + 1)
  if (body.length === 0) return null
  const codebook = readCodebook(filled.slice(0, headerAt))
  const names = header.cells.map(foldWords)
  const at = Object.fromEntries(
    roles.map((role) => {
      const named = codebook.roles[role]
      const told = named === undefined ? -1 : names.indexOf(foldWords(named))
      const column = told >= 0 ? told : names.findIndex((name) => roleShapes[role].test(name))
      return [role, column < 0 ? null : column]
    }),
  ) as Record<Role, number | null>
  const taken = new Set(Object.values(at))
  const questions = names.flatMap((name, column) => {
    if (name === '' || taken.has(column)) return []
    return describeQuestion(column, header.cells[column]!.trim(), body, codebook) ?? []
  })
  return { header, body, codebook, ...at, questions }
}

function describeQuestion(
  column: number,
  code: string,
  body: readonly Row[],
  codebook: Codebook,
): SurveyQuestion | null {
  const known = codebook.questions.get(foldWords(code))
  const title = known?.title || code
  const labels = known?.labels ?? new Map<string, string>()
  const isMean = meanNames.test(foldWords(code)) || meanNames.test(foldWords(title))
  if (isMean && body.every(({ cells }) => isNumberOrNone(cells[column] ?? ''))) {
    return { column, code, title, alternatives: null, labels }
  }
  const seen = new Set<string>()
  for (const { cells } of body) {
    const answer = answerIn(cells[column])
    if (answer !== null) seen.add(answer)
    if (seen.size > mostAlternatives) return null
  }
  if (seen.size < 2) return null
  const rest = [...seen].filter((one) => !labels.has(one)).sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }))
  return { column, code, title, alternatives: [...[...labels.keys()].filter((one) => seen.has(one)), ...rest], labels }
}

/** The answer as it stands, or null for none. */
export function answerIn(cell = ''): string | null {
  const text = cell.trim()
  return noAnswer.test(text) ? null : text
}

const isNumberOrNone = (cell: string) =>
  answerIn(cell) === null || readNumberCell(cell, signsOf.survey).kind === 'number'

function readCodebook(notes: readonly Row[]): Codebook {
  const told: Partial<Record<Role, string>> = {}
  const questions = new Map<string, { title: string; labels: ReadonlyMap<string, string> }>()
  for (const { cells } of notes) {
    const name = foldWords(cells[0] ?? '')
    const text = cells[1]?.trim() ?? ''
    const role = roles.find((one) => roleShapes[one].test(name))
    if (role) told[role] = text
    else questions.set(name, { title: text, labels: readLabels(cells.slice(2).join('|')) })
  }
  return { rows: notes.length, roles: told, questions }
}

function readLabels(text: string): Map<string, string> {
  const pairs = text.split('|').map((pair) => /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(pair))
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1]!, pair[2]!] as const] : [])))
}
