import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import type { ChainGap, Plan } from '../../schema.ts'
import { sayGap } from '../../web/say-codes.ts'
import { planWords } from '../../words.ts'
import { ExceptionForm } from './exception-form.tsx'

/** Every broken link of the chain at once: what stops a proposal, what is told, and what is kept with a reason. */
export function Gaps({ plan, writes }: { plan: Plan; writes: boolean }) {
  const { gaps } = useWords(planPageWords)
  const [asked, setAsked] = useState<ChainGap | null>(null)
  const stops = plan.gaps.filter((one) => one.stops && one.exception === null)
  const told = plan.gaps.filter((one) => !one.stops && one.exception === null)
  const kept = plan.gaps.filter((one) => one.exception !== null)
  return (
    <Card title={gaps.title}>
      {stops.length > 0 && (
        <>
          <h3>{gaps.stops}</h3>
          <GapList plan={plan} found={stops} {...(writes ? { onExcept: setAsked } : {})} />
        </>
      )}
      {told.length > 0 && (
        <details className="pl-told" open={stops.length === 0 && told.length <= fewGaps}>
          <summary>
            {gaps.told} ({told.length})
          </summary>
          <ToldList plan={plan} found={told} />
        </details>
      )}
      {kept.length > 0 && (
        <details className="pl-told">
          <summary>
            {gaps.kept} ({kept.length})
          </summary>
          <GapList plan={plan} found={kept} />
        </details>
      )}
      {asked && <ExceptionForm plan={plan} gap={asked} onClose={() => setAsked(null)} />}
    </Card>
  )
}

/** So few that they are read at once. */
const fewGaps = 6

/** What stops nothing, under what it is: often many of the same sort. */
function ToldList({ plan, found }: { plan: Plan; found: readonly ChainGap[] }) {
  const { gaps } = useWords(planPageWords)
  return (['causeUncovered', 'noEffectDesign', 'subGoalUncovered'] as const).map((code) => {
    const own = found.filter((one) => one.code === code)
    if (own.length === 0) return null
    return (
      <section key={code} aria-label={gaps.groups[code]}>
        <h3>{gaps.groups[code]}</h3>
        <ul className="pl-gaps">
          {own.map((gap) => (
            <li key={gap.subjectId}>
              <Subject gap={gap} plan={plan} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

interface GapListProps {
  plan: Plan
  found: readonly ChainGap[]
  onExcept?: (gap: ChainGap) => void
}

/** Under what each is about, which leads to where it is mended. */
function GapList({ plan, found, onExcept }: GapListProps) {
  const { gaps } = useWords(planPageWords)
  const said = useWords(planWords)
  const subjects = [...new Set(found.map((one) => one.subjectId))]
  return (
    <ul className="pl-gaps">
      {subjects.map((id) => {
        const own = found.filter((one) => one.subjectId === id)
        const [first] = own
        return (
          first && (
            <li key={id}>
              <Subject gap={first} plan={plan} />
              <ul>
                {own.map((gap) => (
                  <li key={gap.code}>
                    {said.gaps[gap.code]}{' '}
                    {onExcept && (
                      <button type="button" className="ds-link sd-small sd-screen-only" onClick={() => onExcept(gap)}>
                        {gaps.except}
                        <span className="sd-hidden"> {sayGap(gap, said)}</span>
                      </button>
                    )}
                    {gap.exception && <div className="sd-small sd-muted">{gaps.reason(gap.exception)}</div>}
                  </li>
                ))}
              </ul>
            </li>
          )
        )
      })}
    </ul>
  )
}

function Subject({ gap, plan }: { gap: ChainGap; plan: Plan }) {
  const { gaps } = useWords(planPageWords)
  const { code, subjectId, title } = gap
  if (code === 'subGoalUncovered') return title
  if (code === 'problemWithoutFinding' || code === 'problemNotPrioritised') {
    return (
      <Link to="/problem/$id" params={{ id: subjectId }} className="ds-link">
        {title}
      </Link>
    )
  }
  if (code === 'causeUncovered') {
    const problem = plan.logic.find((one) => one.causes.some((cause) => cause.causeId === subjectId))
    return (
      <>
        <strong>{title}</strong>{' '}
        {problem && (
          <Link to="/problem/$id" params={{ id: problem.problemId }} className="ds-link sd-small">
            {gaps.causeOf(problem.title)}
          </Link>
        )}{' '}
        <Link to="/atgarder/ny" search={{ orsak: subjectId } as never} className="ds-link sd-small sd-screen-only">
          {gaps.newMeasure}
          <span className="sd-hidden"> {title}</span>
        </Link>
      </>
    )
  }
  // A cause that is gone is told by the measure that points at it.
  const measure = code === 'causeWithoutProblem' ? plan.measures.find((one) => one.causeIds.includes(subjectId)) : null
  return (
    <Link to="/atgarder/$id" params={{ id: measure?.id ?? subjectId }} className="ds-link">
      {title}
    </Link>
  )
}
