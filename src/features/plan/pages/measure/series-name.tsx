import { useQuery } from '@tanstack/react-query'
import { evidenceQuery } from '#features/evidence/web/evidence-queries.ts'

/** Which series an indicator is read from, by its name and area. */
export default function SeriesName({ id }: { id: string }) {
  const one = useQuery(evidenceQuery).data?.series.find((known) => known.id === id)
  return one ? <>({`${one.title}, ${one.area.name}`})</> : null
}
