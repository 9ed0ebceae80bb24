/** Search among a municipality's places and areas, as somebody types on a phone. */
import type { PlaceChoice } from './form.ts'
import type { Area, Place } from './schema.ts'

export interface PlaceEntry {
  readonly key: string
  readonly name: string
  readonly areaName: string
  readonly choice: PlaceChoice
  /** The name without case and accents: «Porsön» is found by «porson». */
  readonly folded: string
}

function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim()
}

/** Places and the areas of the municipality's own set, by name. */
export function listEntries(places: readonly Place[], areas: readonly Area[]): PlaceEntry[] {
  const areaNames = new Map(areas.map((area) => [area.code, area.name]))
  const { compare } = new Intl.Collator('sv', { numeric: true })
  const nothing = { placeId: null, position: null, precisionMetres: null, areaCode: null }
  return [
    ...areas.map((area): PlaceEntry => {
      const choice: PlaceChoice = { ...nothing, source: 'area', label: area.name, areaCode: area.code }
      return { key: `area ${area.code}`, name: area.name, areaName: '', choice, folded: foldName(area.name) }
    }),
    ...places
      // An area's own entry among the places says the same as the area itself.
      .filter((place) => !(place.kind === 'area' && areas.some((area) => area.name === place.name)))
      .map((place): PlaceEntry => {
        const choice = { ...nothing, source: 'place', label: place.name, placeId: place.id, areaCode: place.areaCode }
        const areaName = areaNames.get(place.areaCode ?? '') ?? ''
        return {
          key: `place ${place.id}`,
          name: place.name,
          areaName,
          choice,
          folded: foldName(place.name),
        } as PlaceEntry
      }),
  ].sort((a, b) => compare(a.name, b.name))
}

const slip = 5

/** Lower is better; Infinity is no hit. */
function rankEntry(entry: PlaceEntry, asked: string): number {
  const { folded } = entry
  if (folded === asked) return 0
  if (folded.startsWith(asked)) return 1
  if (folded.includes(` ${asked}`) || folded.includes(`-${asked}`)) return 2
  const words = asked.split(' ')
  const all = foldName(`${entry.name} ${entry.areaName}`)
  if (words.every((word) => all.startsWith(word) || all.includes(` ${word}`))) return 3
  if (asked.length >= 3 && folded.includes(asked)) return 4
  return asked.length >= 5 && isNearly(folded.slice(0, asked.length + 1), asked) ? slip : Number.POSITIVE_INFINITY
}

/** Whether `asked` is the beginning of `name` but for one slip: a letter too many, too few, wrong, or two changed about. */
function isNearly(name: string, asked: string): boolean {
  let at = 0
  while (at < asked.length && asked[at] === name[at]) at++
  const rest = (from: number, own: number) => name.startsWith(asked.slice(from), own)
  const swapped = asked[at] === name[at + 1] && asked[at + 1] === name[at] && rest(at + 2, at + 2)
  return rest(at + 1, at + 1) || rest(at + 1, at) || rest(at, at + 1) || swapped
}

/** The best hits for what is typed; when all of it fits nothing, for what stands before the comma: the rest is words for the spot. */
export function searchPlaces(entries: readonly PlaceEntry[], typed: string, most = 8): PlaceEntry[] {
  const search = (asked: string) => {
    if (asked === '') return []
    const hits = entries
      .map((entry, at) => ({ entry, at, rank: rankEntry(entry, asked) }))
      .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    // A slip of the finger is thought of only when nothing else fits.
    const sure = hits.filter(({ rank }) => rank < slip)
    return (sure.length > 0 ? sure : hits).sort((a, b) => a.rank - b.rank || a.at - b.at)
  }
  const whole = search(foldName(typed))
  const hits = whole.length > 0 ? whole : search(foldName(typed.split(',')[0] ?? ''))
  return hits.slice(0, most).map(({ entry }) => entry)
}

/** The one place that the typed words begin with, to the letter but for case and accents, and the words after its comma. */
export function recognisePlace(
  entries: readonly PlaceEntry[],
  typed: string,
): { entry: PlaceEntry; spot: string } | null {
  const parts = typed.split(',')
  // The longest name first: some places have a comma of their own.
  for (let end = parts.length; end > 0; end--) {
    const asked = foldName(parts.slice(0, end).join(','))
    const found = entries.filter((entry) => entry.folded === asked)
    if (found.length === 1) return { entry: found[0] as PlaceEntry, spot: parts.slice(end).join(',').trim() }
  }
  return null
}

/** Places by area, both by name, for the list; areas themselves head their groups. */
export function groupByArea(entries: readonly PlaceEntry[]): { area: PlaceEntry; places: PlaceEntry[] }[] {
  return entries
    .filter((entry) => entry.choice.source === 'area')
    .map((area) => {
      const inside = (entry: PlaceEntry) => entry !== area && entry.choice.areaCode === area.choice.areaCode
      return { area, places: entries.filter(inside) }
    })
}
