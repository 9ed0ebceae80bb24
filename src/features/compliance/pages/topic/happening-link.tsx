import { Link } from '@tanstack/react-router'
import { known } from '#design/known.ts'
import type { Happening } from '../../schema.ts'

/** What was done, as a link to where it is read; in words alone where it has no page of its own. */
export function HappeningLink({ happening: { title, href } }: { happening: Pick<Happening, 'title' | 'href'> }) {
  if (href === null) return title
  // A file is fetched by the browser itself, past the pages.
  if (href.startsWith('/api/')) {
    return (
      <a href={href} className="ds-link">
        {title}
      </a>
    )
  }
  const [path = '', hash] = href.split('#')
  // Within the room the past day that is shown stays.
  const search = path.startsWith('/skyldigheter/') ? (((now: object) => now) as never) : undefined
  return (
    <Link to={path} {...known({ hash, search })} className="ds-link">
      {title}
    </Link>
  )
}
