import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { withdrawGroup } from '../../api.ts'
import type { Group } from '../../schema.ts'
import { useText } from '../../web/use-text.tsx'
import { groupWords } from '../../words.ts'

/** A proposal that comes to nothing, with why. */
export function Withdraw({ group }: { group: Group }) {
  const words = useWords(groupWords)
  const { proposal } = words
  const [open, setOpen] = useState(false)
  const reason = useText(group.id, { field: 'reason', least: 10, most: 1000, fault: proposal.reasonFault })
  const withdraw = async () => {
    if (!reason.ready()) return
    const body = { reason: reason.text, overrides: reason.overrides }
    const sent = () => call(withdrawGroup, { params: { id: group.id }, body })
    if (await reason.change.run(sent, proposal.withdrawn)) setOpen(false)
  }
  return (
    <>
      <Button look="second" onClick={() => setOpen(true)}>
        {proposal.withdraw}
      </Button>
      <Dialog
        open={open}
        title={proposal.withdrawTitle}
        closeText={words.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={reason.change.busy} onClick={() => void withdraw()}>
            {proposal.withdraw}
          </Button>
        }
      >
        <Stack>
          <p>{proposal.withdrawText}</p>
          {reason.area(proposal.reason)}
        </Stack>
      </Dialog>
    </>
  )
}
