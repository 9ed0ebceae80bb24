import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { partyOf } from '#features/access/rules.ts'
import { type Actor, parties } from '#features/access/schema.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { confirmPlan, takeBackPlan } from '../../api.ts'
import { planPageWords } from '../../pages-words.ts'
import type { Plan } from '../../schema.ts'
import { planTransitions } from '../../transitions.ts'
import { sayGap } from '../../web/say-codes.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { BothParties } from './both-parties.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** What both parties do next with the edition, or nothing while it waits for somebody else. */
export function NextStep({ plan, actor }: { plan: Plan; actor: Actor }) {
  const next = planTransitions.find((one) => one.from === plan.state && one.needs.length > 0)
  if (next?.action === 'propose') return <Together plan={plan} actor={actor} purpose="propose" />
  if (next?.action === 'putInForce') return <Together plan={plan} actor={actor} purpose="putInForce" />
  return null
}

interface TogetherProps {
  plan: Plan
  actor: Actor
  purpose: 'propose' | 'putInForce'
}

/** What still stops it, who has said yes, and one's own yes. The second yes does it. */
function Together({ plan, actor, purpose }: TogetherProps) {
  const words = useWords(planPageWords)
  const said = useWords(planWords)
  const { together } = words
  const own = words.together[purpose]
  const [open, setOpen] = useState(false)
  const change = usePlanChange({ kind: 'plan', id: plan.id })
  const party = partyOf(actor)
  const given = (who: string) =>
    plan.confirmations.some((one) => one.purpose === purpose && one.party === who && one.current)
  const last = party !== null && parties.every((one) => one === party || given(one))
  const stops = purpose === 'propose' ? plan.gaps.filter((one) => one.stops && one.exception === null) : []
  const params = { id: plan.id }
  const approve = () =>
    change.run(
      () => call(confirmPlan, { params, body: { purpose, contentHash: plan.contentHash } }),
      last ? own.done : together.approved,
    )
  const takeBack = () => change.run(() => call(takeBackPlan, { params }), together.takenBack)
  return (
    <>
      <Button
        onClick={() => {
          change.clear()
          setOpen(true)
        }}
      >
        {own.button}
      </Button>
      <Dialog
        open={open}
        title={own.title}
        closeText={words.close}
        onClose={() => setOpen(false)}
        actions={
          party &&
          (given(party) ? (
            <Button look="second" busy={change.busy} onClick={() => void takeBack()}>
              {together.takeBack}
            </Button>
          ) : (
            <Button
              busy={change.busy}
              disabled={stops.length > 0 || plan.measures.length === 0}
              onClick={() => void approve()}
            >
              {last ? own.last : together.approve[party]}
            </Button>
          ))
        }
      >
        <p>{own.text}</p>
        <BothParties confirmations={plan.confirmations} purpose={purpose} />
        {stops.length > 0 && (
          <Notice tone="act" title={together.stops(stops.length)}>
            <ul>
              {stops.map((one) => (
                <li key={`${one.code} ${one.subjectId}`}>{sayGap(one, said)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <ProblemNotice problem={change.problem} />
      </Dialog>
    </>
  )
}
