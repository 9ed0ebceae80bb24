import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { approveMapping } from '../../mapping-api.ts'
import type { Mapping } from '../../mapping-schema.ts'
import { mappingWords } from '../../mapping-words.ts'
import { explainMapping } from '../../web/use-mapping-form.ts'

/** Shares the draft with both parties; what becomes of it by that is said before the yes. */
export function Approve(props: { mapping: Mapping; unsaved: boolean; onApproved: (mapping: Mapping) => void }) {
  const { mapping, unsaved, onApproved } = props
  const words = useWords(mappingWords)
  const { form } = words
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { id, version } = mapping
  const approve = useMutation({
    mutationFn: () => call(approveMapping, { params: { id }, body: { version } }),
    onSuccess: (approved) => {
      setOpen(false)
      onApproved(approved)
      say(form.approvedNow)
    },
  })
  const newFiles = mapping.state === 'approved' && mapping.files.some((file) => !file.shared)
  if (mapping.state !== 'draft' && !newFiles) return null
  return (
    <div className="ma-approve">
      {newFiles && <p className="sd-muted">{form.newFiles}</p>}
      {unsaved && <p className="sd-muted">{form.saveFirst}</p>}
      <Button
        disabled={unsaved}
        onClick={() => {
          approve.reset()
          setOpen(true)
        }}
      >
        {form.approve}
      </Button>
      <Dialog
        open={open}
        title={form.approveQuestion}
        closeText={form.approveCancel}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={approve.isPending} onClick={() => approve.mutate()}>
            {form.approveConfirm}
          </Button>
        }
      >
        <div className="ma-told">
          {form.approveText.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {approve.error && (
            <Notice tone="act" announce="now">
              {explainMapping(approve.error, words)}
            </Notice>
          )}
        </div>
      </Dialog>
    </div>
  )
}
