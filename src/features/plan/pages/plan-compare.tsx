import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, FailedState, Loading } from '#design/states.tsx'
import { SelectField } from '#design/text-field.tsx'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../pages-words.ts'
import type { PlanHead } from '../schema.ts'
import { planComparisonQuery, plansQuery } from '../web/queries.ts'
import { Changes } from './plan/changes.tsx'
import './plan/plan.css'

/** Two editions side by side: what came, what went, what was changed. */
export default function PlanComparePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { med } = useSearch({ strict: false }) as { med?: string }
  const words = useWords(planPageWords)
  const { compare } = words
  const plans = useQuery(plansQuery)
  if (plans.error && !plans.data) throw plans.error
  const all = plans.data?.plans ?? []
  const others = all.filter((one) => one.id !== id).toSorted((a, b) => b.edition - a.edition)
  const own = all.find((one) => one.id === id)
  const beside =
    others.find((one) => one.id === med) ?? others.find((one) => !own || one.edition < own.edition) ?? others[0]
  const back = (
    <Link to="/plan/$id" params={{ id }} className="ds-link">
      {compare.back}
    </Link>
  )
  if (!plans.data) {
    return (
      <Page title={compare.title} back={back}>
        <Loading text={words.view.loading} lines={6} />
      </Page>
    )
  }
  if (!beside) {
    return (
      <Page title={compare.title} back={back}>
        <EmptyState title={compare.nothingToCompare} />
      </Page>
    )
  }
  return <Compared key={`${id} ${beside.id}`} id={id} beside={beside} others={others} back={back} />
}

interface ComparedProps {
  id: string
  beside: PlanHead
  others: readonly PlanHead[]
  back: React.ReactNode
}

function Compared({ id, beside, others, back }: ComparedProps) {
  const words = useWords(planPageWords)
  const { compare } = words
  const navigate = useNavigate()
  const { data, error, refetch, isFetching } = useQuery(planComparisonQuery(id, beside.id))
  const lead =
    data &&
    compare.lead(data.before.edition, data.after.edition, data.added.length, data.removed.length, data.changed.length)
  return (
    <Page title={compare.title} lead={lead} back={back}>
      {others.length > 1 && (
        <div className="pl-choose sd-screen-only">
          <SelectField
            label={compare.with}
            value={beside.id}
            onChange={(med) =>
              void navigate({
                to: '/plan/$id/jamfor',
                params: { id },
                search: { med } as never,
                replace: true,
              })
            }
            options={others.map((one) => ({ value: one.id, text: words.editionTitle(one.edition, one.title) }))}
          />
        </div>
      )}
      {error && !data && (
        <FailedState title={compare.failed} retryText={words.retry} busy={isFetching} onRetry={() => void refetch()} />
      )}
      {!error && !data && <Loading text={words.view.loading} lines={6} />}
      {data && (
        <>
          <Listed title={compare.added} none={compare.noneAdded} items={data.added} />
          <Listed title={compare.removed} none={compare.noneRemoved} items={data.removed} />
          <Changes comparison={data} />
        </>
      )}
    </Page>
  )
}

function Listed(props: { title: string; none: string; items: readonly { id: string; title: string }[] }) {
  return (
    <Card title={props.title}>
      {props.items.length === 0 && <p className="sd-muted">{props.none}</p>}
      <ul className="pl-plain">
        {props.items.map((one) => (
          <li key={one.id}>
            <Link to="/atgarder/$id" params={{ id: one.id }} className="ds-link">
              {one.title}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
