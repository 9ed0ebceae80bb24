import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { FailedState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { emptyDraft } from '../form.ts'
import { countWaiting, type KeptReport, latestDraft, startKept } from '../offline/queue.ts'
import { newId } from '../web/new-id.ts'
import { reportWords } from '../words.ts'
import { KeptList } from './form/kept-list.tsx'
import { NewReportForm, type Sent } from './form/new-report-form.tsx'
import { SentPage } from './form/sent-page.tsx'
import { useKept, useSendWaiting } from './offline/use-kept.ts'
import { type Registers, useRegisters } from './use-registers.ts'
import './report.css'

/** A report in under a minute: what, when, where; the rest if one wants to. */
export default function ReportNewPage() {
  const words = useWords(reportWords)
  const { writer, registers, error, retry } = useRegisters()
  const actor = writer.data?.actor
  const { kept, lasting } = useKept(actor?.personId)
  useSendWaiting(actor?.personId)
  if (writer.data && !actor) throw new CallFailed(401, 'notSignedIn')
  if (actor && !mayDo(actor, 'report.register')) throw new CallFailed(403, 'notAllowed')
  if (actor && registers && kept) {
    return <WritePage personId={actor.personId} kept={kept} lasting={lasting} registers={registers} />
  }
  return (
    <Page title={words.form.title} width="form">
      <Emergency />
      {error ? (
        <FailedState title={words.form.registersFailed} retryText={words.retry} onRetry={retry}>
          {words.form.registersFailedText}
        </FailedState>
      ) : (
        <Loading text={words.form.title} lines={8} />
      )}
    </Page>
  )
}

function Emergency() {
  const { emergency } = useWords(reportWords).form
  return <Notice>{emergency.map((part, at) => (at % 2 === 1 ? <strong key={part}>{part}</strong> : part))}</Notice>
}

interface WritePageProps {
  personId: string
  kept: readonly KeptReport[]
  lasting: boolean
  registers: Registers
}

function WritePage({ personId, kept, lasting, registers }: WritePageProps) {
  const words = useWords(reportWords)
  const { utkast } = useSearch({ strict: false }) as { utkast?: string }
  const start = () => startKept(newId(), personId, emptyDraft, new Date())
  const [open, setOpen] = useState(() => kept.find((one) => one.id === utkast) ?? latestDraft(kept) ?? start())
  const [sent, setSent] = useState<Sent | null>(null)
  const waiting = countWaiting(kept)
  if (sent) {
    const again = () => {
      setSent(null)
      setOpen(start())
    }
    return <SentPage sent={sent} waiting={waiting} onAgain={again} />
  }
  return (
    <Page title={words.form.title} width="form">
      <Emergency />
      {registers.old && <Notice tone="watch">{words.form.registersOld}</Notice>}
      <NewReportForm
        key={open.id}
        kept={open}
        registers={registers}
        waiting={waiting}
        lasting={lasting}
        onSent={setSent}
        onStartOver={() => setOpen(start())}
      />
      <KeptList kept={kept.filter((one) => one.id !== open.id)} registers={registers} onOpen={setOpen} />
    </Page>
  )
}
