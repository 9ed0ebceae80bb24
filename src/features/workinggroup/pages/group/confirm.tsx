import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { confirmGroup } from '../../api.ts'
import type { Group } from '../../schema.ts'
import { useGroupChange } from '../../web/use-group-change.ts'
import { groupWords } from '../../words.ts'
import { BothParties } from './mandate.tsx'

/** The party's yes to the mandate and the members as they stand; what moved meanwhile is read again first. */
export function ConfirmGroup({ group }: { group: Group }) {
  const words = useWords(groupWords)
  const { view } = words
  const [open, setOpen] = useState(false)
  const change = useGroupChange(group.id)
  const members = group.members.filter((one) => one.until === null)
  const confirm = async () => {
    const { id, contentHash } = group
    const given = await change.run(() => call(confirmGroup, { params: { id }, body: { contentHash } }), view.confirmed)
    if (given) setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{view.confirm}</Button>
      <Dialog
        open={open}
        title={view.confirmTitle}
        closeText={words.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={change.busy} onClick={() => void confirm()}>
            {view.confirm}
          </Button>
        }
      >
        <Stack>
          <p>{view.confirmText(members.length)}</p>
          <p className="wg-told">{group.mandate}</p>
          <ul>
            {members.map((one) => (
              <li key={one.id}>
                {[one.displayName, one.organisationName, ...(one.isLeader ? [words.members.leader] : [])].join(' · ')}
              </li>
            ))}
          </ul>
          <BothParties group={group} />
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
