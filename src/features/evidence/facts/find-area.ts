/** Swedish areas as files name them: by code, by name, by both, with "kommun" or "län" and in the genitive. */
import { country, type KnownArea, knownAreas } from './areas.data.ts'

const fold = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()

const byCode = new Map(knownAreas.map((area) => [area.code, area]))
const byName = new Map<string, KnownArea>()
// A county's short name ("Dalarna") gives way to a municipality of the same name ("Uppsala").
for (const area of [...knownAreas].sort(
  (a, b) => (a.kind === 'municipality' ? 1 : 0) - (b.kind === 'municipality' ? 1 : 0),
)) {
  byName.set(fold(area.name), area)
  if (area.kind === 'county') byName.set(fold(area.name).replace(/s? län$/, ''), area)
}
for (const name of ['riket', 'hela landet', 'hela riket', 'sverige']) byName.set(name, country)

/** Null for what is no municipality, county or the whole country: districts, groups, means of all municipalities. */
export function findArea(text: string): KnownArea | null {
  const folded = fold(text)
  const both = /^(\d{2,4}) (\D.*)$/.exec(folded) ?? /^(\d{2,4})-(\D.*)$/.exec(folded)
  if (both) return agree(both[1] ?? '', both[2] ?? '')
  const after = /^(\D.*) \((\d{2,4})\)$/.exec(folded)
  if (after) return agree(after[2] ?? '', after[1] ?? '')
  if (/^\d+(\.0)?$/.test(folded)) return ofCode(folded.replace('.0', ''))
  return ofName(folded)
}

/** A code and a name that contradict each other are no area. */
function agree(code: string, name: string): KnownArea | null {
  const area = ofCode(code)
  const named = ofName(name)
  return named === null || named === area ? area : null
}

/** Excel takes the zero off "0180". */
const ofCode = (code: string) => byCode.get(code.length === 3 ? `0${code}` : code) ?? null

function ofName(name: string): KnownArea | null {
  const direct = byName.get(name)
  if (direct) return direct
  const bare = name.replace(/ (kommun|stad)$/, '')
  if (bare === name) return null
  // "Bodens kommun", but also "Borås kommun".
  const area = byName.get(bare) ?? byName.get(bare.replace(/s$/, ''))
  return area?.kind === 'municipality' ? area : null
}

/** The county that a municipality lies in. */
export const countyOf = (municipalityCode: string): KnownArea | null => byCode.get(municipalityCode.slice(0, 2)) ?? null

const shortCounties = new Map(
  knownAreas.filter(({ kind }) => kind === 'county').map((area) => [fold(area.name).replace(/s? län$/, ''), area]),
)
/** The county that a municipality shares its name with: a table by county says "Uppsala" for Uppsala län. */
export const countyNamedAs = (name: string): KnownArea | null => shortCounties.get(fold(name)) ?? null
