import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { useUnsaved } from '#features/picture/web/drafts.ts'
import { call } from '#platform/web/call.ts'
import { shareOwnPicture } from '../../api.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { useEditor } from './editor-context.ts'

/** Makes the party's own picture the other's too. It says what becomes public by it, and asks once more. */
export function ShareOwn() {
  const { picture, words } = useEditor()
  const [open, setOpen] = useState(false)
  const change = useJointChange(picture.id)
  const unsaved = useUnsaved(`${picture.id}|`)
  const paragraphs = picture.blocks.filter((one) => !one.struck).length
  const share = async () => {
    const { id, contentHash } = picture
    const shared = await change.run(
      () => call(shareOwnPicture, { params: { id }, body: { contentHash } }),
      words.share.done,
    )
    if (shared) setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.share.button}</Button>
      <Dialog
        open={open}
        title={words.share.title}
        closeText={words.share.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={change.busy} disabled={unsaved > 0} onClick={() => void share()}>
            {words.share.confirm}
          </Button>
        }
      >
        <p>{words.share.text}</p>
        <p>{words.share.what(paragraphs)}</p>
        {unsaved > 0 && <Notice tone="watch">{words.propose.unsaved}</Notice>}
        {change.problem && (
          <Notice tone="act" announce="now">
            {change.problem}
          </Notice>
        )}
      </Dialog>
    </>
  )
}
