import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { Signal } from '#design/signal.tsx'
import { TextArea } from '#design/text-area.tsx'
import { parties } from '#features/access/schema.ts'
import { useUnsaved } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { confirmProblem, takeBackProblem } from '../../api.ts'
import { listStopping } from '../../rules.ts'
import { type Purpose, problemTransitions, purposes } from '../../transitions.ts'
import { useProblemChange } from '../../web/use-problem-change.ts'
import { useView } from './view-context.ts'

/** What both parties can say together of the problem as it stands: the buttons come from the table of transitions. */
export function Decide() {
  const { problem, words, may } = useView()
  const [open, setOpen] = useState<Purpose | null>(null)
  const steps = purposes.filter((one) =>
    problemTransitions.some((row) => row.from === problem.state && row.action === one),
  )
  // The last button is the thing to do.
  const order: readonly Purpose[] = ['close', 'notNow', 'raiseAgain', 'prioritise']
  const shown = order.filter((one) => steps.includes(one) && may(one))
  const lookOf = (purpose: Purpose) =>
    purpose === 'close' ? 'quiet' : purpose === 'prioritise' || purpose === 'raiseAgain' ? 'plain' : 'second'
  return (
    <>
      {shown.map((purpose) => (
        <Button key={purpose} look={lookOf(purpose)} onClick={() => setOpen(purpose)}>
          {words.decide.button[purpose]}
        </Button>
      ))}
      {/* Opened anew each time: it begins with the reason that the other party has given. */}
      {open && <Confirm key={open} purpose={open} onClose={() => setOpen(null)} />}
    </>
  )
}

const leastReason = 5

function Confirm({ purpose, onClose }: { purpose: Purpose; onClose: () => void }) {
  const { problem, party, words, said } = useView()
  const { decide } = words
  const change = useProblemChange(problem.id)
  // What was read when the question was put: what came after that is not said yes to.
  const [contentHash] = useState(problem.contentHash)
  const given = problem.confirmations.filter((one) => one.purpose === purpose)
  const theirs = given.find((one) => one.current && one.party !== party)
  const mine = given.find((one) => one.current && one.party === party)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({ reason: theirs?.reason ?? '' })
  const [asked, setAsked] = useState(false)
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const guarded = useGuarded({
    ...change,
    draft: { values, change: set },
    standing: { reason: theirs?.reason ?? '' },
    fields: ['reason'],
    open: true,
  })
  const unsaved = useUnsaved(`${problem.id}|`)
  const needsReason = problemTransitions.some(
    (row) => row.from === problem.state && row.action === purpose && row.reason,
  )
  const reason = (values.reason ?? '').trim()
  const short = needsReason && reason.length < leastReason
  const stops = purpose === 'prioritise' ? listStopping(problem.missing) : []
  const params = { id: problem.id }
  const confirm = async () => {
    setAsked(true)
    if (short || guarded.stops()) return
    const body = { purpose, contentHash, reason: reason || null, overrides: guarded.overrides }
    const done = theirs && theirs.reason === (reason || null) ? decide.done[purpose] : decide.said
    if (await change.run(() => call(confirmProblem, { params, body }), done)) onClose()
  }
  const takeBack = async () => {
    if (await change.run(() => call(takeBackProblem, { params }), decide.takenBack)) onClose()
  }
  return (
    <Dialog
      open
      title={decide.title[purpose]}
      closeText={words.close}
      onClose={onClose}
      actions={
        party && (
          <>
            {mine && (
              <Button look="second" busy={change.busy} onClick={() => void takeBack()}>
                {decide.takeBack}
              </Button>
            )}
            {(!mine || mine.reason !== (reason || null)) && (
              <Button busy={change.busy} disabled={unsaved > 0 || stops.length > 0} onClick={() => void confirm()}>
                {decide.yes(party)}
              </Button>
            )}
          </>
        )
      }
    >
      <p>{decide.text[purpose]}</p>
      <ul className="pr-chosen">
        {parties.map((one) => {
          const told = given.find((each) => each.party === one)
          return (
            <li key={one}>
              <Signal kind={told?.current ? 'fine' : 'waiting'}>{said.parties[one]}</Signal>
              <span className="sd-muted">
                {told ? (told.current ? decide.given(told.at) : decide.stale) : decide.waiting}
              </span>
            </li>
          )
        })}
      </ul>
      {needsReason && (
        <>
          {theirs?.reason && <p>{decide.theirReason(theirs.party, theirs.reason)}</p>}
          <TextArea
            label={decide.reason}
            hint={theirs?.reason ? decide.sameReason : decide.reasonHint}
            value={values.reason ?? ''}
            onChange={(value) => set('reason', value)}
            maxLength={600}
            {...(asked && short ? { error: decide.reasonFault } : {})}
          />
          {guarded.below('reason')}
        </>
      )}
      {stops.length > 0 && (
        <Notice tone="act" title={decide.stops}>
          <ul>
            {stops.map((code) => (
              <li key={code}>{said.missing[code]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {unsaved > 0 && <Notice tone="watch">{decide.unsaved}</Notice>}
      {!party && <p className="sd-muted">{decide.only}</p>}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </Dialog>
  )
}
