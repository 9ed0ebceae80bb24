import { Link } from '@tanstack/react-router'
import type { MeasureHead } from '../../schema.ts'

export function MeasureLink({ measure }: { measure: Pick<MeasureHead, 'id' | 'title'> }) {
  return (
    <Link to="/atgarder/$id" params={{ id: measure.id }} className="ds-link">
      {measure.title}
    </Link>
  )
}
