import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { partyOf } from '#features/access/rules.ts'
import { type Actor, parties } from '#features/access/schema.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { confirmMeasure } from '../../api.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import type { Measure } from '../../schema.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { BothParties } from '../plan/both-parties.tsx'
import { ProblemNotice } from '../plan/problem-notice.tsx'
import { MeasureGaps } from './measure-gaps.tsx'

/** Both parties decide a measure between two plans, on the steering group's mandate. */
export function AdHocDialog(props: { measure: Measure; actor: Actor; onClose: () => void }) {
  const { measure, actor, onClose } = props
  const words = useWords(planPageWords)
  const { move } = useWords(measurePageWords)
  const change = usePlanChange({ kind: 'measure', id: measure.id })
  const party = partyOf(actor)
  const given = (who: string) => measure.confirmations.some((one) => one.party === who && one.current)
  const last = party !== null && parties.every((one) => one === party || given(one))
  const approve = async () => {
    const body = { contentHash: measure.contentHash }
    const done = last ? move.adHoc.done : words.together.approved
    const kept = await change.run(() => call(confirmMeasure, { params: { id: measure.id }, body }), done)
    if (kept) onClose()
  }
  return (
    <Dialog
      open
      title={move.adHoc.title}
      closeText={words.close}
      onClose={onClose}
      actions={
        party &&
        !given(party) && (
          <Button busy={change.busy} onClick={() => void approve()}>
            {last ? move.adHoc.last : words.together.approve[party]}
          </Button>
        )
      }
    >
      <p>{move.adHoc.text}</p>
      <BothParties confirmations={measure.confirmations} />
      <MeasureGaps measure={measure} />
      <ProblemNotice problem={change.problem} />
    </Dialog>
  )
}
