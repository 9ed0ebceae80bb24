import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Measure } from '../../schema.ts'
import { useCauses } from '../../web/use-causes.ts'

/** What it acts on: each cause with the problem that it makes, and the way to the whole why. */
export function Causes({ measure, actor }: { measure: Measure; actor: Actor }) {
  const { view } = useWords(measurePageWords)
  const causes = useCauses(measure.problemIds)
  // Problems are not for every reader, and an empty card tells nothing.
  if (!causes.may) return null
  return (
    <Card title={view.causes}>
      {measure.causeIds.length === 0 && <p className="sd-muted">{view.noCauses}</p>}
      {measure.causeIds.length > 0 && !causes.settled && <Loading text={view.loading} lines={2} />}
      {causes.settled && (
        <RuledList
          items={measure.causeIds.map((id) => {
            const found = causes.find(id)
            return {
              key: id,
              title: found?.cause.title ?? view.causeGone,
              text: found && (
                <Link to="/problem/$id" params={{ id: found.problem.id }} className="ds-link">
                  {view.ofProblem(found.problem.title)}
                </Link>
              ),
            }
          })}
        />
      )}
      {mayDo(actor, 'thread.read') && (
        <p>
          <Link to="/varfor/$kind/$id" params={{ kind: 'measure', id: measure.id }} className="ds-link">
            {view.why}
          </Link>
        </p>
      )}
    </Card>
  )
}
