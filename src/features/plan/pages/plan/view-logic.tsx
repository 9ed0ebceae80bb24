import { Link } from '@tanstack/react-router'
import { Signal } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import type { MeasureHead, Plan } from '../../schema.ts'
import { planWords } from '../../words.ts'
import { MeasureLink } from './measure-link.tsx'
import { Standing } from './standing.tsx'

/** Problem → cause → measure → indicator, as an outline: what no measure acts on stands in plain sight. */
export function LogicView({ plan, writes }: { plan: Plan; writes: boolean }) {
  const { logic } = useWords(planPageWords)
  const said = useWords(planWords)
  const measures = new Map([...plan.measures, ...plan.addedSince].map((one) => [one.id, one]))
  const reached = new Set(plan.logic.flatMap((one) => one.causes.flatMap((cause) => cause.measureIds)))
  const loose = [...measures.values()].filter((one) => !reached.has(one.id))
  const bone = (code: string) => (said.bones as Record<string, string>)[code] ?? code
  return (
    <div className="pl-logic">
      {plan.logic.length === 0 && <p className="sd-muted">{logic.noProblems}</p>}
      <ol>
        {plan.logic.map((problem) => (
          <li key={problem.problemId}>
            <h3>
              <Link to="/problem/$id" params={{ id: problem.problemId }} className="ds-link">
                {problem.title}
              </Link>{' '}
              {problem.rank !== null && <span className="sd-small sd-muted">{logic.rank(problem.rank)}</span>}
            </h3>
            {problem.causes.length === 0 && <Signal kind="watch">{logic.noCauses}</Signal>}
            <ul>
              {problem.causes.map((cause) => (
                <li key={cause.causeId}>
                  <strong>{cause.title}</strong> <span className="sd-small sd-muted">{bone(cause.bone)}</span>
                  {cause.measureIds.length === 0 ? (
                    <div>
                      <Signal kind="watch">{logic.uncovered}</Signal>{' '}
                      {writes && (
                        <Link
                          to="/atgardsbank"
                          search={{ orsak: cause.causeId } as never}
                          className="ds-link sd-screen-only"
                        >
                          {logic.suggest}
                          <span className="sd-hidden"> {cause.title}</span>
                        </Link>
                      )}
                    </div>
                  ) : (
                    <ul>
                      {cause.measureIds.map((id) => {
                        const measure = measures.get(id)
                        return measure ? <LogicMeasure key={id} measure={measure} /> : null
                      })}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {loose.length > 0 && (
        <section aria-label={logic.loose}>
          <h3>
            <Signal kind="watch">{logic.loose}</Signal>
          </h3>
          <ul>
            {loose.map((one) => (
              <LogicMeasure key={one.id} measure={one} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function LogicMeasure({ measure }: { measure: MeasureHead }) {
  const { logic } = useWords(planPageWords)
  return (
    <li>
      <MeasureLink measure={measure} /> <Standing measure={measure} />{' '}
      {measure.indicators === 0 ? (
        <Signal kind="watch">{logic.noIndicator}</Signal>
      ) : (
        <span className="sd-muted">{logic.indicators(measure.indicators)}</span>
      )}
    </li>
  )
}
