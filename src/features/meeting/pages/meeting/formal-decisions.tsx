import { useState } from 'react'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Dialog } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { TextField } from '#design/text-field.tsx'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { recordFormalDecision } from '../../api.ts'
import { meetingPageWords } from '../../pages-words.ts'
import type { FormalDecision } from '../../schema.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'

type Subject = Pick<FormalDecision, 'subjectKind' | 'subjectId' | 'subjectTitle'>

/** The municipal body's own decisions, from which the legal clock counts: what is entered, and what waits. */
export function FormalDecisions(props: {
  decisions: readonly FormalDecision[]
  waiting: readonly Subject[]
  writes: boolean
}) {
  const { decisions, waiting, writes } = props
  const { formal } = useWords(meetingPageWords)
  const [open, setOpen] = useState<Subject | null>(null)
  return (
    <Card title={formal.title}>
      <p className="sd-muted">{formal.text}</p>
      {decisions.length + waiting.length === 0 && <p>{formal.none}</p>}
      <RuledList
        items={[
          ...waiting.map((one) => ({
            key: `${one.subjectKind} ${one.subjectId}`,
            title: one.subjectTitle,
            text: <Signal kind="waiting">{formal.waiting}</Signal>,
            aside: writes && (
              <Button look="second" onClick={() => setOpen(one)} aria-label={`${formal.record}: ${one.subjectTitle}`}>
                {formal.record}
              </Button>
            ),
          })),
          ...decisions.map((one) => ({
            key: one.id,
            title: one.subjectTitle,
            text: formal.line(one.body, one.decidedOn, one.paragraph, one.registrationNumber),
          })),
        ]}
      />
      {open && <Record subject={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function Record({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const words = useWords(meetingPageWords)
  const { formal } = words
  const change = useMeetingChange()
  const today = localDateAt(Date.now())
  const [values, setValues] = useState<Readonly<Record<string, string>>>({ on: today })
  const [asked, setAsked] = useState(false)
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const text = (field: string) => (values[field] ?? '').trim()
  const guarded = useGuarded({
    ...change,
    draft: { values, change: set },
    standing: {},
    fields: ['body', 'paragraph', 'number'],
    open: true,
  })
  const faults: Readonly<Record<string, string | undefined>> = {
    body: text('body').length < 3 ? formal.faultBody : undefined,
    on: !/^\d{4}-\d\d-\d\d$/.test(text('on')) || text('on') > today ? formal.faultOn : undefined,
    paragraph: text('paragraph') ? undefined : formal.faultParagraph,
    number: text('number').length < 2 ? formal.faultNumber : undefined,
  }
  const save = async () => {
    setAsked(true)
    if (Object.values(faults).some(Boolean) || guarded.stops()) return
    const { subjectKind, subjectId } = subject
    const written = {
      body: text('body'),
      decidedOn: text('on'),
      paragraph: text('paragraph'),
      registrationNumber: text('number'),
    }
    const asking = { subjectKind, subjectId, ...written, overrides: guarded.overrides }
    if (await change.run(() => call(recordFormalDecision, { body: asking }), formal.done)) onClose()
  }
  const field = (name: string, label: string, more: { type?: string; hint?: string } = {}) => (
    <>
      <TextField
        label={label}
        value={values[name] ?? ''}
        onChange={(value) => set(name, value)}
        maxLength={160}
        {...more}
        {...known({ error: asked ? faults[name] : undefined })}
      />
      {guarded.below(name)}
    </>
  )
  return (
    <Dialog
      open
      title={formal.of(subject.subjectTitle)}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void save()}>
          {formal.record}
        </Button>
      }
    >
      {field('body', formal.body, { hint: formal.bodyHint })}
      {field('on', formal.on, { type: 'date' })}
      {field('paragraph', formal.paragraph)}
      {field('number', formal.registration)}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </Dialog>
  )
}
