import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, ForbiddenState, Loading } from '#design/states.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { meetingPageWords } from '../pages-words.ts'
import type { MeetingHead } from '../schema.ts'
import { formalDecisionsQuery, meetingsQuery } from '../web/queries.ts'
import { FormalDecisions } from './meeting/formal-decisions.tsx'
import { PlanMeeting } from './meeting/plan-meeting.tsx'
import './meeting/meeting.css'

/** Every meeting of the agreement's bodies, what waits for a formal decision, and the form for the next one. */
export default function MeetingListPage() {
  const words = useWords(meetingPageWords)
  const self = useSelf().data
  const may = mayDo(self?.actor ?? null, 'meeting.read')
  const { data, error } = useQuery({ ...meetingsQuery, enabled: may })
  const formal = useQuery({ ...formalDecisionsQuery, enabled: may })
  if (error && !data) throw error
  if (self && !may) {
    return (
      <Page title={words.room}>
        <ForbiddenState title={words.view.missing} />
      </Page>
    )
  }
  const writes = mayDo(self?.actor ?? null, 'meeting.write')
  const next = data && nextOf(data.meetings)
  return (
    <Page
      title={words.room}
      lead={next === undefined ? undefined : words.list.lead(next, formal.data?.waiting.length ?? 0)}
    >
      {data ? <Meetings meetings={data.meetings} writes={writes} /> : <Loading text={words.list.loading} lines={5} />}
      {writes && <PlanMeeting />}
      {formal.data && <FormalDecisions {...formal.data} writes={writes} />}
    </Page>
  )
}

/** The nearest one that is not over; null when there is none. */
function nextOf(meetings: readonly MeetingHead[]): MeetingHead | null {
  const coming = meetings.filter((one) => one.state === 'planned' || one.state === 'called')
  return coming.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0] ?? null
}

function Meetings({ meetings, writes }: { meetings: readonly MeetingHead[]; writes: boolean }) {
  const words = useWords(meetingPageWords)
  const { language } = useLanguage()
  const { list } = words
  if (meetings.length === 0)
    return <EmptyState title={list.empty}>{writes ? list.emptyWrites : list.emptyReads}</EmptyState>
  const columns: Column<MeetingHead>[] = [
    {
      key: 'meeting',
      head: list.meeting,
      names: true,
      cell: (one) => (
        <Link to="/moten/$id" params={{ id: one.id }} className="ds-link">
          {one.title}
        </Link>
      ),
      value: (one) => one.title,
    },
    { key: 'when', head: list.when, cell: (one) => words.instant(one.startsAt), value: (one) => one.startsAt },
    { key: 'place', head: list.place, cell: (one) => one.place },
    { key: 'state', head: list.state, cell: (one) => words.states[one.state], value: (one) => one.state },
    { key: 'items', head: list.items, figures: true, cell: (one) => one.items, value: (one) => one.items },
  ]
  return (
    <Card>
      <DataTable
        caption={list.table}
        captionHidden
        columns={columns}
        rows={meetings}
        rowKey={(one) => one.id}
        language={language}
        firstSorting={{ key: 'when', direction: 'descending' }}
        empty={list.empty}
      />
    </Card>
  )
}
