import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { moveMeeting } from '../../api.ts'
import { instantOf, splitLocal } from '../../local-times.ts'
import { meetingPageWords } from '../../pages-words.ts'
import type { Meeting } from '../../schema.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'

/** Another time or place; who was called gets it when the call is sent again. */
export function MoveMeeting({ meeting }: { meeting: Meeting }) {
  const { view } = useWords(meetingPageWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="ds-link" onClick={() => setOpen(true)}>
        {view.change}
      </button>
      {open && <Form meeting={meeting} onClose={() => setOpen(false)} />}
    </>
  )
}

function Form({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const words = useWords(meetingPageWords)
  const { list, view } = words
  const change = useMeetingChange()
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => {
    const [from, to] = [splitLocal(meeting.startsAt), splitLocal(meeting.endsAt)]
    return { title: meeting.title, day: from.day, from: from.time, to: to.time, place: meeting.place }
  })
  const [asked, setAsked] = useState(false)
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const text = (field: string) => (values[field] ?? '').trim()
  const fields = ['title', 'place']
  const standing = { title: meeting.title, place: meeting.place }
  const guarded = useGuarded({ ...change, draft: { values, change: set }, standing, fields, open: true })
  const startsAt = instantOf(text('day'), text('from'))
  const endsAt = instantOf(text('day'), text('to'))
  const faults: Readonly<Record<string, string | undefined>> = {
    title: text('title').length < 3 ? list.faultTitle : undefined,
    from: startsAt && endsAt && endsAt > startsAt ? undefined : list.faultTime,
    place: text('place').length < 2 ? list.faultPlace : undefined,
  }
  const save = async () => {
    setAsked(true)
    if (Object.values(faults).some(Boolean) || guarded.stops() || !startsAt || !endsAt) return
    const content = { title: text('title'), startsAt, endsAt, place: text('place'), version: meeting.version }
    const asking = { params: { id: meeting.id }, body: { ...content, overrides: guarded.overrides } }
    if (await change.run(() => call(moveMeeting, asking))) onClose()
  }
  const field = (name: string, label: string, type?: string) => (
    <>
      <TextField
        label={label}
        value={values[name] ?? ''}
        onChange={(value) => set(name, value)}
        maxLength={200}
        {...known({ type, error: asked ? faults[name] : undefined })}
      />
      {fields.includes(name) && guarded.below(name)}
    </>
  )
  return (
    <Dialog
      open
      title={view.change}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      {field('title', list.title)}
      {field('day', list.date, 'date')}
      {field('from', list.from, 'time')}
      {field('to', list.to, 'time')}
      {field('place', list.where)}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </Dialog>
  )
}
