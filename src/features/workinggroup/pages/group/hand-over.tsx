import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Field } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { handOver } from '../../api.ts'
import type { Group, Member } from '../../schema.ts'
import { useGroupChange } from '../../web/use-group-change.ts'
import { groupWords } from '../../words.ts'

/** Somebody leaves: who takes over is chosen here, among those who stay. */
export function HandOver({ group, member, onClose }: { group: Group; member: Member; onClose: () => void }) {
  const words = useWords(groupWords)
  const { members } = words
  const change = useGroupChange(group.id)
  const navigate = useNavigate()
  const [to, setTo] = useState('')
  const others = group.members.filter((one) => one.until === null && one.id !== member.id)
  const leave = async () => {
    let gone = false
    const body = { memberId: member.id, to: to || null }
    const done = await change.run(async () => {
      const reply = await call(handOver, { params: { id: group.id }, body })
      gone = 'left' in reply
      return reply
    }, members.handedOver)
    if (!done) return
    onClose()
    // Who has left the group does not see it any more.
    if (gone) await navigate({ to: '/grupper' })
  }
  return (
    <Dialog
      open
      title={members.handOverOf(member.displayName)}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void leave()}>
          {members.confirm}
        </Button>
      }
    >
      <Stack>
        <p>{members.handOverText}</p>
        <Field label={members.to}>
          {(control) => (
            <select {...control} className="ds-input" value={to} onChange={(event) => setTo(event.target.value)}>
              <option value="">{members.nobody}</option>
              {others.map((one) => (
                <option key={one.id} value={one.membershipId}>
                  {one.displayName}, {one.organisationName}
                </option>
              ))}
            </select>
          )}
        </Field>
        {change.problem && (
          <Notice tone="act" announce="now">
            {change.problem}
          </Notice>
        )}
      </Stack>
    </Dialog>
  )
}
