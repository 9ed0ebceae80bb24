import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { DataTable } from '#design/table/data-table.tsx'
import { TextArea } from '#design/text-area.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { sayFailure, sayRefusals } from '#platform/web/say-refusals.ts'
import { correctPicture } from '../../api.ts'
import type { Fields } from '../../web/drafts.ts'
import { documentAddress } from '../../web/queries.ts'
import { failureWordsOf } from '../../web/use-change.ts'
import { useGuarded } from '../../web/use-guarded.ts'
import { useWeekly } from './weekly-context.ts'

/** A released picture: its files, and what today's reports would say instead, beside the frozen figures. */
export function Frozen() {
  const { picture, words, names, language } = useWeekly()
  const { released } = words.pages
  return (
    <Card title={released.title}>
      <p>{released.text}</p>
      <p className="pi-links">
        <a className="ds-link" href={documentAddress(picture.id, 'html')}>
          {released.html}
        </a>
        <a className="ds-link" href={documentAddress(picture.id, 'pdf')}>
          {released.pdf}
        </a>
        <a className="ds-link" href={documentAddress(picture.id, 'csv')}>
          {released.csv}
        </a>
      </p>
      {/* What leads on from a picture stands in rooms to the right: their addresses are all that is known of them here. */}
      <p className="pi-links">
        <a className="ds-link" href={`/problem/nytt?kind=running&picture=${picture.id}`}>
          {released.raise}
        </a>
        <a className="ds-link" href={`/atgarder/ny?bild=${picture.id}`}>
          {released.act}
        </a>
      </p>
      <h3>{released.revisions}</h3>
      {picture.revisions.length === 0 ? (
        <p className="sd-muted">{released.revisionsNone}</p>
      ) : (
        <>
          <p>{released.revisionsText}</p>
          <DataTable
            caption={released.revisions}
            captionHidden
            rows={picture.revisions}
            rowKey={(row) => `${row.areaCode}|${row.category}`}
            language={language}
            empty={released.revisionsNone}
            columns={[
              { key: 'what', head: released.what, names: true, cell: (row) => words.about(row, names) },
              { key: 'frozen', head: released.frozen, figures: true, cell: (row) => words.number(row.frozen) },
              { key: 'now', head: released.now, figures: true, cell: (row) => words.number(row.now) },
            ]}
          />
        </>
      )}
    </Card>
  )
}

const shortest = 10

/** A mistake in a released picture is corrected by a new edition, with its reason. */
export function Correct() {
  const { picture, words } = useWeekly()
  const { released } = words.pages
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [values, setValues] = useState<Fields>({})
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const reason = values.reason ?? ''
  const guarded = useGuarded({
    draft: { values, change },
    standing: {},
    fields: ['reason'],
    open,
    refusals,
    refuse: (found) => setProblem(sayRefusals(found, words.refusals)),
  })
  const start = async () => {
    if (reason.trim().length < shortest) return setProblem(released.reasonShort)
    if (guarded.stops()) return
    setBusy(true)
    setProblem(null)
    try {
      const body = { reason: reason.trim(), overrides: guarded.overrides }
      const next = await call(correctPicture, { params: { id: picture.id }, body })
      setOpen(false)
      await navigate({ to: '/lagesbilder/$id', params: { id: next.id } })
    } catch (error) {
      setProblem(sayFailure(error, failureWordsOf(words)))
      if (error instanceof CallFailed) setRefusals(error.refusals)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button look="second" onClick={() => setOpen(true)}>
        {released.correct}
      </Button>
      <Dialog
        open={open}
        title={released.correctTitle}
        closeText={released.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={busy} onClick={() => void start()}>
            {released.start}
          </Button>
        }
      >
        <p>{released.correctText}</p>
        <TextArea
          label={released.reason}
          hint={released.reasonHint}
          value={reason}
          onChange={(value) => change('reason', value)}
          rows={3}
          maxLength={600}
        />
        {guarded.below('reason')}
        {problem && (
          <Notice tone="act" announce="now">
            {problem}
          </Notice>
        )}
      </Dialog>
    </>
  )
}
