import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { addMember } from '../../api.ts'
import type { Candidates, Group } from '../../schema.ts'
import { candidatesQuery } from '../../web/queries.ts'
import { useGroupChange } from '../../web/use-group-change.ts'
import { groupWords } from '../../words.ts'
import { MemberSearch } from '../propose/member-search.tsx'

/** One more member, from any organisation; or a member who is to lead. */
export function AddMember({ group, onClose }: { group: Group; onClose: () => void }) {
  const words = useWords(groupWords)
  const { members } = words
  const change = useGroupChange(group.id)
  const { data } = useQuery(candidatesQuery)
  const [chosen, setChosen] = useState<Candidates['memberships'][number] | null>(null)
  const [leads, setLeads] = useState(false)
  const [asked, setAsked] = useState(false)
  const leader = group.members.find((one) => one.isLeader)?.membershipId
  const add = async () => {
    setAsked(true)
    if (!chosen) return
    const body = { membershipId: chosen.id, isLeader: leads }
    if (await change.run(() => call(addMember, { params: { id: group.id }, body }), members.added)) onClose()
  }
  return (
    <Dialog
      open
      title={members.add}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void add()}>
          {members.save}
        </Button>
      }
    >
      <Stack>
        {group.state === 'proposed' && <p className="sd-muted">{members.addHint}</p>}
        <label className="sd-check">
          <input
            type="checkbox"
            className="ds-input"
            checked={leads}
            onChange={(event) => setLeads(event.target.checked)}
          />
          {members.lead}
        </label>
        <div className="wg-room">
          <MemberSearch
            candidates={(data?.memberships ?? []).filter((one) => one.id !== leader)}
            chosen={chosen}
            onChosen={setChosen}
            error={asked && !chosen ? members.faultChoose : undefined}
          />
        </div>
        {change.problem && (
          <Notice tone="act" announce="now">
            {change.problem}
          </Notice>
        )}
      </Stack>
    </Dialog>
  )
}
