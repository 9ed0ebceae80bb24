import { readPeriod } from '../facts/evidence-period.ts'
import { type AreaKind, type EvidenceArea, frequencies, type Observation, type Series } from '../schema.ts'
import { joinNames, manyWords, rhythmWords } from './holding-words.data.ts'

/** So many areas of a kind are named; of more only how many they are. */
const mostNamed = 3

/** A title with what the file holds: «Brå, anmälda brott per år 1996–2025, Luleå och Boden». The own municipality is named first. */
export function sayHolding(
  title: string,
  held: { readonly series: readonly Series[]; readonly observations: readonly Pick<Observation, 'period'>[] },
  own: string,
): string {
  const { series, observations } = held
  const rhythms = frequencies.filter((one) => series.some((other) => other.frequency === one))
  const years = observations
    .flatMap(({ period }) => readPeriod(period)?.year ?? [])
    .reduce<[number, number]>(([a, b], year) => [Math.min(a, year), Math.max(b, year)], [Infinity, -Infinity])
  if (rhythms.length === 0 || years[0] > years[1]) return title
  const when = years[0] === years[1] ? `${years[0]}` : `${years[0]}–${years[1]}`
  const rhythm = joinNames(rhythms.map((one) => rhythmWords[one]))
  return `${title} ${rhythm} ${when}, ${sayAreas(series, own)}`
}

function sayAreas(series: readonly Series[], own: string): string {
  const areas = new Map<string, EvidenceArea>()
  for (const { area } of series) areas.set(`${area.kind}:${area.code}`, area)
  const byKind = Map.groupBy([...areas.values()], ({ kind }) => kind)
  return joinNames([...byKind].flatMap(([kind, list]) => sayKind(kind, list, own)))
}

function sayKind(kind: AreaKind, list: readonly EvidenceArea[], own: string): string[] {
  const names = [...list].sort((a, b) => Number(b.code === own) - Number(a.code === own)).map(({ name }) => name)
  if (names.length <= mostNamed) return names
  const isOwn = list.some(({ code }) => code === own)
  return [...(isOwn ? names.slice(0, 1) : []), `${names.length - (isOwn ? 1 : 0)} ${manyWords[kind]}`]
}
