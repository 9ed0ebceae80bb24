import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { type RuledItem, RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { mayDo, partyOf } from '#features/access/rules.ts'
import type { Party } from '#features/access/schema.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../pages-words.ts'
import { useWaiting } from '../web/use-waiting.ts'
import './plan/plan.css'

/** «Min vecka»: editions and measures that wait for the own party's yes, and indicators without their value. Silent when none does. */
export default function MyWeek() {
  const actor = useSelf().data?.actor ?? null
  const party = actor && partyOf(actor)
  return party && mayDo(actor, 'plan.confirm') ? <Waiting party={party} /> : null
}

function Waiting({ party }: { party: Party }) {
  const { week } = useWords(planPageWords)
  const { plans, measures, late } = useWaiting(party)
  if (plans.length + measures.length + late.length === 0) return null
  const items: RuledItem[] = [
    ...plans.map((one) => ({
      key: one.id,
      title: (
        <Link to="/plan/$id" params={{ id: one.id }} className="ds-link">
          {one.title}
        </Link>
      ),
      text: one.state === 'decided' ? week.putInForce : week.propose,
      aside: <Signal kind="waiting">{week.waits}</Signal>,
    })),
    ...measures.map((one) => ({
      key: one.id,
      title: (
        <Link to="/atgarder/$id" params={{ id: one.id }} className="ds-link">
          {one.title}
        </Link>
      ),
      text: week.adHoc,
      aside: <Signal kind="waiting">{week.waits}</Signal>,
    })),
    ...late.map((one) => ({
      key: `late ${one.id}`,
      title: (
        <Link to="/atgarder/$id" params={{ id: one.id }} className="ds-link">
          {one.title}
        </Link>
      ),
      text: week.valueMissing,
      aside: <Signal kind="act">{week.late}</Signal>,
    })),
  ]
  return (
    <Card title={week.title}>
      <p>{week.lead(plans.length + measures.length, late.length)}</p>
      <RuledList items={items} />
      <p>
        <Link to="/plan" className="ds-link sd-small">
          {week.all}
        </Link>
      </p>
    </Card>
  )
}
