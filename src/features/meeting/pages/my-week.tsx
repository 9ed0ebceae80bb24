import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { meetingPageWords } from '../pages-words.ts'
import { meetingsQuery } from '../web/queries.ts'

/** «Min vecka»: the next meeting, and minutes that wait for approval. */
export default function MyWeek() {
  const self = useSelf().data
  if (!mayDo(self?.actor ?? null, 'meeting.read')) return null
  return <MeetingCard />
}

function MeetingCard() {
  const { week } = useWords(meetingPageWords)
  const { data } = useQuery(meetingsQuery)
  if (!data) return null
  const coming = data.meetings
    .filter((one) => one.state === 'planned' || one.state === 'called')
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const held = data.meetings.filter((one) => one.state === 'held')
  const rows = [
    ...coming.slice(0, 1).map((one) => ({ id: one.id, text: week.next(one.title, one.startsAt) })),
    ...held.map((one) => ({ id: one.id, text: week.approve(one.title) })),
  ]
  return (
    <Card title={week.title}>
      {rows.length === 0 && <p className="sd-muted">{week.none}</p>}
      {rows.map(({ id, text }) => (
        <p key={id}>
          <Link to="/moten/$id" params={{ id }} className="ds-link">
            {text}
          </Link>
        </p>
      ))}
      <p>
        <Link to="/moten" className="ds-link sd-small">
          {week.all}
        </Link>
      </p>
    </Card>
  )
}
