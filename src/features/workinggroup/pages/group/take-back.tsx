import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { takeBackYes } from '../../api.ts'
import type { Group } from '../../schema.ts'
import { useGroupChange } from '../../web/use-group-change.ts'
import { groupWords } from '../../words.ts'

/** The party's own yes, taken back while the other's is waited for. */
export function TakeBack({ group }: { group: Group }) {
  const words = useWords(groupWords)
  const { proposal } = words
  const [open, setOpen] = useState(false)
  const change = useGroupChange(group.id)
  const takeBack = async () => {
    const { id } = group
    if (await change.run(() => call(takeBackYes, { params: { id } }), proposal.tookBack)) setOpen(false)
  }
  return (
    <>
      <Button look="second" onClick={() => setOpen(true)}>
        {proposal.takeBack}
      </Button>
      <Dialog
        open={open}
        title={proposal.takeBackTitle}
        closeText={words.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={change.busy} onClick={() => void takeBack()}>
            {proposal.takeBack}
          </Button>
        }
      >
        <Stack>
          <p>{proposal.takeBackText}</p>
          {change.problem && (
            <Notice tone="act" announce="now">
              {change.problem}
            </Notice>
          )}
        </Stack>
      </Dialog>
    </>
  )
}
