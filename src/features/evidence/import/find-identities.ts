/** Columns of a survey's microdata that point at a person: such a file is refused whole. */
import { checkText } from '#features/report/guard/guard.ts'
import { checkIdentifiers } from '#features/report/guard/identifiers.ts'
import type { Kind } from '#features/report/guard/marking.ts'
import { mostAlternatives, type SurveyColumns } from './find-survey-columns.ts'
import { foldWords } from './fold-words.ts'
import { identityNames, streetAddress } from './survey-words.data.ts'

export interface Identity {
  readonly column: string
  /** First line where it was seen; the header's when the column's name says it. */
  readonly line: number
  readonly kind: Kind | 'address' | 'columnName'
}

/** Different values of a column that are looked at; names take the longest to look for. */
const [mostValues, mostForNames] = [5000, 200]
const numbers = new Set<Kind>(['personalNumber', 'coordinationNumber', 'reserveNumber', 'phone', 'email'])
/** Decimals and short whole numbers are measures, codes and years. */
const measure = /^[+-]?(\d{1,6}|\d*[.,]\d+(e[+-]?\d+)?)$/i

/** One for each such column, by its name or by what stands in it. */
export function findIdentities({ header, body, area }: SurveyColumns): Identity[] {
  return header.cells.flatMap((cell, column) => {
    const name = cell.trim()
    if (identityNames.test(foldWords(name))) return [{ column: name, line: header.line, kind: 'columnName' as const }]
    const values = new Map<string, number>()
    for (const { cells, line } of body) {
      const value = cells[column]?.trim() ?? ''
      if (value !== '' && !measure.test(value) && !values.has(value)) values.set(value, line)
      if (values.size >= mostValues) break
    }
    const found = lookForNumbers(values) ?? (column === area ? null : lookForNames(values))
    return found ? [{ column: name, ...found }] : []
  })
}

type Sight = Omit<Identity, 'column'>

/** In a column of plain numbers one in some hundred looks like a personal number by chance: there a fifth must. */
function lookForNumbers(values: ReadonlyMap<string, number>): Sight | null {
  const sights: Sight[] = []
  for (const [value, line] of values) {
    const marking = checkIdentifiers(value).find(({ kind, certainty }) => numbers.has(kind) && certainty === 'certain')
    if (marking) sights.push({ line, kind: marking.kind })
  }
  const plain = [...values.keys()].every((value) => /^\d+$/.test(value))
  return sights.length > (plain ? values.size / 5 : 0) ? sights[0]! : null
}

function lookForNames(values: ReadonlyMap<string, number>): Sight | null {
  const some = [...values].slice(0, mostForNames)
  const named = some.filter(([value]) => checkText(value).some(({ kind }) => kind === 'name'))
  const certain = named.find(([value]) =>
    checkText(value).some(({ kind, certainty }) => kind === 'name' && certainty === 'certain'),
  )
  // Few different values are alternatives: one of them may be called like a person, most of them are not.
  const share = values.size > mostAlternatives ? 0.3 : 0.6
  if (certain && values.size > mostAlternatives) return { line: certain[1], kind: 'name' }
  if (named.length > 0 && named.length >= share * some.length) return { line: named[0]![1], kind: 'name' }
  const homes = some.filter(([value]) => streetAddress.test(value))
  return homes.length > 0 && homes.length >= share * some.length ? { line: homes[0]![1], kind: 'address' } : null
}
