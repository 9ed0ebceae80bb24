import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../pages-words.ts'
import { obligationsQuery } from '../web/queries.ts'
import { StateSignal } from './obligations/state-signal.tsx'

const most = 5

/** «Min vecka»: what is late or near of law and agreement, the latest due first. Silent when nothing is. */
export default function MyWeek() {
  const actor = useSelf().data?.actor ?? null
  return mayDo(actor, 'compliance.read') ? <Waiting /> : null
}

function Waiting() {
  const { week, list } = useWords(compliancePageWords)
  const { language } = useLanguage()
  const { data } = useQuery(obligationsQuery(null))
  const late = data?.obligations.filter((one) => one.state === 'overdue') ?? []
  const soon = data?.obligations.filter((one) => one.state === 'dueSoon') ?? []
  if (late.length + soon.length === 0) return null
  const byDue = (one: { dueOn: string | null }, other: { dueOn: string | null }) =>
    (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9')
  const shown = [...late.toSorted(byDue), ...soon.toSorted(byDue)].slice(0, most)
  return (
    <Card title={week.title}>
      <p>{week.lead(late.length, soon.length)}</p>
      <RuledList
        items={shown.map((one) => ({
          key: one.key,
          title: (
            <Link to="/skyldigheter/$topic" params={{ topic: one.topic }} className="ds-link">
              {one[language]}
            </Link>
          ),
          text:
            one.dueOn === null
              ? one.place
              : `${one.place}, ${one.state === 'overdue' ? list.shouldBe(one.dueOn) : list.by(one.dueOn)}`,
          aside: <StateSignal state={one.state} />,
        }))}
      />
      <p>
        <Link to="/skyldigheter" className="ds-link sd-small">
          {week.all}
        </Link>
      </p>
    </Card>
  )
}
