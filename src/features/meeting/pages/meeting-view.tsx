import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { parties } from '#features/access/schema.ts'
import { useSelf } from '#features/access/web/self.ts'
import { ThreadStrip } from '#features/thread/web/thread-strip.tsx'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { splitLocal } from '../local-times.ts'
import { meetingPageWords } from '../pages-words.ts'
import type { Meeting } from '../schema.ts'
import { meetingFileAddress, meetingQuery } from '../web/queries.ts'
import { Agenda } from './meeting/agenda.tsx'
import { AttendanceCard } from './meeting/attendance.tsx'
import { CallMeeting } from './meeting/call-meeting.tsx'
import { Minutes } from './meeting/minutes.tsx'
import { MoveMeeting } from './meeting/move-meeting.tsx'
import { Projected } from './meeting/projected.tsx'
import { WaitingItems } from './meeting/waiting-items.tsx'
import './meeting/meeting.css'

/** One meeting: before it the agenda, in it attendance and decisions, after it the minutes. */
export default function MeetingViewPage() {
  const words = useWords(meetingPageWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const self = useSelf().data
  const { data, error } = useQuery(meetingQuery(id))
  const back = (
    <Link to="/moten" className="ds-link">
      {words.view.back}
    </Link>
  )
  if (error && !data) {
    if (!(error instanceof CallFailed) || error.status !== 404) throw error
    return (
      <Page title={words.room} back={back}>
        <EmptyState title={words.view.missing} />
      </Page>
    )
  }
  if (!data || !self?.actor) {
    return (
      <Page title={words.room} back={back}>
        <Loading text={words.view.loading} lines={8} />
      </Page>
    )
  }
  return <Shown meeting={data} writes={mayDo(self.actor, 'meeting.write')} />
}

function Shown({ meeting, writes }: { meeting: Meeting; writes: boolean }) {
  const words = useWords(meetingPageWords)
  const { view } = words
  const [projected, setProjected] = useState(false)
  const { id, title, state, startsAt, endsAt, place, items, quorate, approvals } = meeting
  const open = items.filter((one) => one.outcome === null).length
  const waitsFor = parties.filter((party) => !approvals.some((one) => one.party === party))
  const changes = writes && (state === 'planned' || state === 'called')
  return (
    <Page
      title={title}
      subtitle={`${view.when(startsAt, splitLocal(endsAt).time)} · ${place} · ${words.states[state]}`}
      lead={view.lead({ state, open: state === 'planned' ? items.length : open, quorate, waitsFor })}
      back={
        <Link to="/moten" className="ds-link">
          {view.back}
        </Link>
      }
      actions={
        <>
          {items.length > 0 && (
            <Button look="second" onClick={() => setProjected(!projected)}>
              {projected ? view.projectEnd : view.project}
            </Button>
          )}
          {changes && !projected && <CallMeeting meeting={meeting} />}
        </>
      }
    >
      {projected ? (
        <Projected meeting={meeting} writes={changes} />
      ) : (
        <>
          <p className="me-links sd-screen-only">
            <a className="ds-link" href={meetingFileAddress(id, 'papers', 'pdf')}>
              {view.papers}
            </a>
            <a className="ds-link" href={meetingFileAddress(id, 'calendar', 'ics')}>
              {view.calendar}
            </a>
            {changes && <MoveMeeting meeting={meeting} />}
          </p>
          <Columns share="first">
            <Agenda meeting={meeting} writes={changes} />
            <Stack>
              {/* Before the call the agenda is made; from then on it is who is there, and what was said. */}
              {changes && state === 'planned' && <WaitingItems meeting={meeting} />}
              {state !== 'planned' && <AttendanceCard meeting={meeting} writes={changes} />}
              <Minutes meeting={meeting} writes={writes} />
              {changes && state !== 'planned' && <WaitingItems meeting={meeting} />}
            </Stack>
          </Columns>
          <ThreadStrip kind="meeting" id={id} />
        </>
      )}
    </Page>
  )
}
