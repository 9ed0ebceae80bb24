import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Columns, Row, Stack } from '#design/columns.tsx'
import { useNarrow } from '#design/narrow.ts'
import { Page } from '#design/page.tsx'
import { Signal } from '#design/signal.tsx'
import { EmptyState, FailedState, Loading } from '#design/states.tsx'
import { CallFailed } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { formatMoment } from '../format-when.ts'
import { reportWords } from '../words.ts'
import { MoveButton } from './list/move-reports.tsx'
import { signalOf } from './list/report-columns.tsx'
import { leadsOn, onwardFirst } from './list/selection.tsx'
import { nameCategory, namePlace } from './name-report.ts'
import { type Registers, useRegisters } from './use-registers.ts'
import { CorrectForm } from './view/correct-form.tsx'
import { History, Outcome, ReportFacts } from './view/report-facts.tsx'
import { type ReportReply, reportQuery } from './view/use-report.ts'
import './report.css'

/** One report: what it says, what happens now, what became of it. */
export default function ReportViewPage() {
  const words = useWords(reportWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const { writer, registers, error, retry } = useRegisters()
  const query = useQuery({ ...reportQuery(id), enabled: Boolean(writer.data?.actor) })
  if (writer.data && !writer.data.actor) throw new CallFailed(401, 'notSignedIn')
  if (query.data && registers) return <OneReport reply={query.data} registers={registers} />
  const fault = query.error ?? error
  // An address that is no report's id is answered as one that is not there.
  const missing = fault instanceof CallFailed && [404, 422].includes(fault.status)
  if (fault instanceof CallFailed && fault.status === 403) throw fault
  return (
    <Page title={missing ? words.view.missing : words.list.title} back={<Back />}>
      {missing && <EmptyState title={words.view.missingText} />}
      {fault && !missing && (
        <FailedState
          title={words.view.failed}
          retryText={words.retry}
          onRetry={() => {
            if (error) retry()
            void query.refetch()
          }}
        />
      )}
      {!fault && <Loading text={words.view.loading} lines={8} />}
    </Page>
  )
}

function Back() {
  const words = useWords(reportWords).view
  return (
    <Link to="/rapporter" className="ds-link">
      {words.back}
    </Link>
  )
}

function OneReport({ reply, registers }: { reply: ReportReply; registers: Registers }) {
  const all = useWords(reportWords)
  const words = all.view
  const { language } = useLanguage()
  const narrow = useNarrow()
  const [correcting, setCorrecting] = useState(false)
  const { report, actions, outcome, versions } = reply
  const calendar = { language, zone: registers.zone, now: new Date() }
  const place = namePlace(report).split(', ')[0] || words.noPlace
  const moves = onwardFirst.filter((action) => actions.includes(action))
  const now = (
    <Card title={words.state}>
      <Signal kind={signalOf[report.state]}>{all.states[report.state]}</Signal>
      <p>{all.next[report.state]}</p>
      {actions.length === 0 && <p className="sd-muted">{words.noActions}</p>}
      {!correcting && actions.length > 0 && (
        <Row>
          {moves.map((action, at) => (
            <MoveButton key={action} action={action} reports={[report]} first={at === 0 && leadsOn(action)} />
          ))}
          {actions.includes('correct') && (
            <Button look="second" onClick={() => setCorrecting(true)}>
              {report.state === 'draft' ? words.goOn : all.actions.correct}
            </Button>
          )}
        </Row>
      )}
    </Card>
  )
  return (
    <Page
      title={words.title(nameCategory(report, registers, language), place)}
      subtitle={
        <>
          {words.subtitle(report.organisationName, formatMoment(report.recordedAt, calendar))}
          {report.mine && ` · ${words.mine}`}
        </>
      }
      back={<Back />}
    >
      <Columns share="first">
        <Stack>
          {/* On a phone the way on comes before what one wrote oneself. */}
          {narrow && !correcting && now}
          {correcting ? (
            <CorrectForm report={report} registers={registers} onClose={() => setCorrecting(false)} />
          ) : (
            <ReportFacts report={report} registers={registers} calendar={calendar} />
          )}
          {!narrow && <History versions={versions} calendar={calendar} />}
        </Stack>
        <Stack>
          {(!narrow || correcting) && now}
          <Outcome outcome={outcome} />
          {narrow && <History versions={versions} calendar={calendar} />}
        </Stack>
      </Columns>
    </Page>
  )
}
