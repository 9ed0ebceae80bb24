import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { CallFailed, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { moveReports } from '../../api.ts'
import { guardWords } from '../../guard/words.ts'
import type { Report, ReportAction } from '../../schema.ts'
import { findTransition } from '../../transitions.ts'
import { reportWords } from '../../words.ts'
import { listFaults } from '../form/fault-list.ts'

export type MoveAction = Exclude<ReportAction, 'correct'>

/** One button of the transition table, with its question; for one report or many. */
export function MoveButton(props: {
  action: MoveAction
  reports: readonly Pick<Report, 'id' | 'version' | 'state'>[]
  /** The one thing to do here. */
  first?: boolean
  onMoved?: () => void
}) {
  const { action, reports, first = false, onMoved } = props
  const words = useWords(reportWords)
  const marks = useWords(guardWords)
  const client = useQueryClient()
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const needsReason = reports.some((one) => findTransition(one.state, action)?.reason === 'required')
  const missing = needsReason && reason.trim() === ''
  const move = useMutation({
    mutationFn: () =>
      call(moveReports, {
        body: { action, reports: reports.map(({ id, version }) => ({ id, version })), reason: reason.trim() || null },
      }),
    onSuccess: async ({ moved }) => {
      setOpen(false)
      setReason('')
      setAsked(false)
      say(words.acted[action](moved))
      onMoved?.()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['reports'] }),
  })
  const faults =
    move.error instanceof CallFailed && move.error.refusals.length > 0
      ? listFaults(move.error.refusals, words, marks).map(({ text }) => text)
      : move.error
        ? [words.view.unreachable]
        : []
  const tone = action === 'withdraw' ? 'act' : 'plain'
  return (
    <>
      <Button look={first ? 'plain' : 'second'} onClick={() => setOpen(true)}>
        {words.actions[action]}
      </Button>
      <Dialog
        open={open}
        title={words.ask[action](reports.length)}
        closeText={words.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button
            tone={tone}
            busy={move.isPending}
            onClick={() => {
              setAsked(true)
              if (!missing) move.mutate()
            }}
          >
            {words.actions[action]}
          </Button>
        }
      >
        <div className="report-tight">
          <p>{words.explain[action]}</p>
          {needsReason && (
            <TextField
              label={words.reason}
              hint={words.reasonHelp}
              value={reason}
              maxLength={300}
              onChange={setReason}
              {...(asked && missing ? { error: words.faults.reasonMissing() } : {})}
            />
          )}
          {faults.length > 0 && (
            <Notice tone="act" title={words.view.refused} announce="now">
              {[...new Set(faults)].join(' ')}
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  )
}
