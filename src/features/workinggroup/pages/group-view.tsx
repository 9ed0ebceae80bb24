import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Page } from '#design/page.tsx'
import { EmptyState, FailedState, Loading } from '#design/states.tsx'
import { parties } from '#features/access/schema.ts'
import { ThreadStrip } from '#features/thread/web/thread-strip.tsx'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Group } from '../schema.ts'
import type { GroupWords } from '../sv.ts'
import { groupQuery } from '../web/queries.ts'
import { groupWords } from '../words.ts'
import { CloseGroup } from './group/close.tsx'
import { ConfirmGroup } from './group/confirm.tsx'
import { Mandate } from './group/mandate.tsx'
import { Members } from './group/members.tsx'
import { Questions } from './group/questions.tsx'
import { GroupState } from './group/states.tsx'
import { TakeBack } from './group/take-back.tsx'
import { Tasks } from './group/tasks.tsx'
import { Withdraw } from './group/withdraw.tsx'
import './group/group.css'

/** One working group: its mandate, its members, its tasks, and what it rests on. */
export default function GroupViewPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const words = useWords(groupWords)
  const { data, error, refetch, isFetching } = useQuery(groupQuery(id))
  const back = (
    <Link to="/grupper" className="ds-link">
      {words.back}
    </Link>
  )
  if (data) return <Shown key={id} group={data} words={words} />
  const status = error instanceof CallFailed ? error.status : 0
  if (error && (status === 401 || status === 403)) throw error
  return (
    <Page title={words.room} back={back}>
      {!error && <Loading text={words.loading} lines={8} />}
      {error && status === 404 && <EmptyState title={words.view.missing}>{words.view.missingText}</EmptyState>}
      {error && status !== 404 && (
        <FailedState
          title={words.loadFailed}
          retryText={words.retry}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </Page>
  )
}

function Shown({ group, words }: { group: Group; words: GroupWords }) {
  return (
    <Page
      title={group.title}
      subtitle={<GroupState state={group.state} />}
      lead={leadOf(group, words)}
      back={
        <Link to="/grupper" className="ds-link">
          {words.back}
        </Link>
      }
      actions={
        (group.may.confirm || group.may.withdraw || group.may.close) && (
          <>
            {group.may.confirm && !group.may.takeBack && <ConfirmGroup group={group} />}
            {group.may.takeBack && <TakeBack group={group} />}
            {group.may.withdraw && <Withdraw group={group} />}
            {group.may.close && <CloseGroup group={group} />}
          </>
        )
      }
    >
      <Tasks group={group} />
      <Mandate group={group} />
      <Questions group={group} />
      <Members group={group} />
      <ThreadStrip kind="group" id={group.id} />
    </Page>
  )
}

function leadOf(group: Group, { view, parties: names }: GroupWords): string {
  if (group.state === 'closed') return view.lead.closed(group.closedAt ?? '')
  if (group.withdrawal) return view.lead.withdrawn(names[group.withdrawal.by], group.withdrawal.at)
  if (group.state === 'active') return view.lead.active(group.openTasks, group.lateTasks, group.nextDueOn)
  const given = group.confirmations.filter((one) => one.current).map((one) => one.party)
  return view.lead.proposed(parties.filter((party) => !given.includes(party)).map((party) => names[party]))
}
