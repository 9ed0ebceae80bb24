import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { Loading } from '#design/states.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { includeMeasure } from '../../api.ts'
import { planPageWords } from '../../pages-words.ts'
import type { Plan } from '../../schema.ts'
import { measuresQuery } from '../../web/queries.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { ProblemNotice } from './problem-notice.tsx'

/** Which measures the draft holds: all that are not over can be taken in or left out. */
export function Includes({ plan }: { plan: Plan }) {
  const words = useWords(planPageWords)
  const { includes } = words
  const said = useWords(planWords)
  const { data } = useQuery(measuresQuery)
  const change = usePlanChange({ kind: 'plan', id: plan.id })
  const held = new Set(plan.measures.map((one) => one.id))
  const all = [
    ...plan.measures,
    ...(data?.measures ?? []).filter((one) => !held.has(one.id) && one.state !== 'done' && one.state !== 'stopped'),
  ]
  // Shown at once as it was pressed; what stands is what the server answers.
  const [pressed, setPressed] = useState<Readonly<Record<string, boolean>>>({})
  const include = async (measureId: string, title: string, included: boolean) => {
    setPressed((before) => ({ ...before, [measureId]: included }))
    await change.run(
      () => call(includeMeasure, { params: { id: plan.id }, body: { measureId, included } }),
      included ? includes.taken(title) : includes.left(title),
    )
    setPressed(({ [measureId]: _, ...rest }) => rest)
  }
  return (
    <Card title={includes.title}>
      {!data && <Loading text={words.view.loading} lines={4} />}
      <fieldset className="pl-bare" aria-busy={change.busy || undefined}>
        <legend className="sd-hidden">{includes.title}</legend>
        <div className="pl-includes">
          {all.map((one) => (
            <label className="sd-check" key={one.id}>
              <input
                type="checkbox"
                className="ds-input"
                checked={pressed[one.id] ?? held.has(one.id)}
                onChange={(event) => void include(one.id, one.title, event.target.checked)}
              />
              <span>
                {one.title} <span className="sd-muted">({said.measureStates[one.state]})</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <ProblemNotice problem={change.problem} />
      <p>
        <Link to="/atgarder/ny" className="ds-link">
          {words.newMeasure}
        </Link>
      </p>
    </Card>
  )
}
