import { type FormEvent, useMemo, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Notice } from '#design/notice.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useOnline } from '#platform/web/online.ts'
import { registerReport } from '../../api.ts'
import { checkDraft } from '../../check-draft.ts'
import { type FormDraft, hasContent, settleNow } from '../../form.ts'
import { formatMoment } from '../../format-when.ts'
import { guardWords } from '../../guard/words.ts'
import { askToSend, type KeptReport, mayHelpToWait, rewrite } from '../../offline/queue.ts'
import { reportWords } from '../../words.ts'
import { drop, keep } from '../offline/kept-reports.ts'
import { sendKept } from '../offline/send-waiting.ts'
import type { Registers } from '../use-registers.ts'
import { leaveUnchanged, listFaults } from './fault-list.ts'
import { ReportFields } from './report-fields.tsx'
import { useGuard } from './use-guard.ts'

export type Sent = { readonly kind: 'sent' | 'draft'; readonly id: string } | { readonly kind: 'waiting' }

export interface NewReportFormProps {
  /** As it lay on the device when the form was opened. */
  kept: KeptReport
  registers: Registers
  /** Others of this person's that wait for coverage. */
  waiting: number
  /** Whether the device can keep what is written. */
  lasting: boolean
  onSent: (sent: Sent) => void
  onStartOver: () => void
}

/** One report being written: on the device with each letter, to the server with one press. */
export function NewReportForm({ kept, registers, waiting, lasting, onSent, onStartOver }: NewReportFormProps) {
  const all = useWords(reportWords)
  const marks = useWords(guardWords)
  const words = all.form
  const { language } = useLanguage()
  const { zone, known, placeNames } = registers
  const [opened] = useState(() => new Date())
  const restored = hasContent(kept.draft)
  const [draft, setDraft] = useState(() => settleNow(kept.draft, new Date(kept.changedAt), opened, zone))
  const [faults, setFaults] = useState<readonly Refusal[]>(kept.refusals)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState<'sending' | 'saving' | null>(null)
  const [unsaved, setUnsaved] = useState(false)
  const online = useOnline()
  const guard = useGuard(placeNames)
  const marked = useMemo(() => guard.mark(draft), [guard, draft])

  const latest = useRef(draft)
  const change = (make: (before: FormDraft) => FormDraft) => {
    const next = make(latest.current)
    if (next === latest.current) return
    const before = latest.current
    latest.current = next
    setDraft(next)
    setFaults((faults) => leaveUnchanged(faults, before, next))
    void keep(rewrite(kept, next, new Date()))
  }
  const refuse = (refusals: readonly Refusal[]) => {
    setFaults(refusals)
    setAttempt((before) => before + 1)
  }
  /** The report as it stands, or null with its faults told. */
  const read = async (now: Date) => {
    setUnsaved(false)
    const full = await guard.markFully(draft)
    const { input, faults: found } = checkDraft(draft, full, known, now)
    if (found.length > 0) refuse(found)
    return found.length > 0 ? null : input
  }
  const send = async () => {
    const now = new Date()
    const input = await read(now)
    if (!input) return
    const ready = askToSend(rewrite(kept, draft, now), { ...input, id: kept.id, state: 'submitted' })
    await keep(ready)
    if (!navigator.onLine) return onSent({ kind: 'waiting' })
    const answer = await sendKept(ready)
    if ('report' in answer) return onSent({ kind: 'sent', id: answer.report.id })
    if (mayHelpToWait(answer.failure.status)) return onSent({ kind: 'waiting' })
    const { refusals } = answer.failure
    refuse(refusals.length > 0 ? refusals : [{ code: answer.failure.code }])
  }
  /** To the server, but not in: it can be gone on with on another device. Here it stays until the server has it. */
  const saveDraft = async () => {
    const input = await read(new Date())
    if (!input) return
    try {
      const { id } = await call(registerReport, { body: { ...input, id: kept.id, state: 'draft' } })
      await drop(kept.id)
      onSent({ kind: 'draft', id })
    } catch (error) {
      if (error instanceof CallFailed && error.refusals.length > 0) refuse(error.refusals)
      else setUnsaved(true)
    }
  }
  const during = (what: 'sending' | 'saving', work: () => Promise<void>) => {
    if (busy) return
    setBusy(what)
    void work().finally(() => setBusy(null))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    during('sending', send)
  }
  const whenKept = formatMoment(kept.changedAt, { language, zone, now: opened })
  return (
    <form className="sd-form" noValidate onSubmit={submit}>
      <ErrorSummary title={words.faults(faults.length)} attempt={attempt} faults={listFaults(faults, all, marks)} />
      <ReportFields
        draft={draft}
        onChange={change}
        registers={registers}
        faults={faults}
        guard={guard}
        marked={marked}
      />
      <div className="report-foot">
        <Button type="submit" wide busy={busy !== null}>
          {busy === 'sending' ? words.sending : words.send}
        </Button>
        {online && (
          <>
            <Button look="second" wide busy={busy !== null} onClick={() => during('saving', saveDraft)}>
              {busy === 'saving' ? words.savingDraft : words.saveDraft}
            </Button>
            <p className="sd-small sd-muted">{words.saveDraftHelp}</p>
          </>
        )}
        {unsaved && (
          <Notice tone="act" announce="now">
            {words.draftNotSaved}
          </Notice>
        )}
        <p className="sd-small sd-muted" role="status">
          {!online && words.offline} {online && (lasting ? words.keptHere : words.notKept)}{' '}
          {waiting > 0 && words.waiting(waiting)}
        </p>
        {restored && (
          <div className="sd-small">
            {words.restored(whenKept)}{' '}
            <ConfirmButton
              look="quiet"
              text={words.startOver}
              question={words.startOverAsk}
              explanation={words.startOverText}
              confirmText={words.discard}
              cancelText={all.cancel}
              onConfirm={() => {
                void drop(kept.id)
                onStartOver()
              }}
            />
          </div>
        )}
      </div>
    </form>
  )
}
