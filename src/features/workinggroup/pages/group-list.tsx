import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, FailedState, Loading } from '#design/states.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { GroupHead } from '../schema.ts'
import { groupsQuery, waitingQuery } from '../web/queries.ts'
import { groupWords } from '../words.ts'
import { Digest } from './group/digest.tsx'
import { GroupState } from './group/states.tsx'
import './group/group.css'

/** Every group that the reader sees: the parties all of them, everybody else their own. */
export default function GroupListPage() {
  const words = useWords(groupWords)
  const self = useSelf().data
  const { data, error, refetch, isFetching } = useQuery(groupsQuery)
  const { data: waiting } = useQuery(waitingQuery)
  if (error && !data) {
    if (error instanceof CallFailed && (error.status === 401 || error.status === 403)) throw error
    return (
      <Page title={words.room}>
        <FailedState
          title={words.loadFailed}
          retryText={words.retry}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      </Page>
    )
  }
  const appoints = mayDo(self?.actor ?? null, 'group.appoint')
  return (
    <Page
      title={words.room}
      lead={data && data.groups.length > 0 && words.list.lead(data.groups)}
      actions={
        appoints && (
          <Link to="/grupper/ny" className="ds-button">
            {words.list.propose}
          </Link>
        )
      }
    >
      {data && self ? (
        <Groups groups={data.groups} appoints={appoints} />
      ) : (
        <Loading text={words.list.loading} lines={5} />
      )}
      {waiting && data && data.groups.length > 0 && (
        <Card>
          <Digest waiting={waiting} />
        </Card>
      )}
    </Page>
  )
}

function Groups({ groups, appoints }: { groups: readonly GroupHead[]; appoints: boolean }) {
  const words = useWords(groupWords)
  const { language } = useLanguage()
  const { list } = words
  if (groups.length === 0) {
    // Who is in none sees none, though others may exist.
    const title = appoints ? list.empty : list.emptyMemberTitle
    return <EmptyState title={title}>{appoints ? list.emptyParty : list.emptyMember}</EmptyState>
  }
  const columns: Column<GroupHead>[] = [
    {
      key: 'title',
      head: list.title,
      names: true,
      cell: (one) => (
        <Link to="/grupper/$id" params={{ id: one.id }} className="ds-link">
          {one.title}
        </Link>
      ),
      value: (one) => one.title,
    },
    {
      key: 'purpose',
      head: list.purpose,
      cell: (one) => one.measureTitle ?? (one.event ? list.event(one.event) : '–'),
    },
    { key: 'state', head: list.state, cell: (one) => <GroupState state={one.state} />, value: (one) => one.state },
    { key: 'open', head: list.open, figures: true, cell: (one) => one.openTasks, value: (one) => one.openTasks },
    {
      key: 'late',
      head: list.late,
      figures: true,
      cell: (one) => (one.lateTasks > 0 ? <strong>{one.lateTasks}</strong> : 0),
      value: (one) => one.lateTasks,
    },
    {
      key: 'next',
      head: list.next,
      cell: (one) => (one.nextDueOn ? words.day(one.nextDueOn) : '–'),
      value: (one) => one.nextDueOn,
    },
  ]
  return (
    <Card>
      <DataTable
        caption={list.table}
        captionHidden
        columns={columns}
        rows={groups}
        rowKey={(one) => one.id}
        language={language}
        empty={list.empty}
      />
    </Card>
  )
}
