import { Link } from '@tanstack/react-router'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeQuery } from '../../list-query.ts'
import { reportWords } from '../../words.ts'
import { ownOf, useCount } from './use-list.ts'

/** What waits for this person, first. */
export function ListLead({ actor }: { actor: Actor }) {
  return mayDo(actor, 'report.review') ? <ReviewerLead actor={actor} /> : <ReporterLead />
}

function ReviewerLead({ actor }: { actor: Actor }) {
  const words = useWords(reportWords).list
  const own = ownOf(actor)
  const waiting = useCount({ ...own, state: ['submitted'] }, true)
  const reviewed = useCount({ ...own, state: ['reviewed'] }, true)
  if (waiting === undefined) return <>{words.loadingTitle}</>
  const [bold, rest] = words.leadReview(waiting)
  return (
    <>
      {waiting === 0 ? (
        words.leadNoReview
      ) : (
        <>
          <Link to="/rapporter" search={writeQuery({ ...own, state: ['submitted'] }) as never} className="ds-link">
            <strong>{bold}</strong>
          </Link>
          {rest}
        </>
      )}{' '}
      {reviewed ? words.leadShare(reviewed) : null}
    </>
  )
}

function ReporterLead() {
  const words = useWords(reportWords).list
  const mine = useCount({ mine: true }, true)
  const returned = useCount({ mine: true, state: ['draft'] }, true)
  if (mine === undefined) return <>{words.loadingTitle}</>
  if (mine === 0) return <>{words.leadNone}</>
  const [bold, rest] = words.leadMine(mine)
  return (
    <>
      {bold}
      {rest} {returned ? <strong>{words.leadReturned(returned)}</strong> : null}
    </>
  )
}
