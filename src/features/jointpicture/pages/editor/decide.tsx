import { useState } from 'react'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { confirmJointPicture, returnJointPicture } from '../../api.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { BothParties } from './both-parties.tsx'
import { useEditor } from './editor-context.ts'
import { useReason } from './use-reason.tsx'

/** What the steering group did with the proposal: both parties note the same decision, or take it back to work on. */
export function Decide() {
  const [open, setOpen] = useState<'decide' | 'return' | null>(null)
  const { words } = useEditor()
  return (
    <>
      <Button look="second" onClick={() => setOpen('return')}>
        {words.decide.return}
      </Button>
      <Button onClick={() => setOpen('decide')}>{words.decide.button}</Button>
      {/* Opened anew each time: it begins with what the other party has noted. */}
      {open === 'decide' && <NoteDecision onClose={() => setOpen(null)} />}
      <GiveBack open={open === 'return'} onClose={() => setOpen(null)} />
    </>
  )
}

interface Opened {
  open: boolean
  onClose: () => void
}

function NoteDecision({ onClose }: Pick<Opened, 'onClose'>) {
  const { picture, words } = useEditor()
  const { decide } = words
  const change = useJointChange(picture.id)
  const today = localDateAt(Date.now())
  const [on, setOn] = useState(picture.decidedOn ?? today)
  const [body, setBody] = useState(picture.decidedByBody ?? decide.bodyStart)
  const [reference, setReference] = useState(picture.decidedReference ?? '')
  const [asked, setAsked] = useState(false)
  const badDay = !/^\d{4}-\d\d-\d\d$/.test(on) || on > today
  const badBody = body.trim().length < 3
  const note = async () => {
    setAsked(true)
    if (badDay || badBody) return
    const { id, contentHash } = picture
    const decision = { decidedOn: on, body: body.trim(), reference: reference.trim() || null }
    const noted = await change.run(
      () => call(confirmJointPicture, { params: { id }, body: { purpose: 'decide', contentHash, ...decision } }),
      decide.done,
    )
    if (noted) onClose()
  }
  return (
    <Dialog
      open
      title={decide.title}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void note()}>
          {decide.button}
        </Button>
      }
    >
      <p>{decide.text}</p>
      <BothParties purpose="decide" />
      <TextField
        label={decide.on}
        type="date"
        max={today}
        value={on}
        onChange={setOn}
        {...(asked && badDay ? { error: decide.onFault } : {})}
      />
      <TextField
        label={decide.body}
        value={body}
        onChange={setBody}
        maxLength={160}
        {...(asked && badBody ? { error: decide.bodyFault } : {})}
      />
      <TextField
        label={decide.reference}
        optional={decide.optional}
        value={reference}
        onChange={setReference}
        maxLength={160}
      />
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </Dialog>
  )
}

function GiveBack({ open, onClose }: Opened) {
  const { picture, words } = useEditor()
  const { decide } = words
  const reason = useReason(open)
  const give = async () => {
    if (!reason.ready()) return
    const { id } = picture
    const given = await reason.change.run(
      () => call(returnJointPicture, { params: { id }, body: reason.body() }),
      decide.returned,
    )
    if (given) onClose()
  }
  return (
    <Dialog
      open={open}
      title={decide.returnTitle}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={reason.change.busy} onClick={() => void give()}>
          {decide.return}
        </Button>
      }
    >
      <p>{decide.returnText}</p>
      {reason.field(words.parts.reason)}
    </Dialog>
  )
}
