import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { Dialog } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { registersQuery } from '#features/report/web/registers-query.ts'
import { useGuardedTexts } from '#features/report/web/use-guarded-texts.tsx'
import { CallFailed, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { inviteMappings } from '../../mapping-api.ts'
import { mappingWords } from '../../mapping-words.ts'
import { focusFault } from '../../web/focus-fault.ts'
import { pictureMappingsQuery } from '../../web/mapping-queries.ts'
import { explainMapping, sayRefusals } from '../../web/use-mapping-form.ts'

export interface InviteDialogProps {
  pictureId: string
  open: boolean
  /** Organisations that are asked already. */
  asked: readonly string[]
  onClose: () => void
}

/** Which organisations, by when, and a word to them. What is written stays when the dialog is closed and opened again. */
export function InviteDialog({ pictureId, open, asked, onClose }: InviteDialogProps) {
  const words = useWords(mappingWords)
  const { panel } = words
  const say = useSay()
  const client = useQueryClient()
  const [chosen, setChosen] = useState<string[]>([])
  const [dueOn, setDueOn] = useState('')
  const [message, setMessage] = useState('')
  const [excuses, setExcuses] = useState<Excuses>([])
  const [attempted, setAttempted] = useState(false)
  const { data } = useQuery({ ...registersQuery, enabled: open })
  const left = data?.organisations.filter((one) => !asked.includes(one.id))
  const send = useMutation({
    mutationFn: () => {
      const body = { organisationIds: chosen, dueOn, message: message.trim() || null, overrides: guarded.overrides }
      return call(inviteMappings, { params: { id: pictureId }, body })
    },
    onSuccess: (reply) => {
      client.setQueryData(pictureMappingsQuery(pictureId).queryKey, reply)
      say(panel.invited(chosen.length))
      setChosen([])
      setMessage('')
      setAttempted(false)
      onClose()
    },
  })
  const refusals = send.error instanceof CallFailed ? send.error.refusals : []
  const texts = useMemo(() => [{ field: 'message', text: message, before: '' }], [message])
  const guarded = useGuardedTexts({
    texts,
    excuses,
    onExcuses: setExcuses,
    onText: (_, text) => setMessage(text),
    open: open && message !== '',
    told: refusals,
  })
  const submit = () => {
    setAttempted(true)
    focusFault()
    if (chosen.length > 0 && dueOn !== '' && guarded.left().length === 0) send.mutate()
  }
  const of = (field: string) => refusals.filter((one) => one.field === field)
  const elsewhere =
    refusals.length > 0
      ? sayRefusals(
          refusals.filter((one) => one.field !== 'dueOn' && one.field !== 'message'),
          words,
        )
      : explainMapping(send.error, words)
  const dayFault = attempted && dueOn === '' ? panel.needDay : sayRefusals(of('dueOn'), words) || undefined
  return (
    <Dialog
      open={open}
      title={panel.inviteTitle}
      closeText={panel.cancel}
      onClose={onClose}
      actions={
        <Button busy={send.isPending} onClick={submit}>
          {panel.send}
        </Button>
      }
    >
      <div className="sd-form">
        {left?.length === 0 && <Notice>{panel.nobodyLeft}</Notice>}
        {left && left.length > 0 && (
          <ChipGroup
            kind="many"
            legend={panel.chooseOrganisations}
            value={chosen}
            onChange={setChosen}
            options={left.map((one) => ({ value: one.id, text: one.name }))}
            {...known({ error: attempted && chosen.length === 0 ? panel.needOrganisation : undefined })}
          />
        )}
        <TextField type="date" label={panel.dueOn} value={dueOn} onChange={setDueOn} {...known({ error: dayFault })} />
        <div className="ma-field">
          <TextArea
            label={panel.message}
            optional={words.form.optional}
            hint={panel.messageHint}
            value={message}
            onChange={setMessage}
            maxLength={1000}
          />
          {guarded.below('message')}
        </div>
        {send.error && elsewhere && (
          <Notice tone="act" announce="now">
            {elsewhere}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
