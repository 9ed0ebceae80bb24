import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Row } from '#design/columns.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { correctReport } from '../../api.ts'
import { checkDraft } from '../../check-draft.ts'
import { guardWords } from '../../guard/words.ts'
import { type Merge, type MergePart, mergeDrafts, takeParts } from '../../merge-report.ts'
import type { Report } from '../../schema.ts'
import { findTransition } from '../../transitions.ts'
import { reportWords } from '../../words.ts'
import { leaveUnchanged, listFaults } from '../form/fault-list.ts'
import { ReportFields } from '../form/report-fields.tsx'
import { useGuard } from '../form/use-guard.ts'
import type { Registers } from '../use-registers.ts'
import { MergeNotice } from './merge-notice.tsx'
import { openDraft, reportQuery } from './use-report.ts'

interface Met extends Merge {
  readonly mine: ReturnType<typeof openDraft>
  readonly theirs: ReturnType<typeof openDraft>
}

/** The form again, over a kept report. Somebody else's change in the meantime is joined in or asked about. */
export function CorrectForm(props: { report: Report; registers: Registers; onClose: () => void }) {
  const { report, registers, onClose } = props
  const all = useWords(reportWords)
  const marks = useWords(guardWords)
  const words = all.view
  const client = useQueryClient()
  const say = useSay()
  const { zone } = registers
  const [base, setBase] = useState(report)
  const [draft, setDraft] = useState(() => openDraft(report, all, zone))
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<readonly Refusal[]>([])
  const [attempt, setAttempt] = useState(0)
  const [saving, setSaving] = useState(false)
  const [failed, setFailed] = useState(false)
  const [met, setMet] = useState<Met | null>(null)
  const [chosen, setChosen] = useState<Partial<Record<MergePart, 'mine' | 'theirs'>>>({})
  const guard = useGuard(registers.placeNames)
  const marked = useMemo(() => guard.mark(draft), [guard, draft])
  const isDraft = base.state === 'draft'
  const needsReason = findTransition(base.state, 'correct')?.reason === 'required'

  const refuse = (refusals: readonly Refusal[]) => {
    setFaults(refusals)
    setAttempt((before) => before + 1)
  }
  const meet = async () => {
    const { report: now } = await client.fetchQuery({ ...reportQuery(report.id), staleTime: 0 })
    const theirs = openDraft(now, all, zone)
    const merge = mergeDrafts(openDraft(base, all, zone), draft, theirs)
    setMet({ ...merge, mine: draft, theirs })
    setChosen({})
    setDraft(merge.merged)
    setBase(now)
  }
  const save = async () => {
    setFailed(false)
    const full = await guard.markFully(draft)
    const { input, faults: found } = checkDraft(draft, full, registers.known, new Date())
    const lacking: Refusal[] = needsReason && !reason.trim() ? [{ code: 'reasonMissing', field: 'reason' }] : []
    if (found.length + lacking.length > 0) return refuse([...found, ...lacking])
    try {
      const body = { ...input, version: base.version, reason: reason.trim() || null }
      await call(correctReport, { params: { id: report.id }, body })
      await client.invalidateQueries({ queryKey: ['reports'] })
      say(isDraft ? words.savedDraft : words.saved)
      onClose()
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      if (error.status === 409) return meet().catch(() => setFailed(true))
      if (error.refusals.length > 0) return refuse(error.refusals)
      setFailed(true)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (saving) return
    setSaving(true)
    void save().finally(() => setSaving(false))
  }
  const reasonFault = faults.some((one) => one.field === 'reason') && !reason.trim()
  return (
    <Card title={isDraft ? words.goOn : words.correctTitle}>
      <p className="sd-muted">{isDraft ? words.goOnText : words.correctText}</p>
      <form className="sd-form report-correct" noValidate onSubmit={submit}>
        <ErrorSummary
          title={all.form.faults(faults.length)}
          attempt={attempt}
          faults={listFaults(faults, all, marks)}
        />
        {met && (
          <MergeNotice
            merge={met}
            mine={met.mine}
            theirs={met.theirs}
            registers={registers}
            chosen={chosen}
            onChoose={(part, whose) => {
              setChosen({ ...chosen, [part]: whose })
              setDraft(takeParts(draft, whose === 'mine' ? met.mine : met.theirs, [part]))
            }}
          />
        )}
        <ReportFields
          draft={draft}
          onChange={(change) => {
            const next = change(draft)
            setDraft(next)
            setFaults(leaveUnchanged(faults, draft, next))
          }}
          registers={registers}
          faults={faults}
          guard={guard}
          marked={marked}
          correcting
        />
        {!isDraft && (
          <TextField
            id="reason"
            label={words.correctReason}
            {...(needsReason ? {} : { optional: all.form.optional })}
            value={reason}
            maxLength={300}
            onChange={setReason}
            {...(reasonFault ? { error: all.faults.reasonMissing() } : {})}
          />
        )}
        {failed && (
          <Notice tone="act" announce="now">
            {words.unreachable}
          </Notice>
        )}
        <Row>
          <Button type="submit" busy={saving}>
            {isDraft ? words.saveDraft : words.save}
          </Button>
          <Button look="second" onClick={onClose}>
            {isDraft ? words.leaveDraft : words.closeCorrection}
          </Button>
        </Row>
      </form>
    </Card>
  )
}
