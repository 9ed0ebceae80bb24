import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { TextArea } from '#design/text-area.tsx'
import type { Part } from '../../finding-schema.ts'
import { useEditor } from './editor-context.ts'

/** A chapter that the law does not ask for may be left out, with a reason that stands in the document. */
export function LeaveOut({
  part,
  left,
  save,
}: {
  part: Part
  left: boolean
  save: (reason: string | null) => Promise<boolean>
}) {
  const { words, said } = useEditor()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  if (left) {
    return (
      <Button look="second" onClick={() => void save(null)}>
        {words.parts.takeIn}
      </Button>
    )
  }
  const short = reason.trim().length < 10
  const leave = async () => {
    setAsked(true)
    if (!short && (await save(reason.trim()))) setOpen(false)
  }
  return (
    <>
      <Button look="second" onClick={() => setOpen(true)}>
        {words.parts.leaveOut}
      </Button>
      <Dialog
        open={open}
        title={words.parts.leaveOutTitle(said.parts[part])}
        closeText={words.cancel}
        onClose={() => setOpen(false)}
        actions={<Button onClick={() => void leave()}>{words.parts.leaveOut}</Button>}
      >
        <TextArea
          label={words.parts.reason}
          hint={words.parts.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={600}
          {...(asked && short ? { error: words.parts.reasonFault } : {})}
        />
      </Dialog>
    </>
  )
}
