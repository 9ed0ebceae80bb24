/** How the title of a file tells what it holds: rhythm, years and areas. */
import type { AreaKind, Frequency } from '../schema.ts'

export const rhythmWords: Readonly<Record<Frequency, string>> = {
  year: 'per år',
  twoYears: 'två år i taget',
  quarter: 'per kvartal',
  month: 'per månad',
  day: 'per dag',
}

/** Many areas of one kind. */
export const manyWords: Readonly<Record<AreaKind, string>> = {
  municipality: 'kommuner',
  county: 'län',
  country: 'länder',
  group: 'grupper av kommuner',
  regso: 'RegSO',
  deso: 'DeSO',
  survey: 'områden',
  district: 'områden',
}

/** «a, b och c» */
export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`
