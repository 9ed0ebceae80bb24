import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { call } from '#platform/web/call.ts'
import { correctJointPicture } from '../../api.ts'
import { useEditor } from './editor-context.ts'
import { useReason } from './use-reason.tsx'

/** A mistake in what is shared or decided is corrected by a new edition, with its reason. */
export function Correct() {
  const { picture, words } = useEditor()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const reason = useReason(open)
  const start = async () => {
    if (!reason.ready()) return
    let next: string | null = null
    const started = await reason.change.run(async () => {
      const made = await call(correctJointPicture, { params: { id: picture.id }, body: reason.body() })
      next = made.id
      return made
    })
    if (!started || next === null) return
    setOpen(false)
    await client.invalidateQueries({ queryKey: ['joint-pictures'] })
    await navigate({ to: '/samlad/$id', params: { id: next } })
  }
  return (
    <>
      <Button look="second" onClick={() => setOpen(true)}>
        {words.correct.button}
      </Button>
      <Dialog
        open={open}
        title={words.correct.title}
        closeText={words.correct.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={reason.change.busy} onClick={() => void start()}>
            {words.correct.start}
          </Button>
        }
      >
        <p>{words.correct.text}</p>
        {reason.field(words.correct.reason)}
      </Dialog>
    </>
  )
}
