import type { Series } from './schema.ts'

/** The same for every delivery of the same thing: source, indicator, unit, rhythm, area, breakdown. */
export function seriesId(
  series: Pick<Series, 'source' | 'indicator' | 'unit' | 'frequency' | 'area' | 'breakdown'>,
  /** Tells two publications of the same source apart, where both must stand. */
  publication?: string,
): string {
  const { source, indicator, unit, frequency, area, breakdown } = series
  const cut = Object.keys(breakdown)
    .sort()
    .map((name) => `${name}=${breakdown[name]}`)
    .join(',')
  const own = [source, indicator, unit, frequency, `${area.kind}:${area.code}`]
  return [...own, ...(cut ? [cut] : []), ...(publication ? [`@${publication}`] : [])].join('/')
}

/** The publication that an id takes, null for most. */
export function publicationOf(id: string): string | null {
  const at = id.indexOf('/@')
  return at < 0 ? null : id.slice(at + 2)
}
