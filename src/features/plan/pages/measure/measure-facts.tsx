import type { ReactNode } from 'react'
import { Card } from '#design/card.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import type { Measure } from '../../schema.ts'
import { usePlanNames } from '../../web/use-names.ts'
import { planWords } from '../../words.ts'

/** What it is: all that is told of it, and in plain sight what is not. */
export function MeasureFacts({ measure, children }: { measure: Measure; children: ReactNode }) {
  const { view } = useWords(measurePageWords)
  const plan = useWords(planPageWords)
  const said = useWords(planWords)
  const names = usePlanNames()
  const untold = <span className="sd-muted">{view.untold}</span>
  const list = (items: readonly string[]) => (items.length > 0 ? items.join('; ') : untold)
  const { fields } = said
  const period = measure.from || measure.to ? plan.openSpan(measure.from, measure.to) : untold
  return (
    <Card title={view.what}>
      {measure.description ? (
        <p className="pl-prose">{measure.description}</p>
      ) : (
        <p className="sd-muted">{view.noText}</p>
      )}
      <Facts
        facts={[
          {
            term: fields.ownerOrganisationId,
            fact: measure.ownerOrganisationId ? names.organisation(measure.ownerOrganisationId) : untold,
          },
          { term: view.period, fact: period },
          {
            term: fields.areaCodes,
            fact: measure.areaCodes.length > 0 ? list(measure.areaCodes.map(names.area)) : view.everywhere,
          },
          { term: fields.subGoals, fact: list(measure.subGoals.map(names.subGoal)) },
          ...(measure.strategy ? [{ term: fields.strategy, fact: said.strategies[measure.strategy] }] : []),
          { term: fields.expectedShort, fact: measure.expectedShort || untold },
          { term: fields.expectedLong, fact: measure.expectedLong || untold },
          ...(measure.cost === null ? [] : [{ term: fields.cost, fact: view.kronor(measure.cost) }]),
          ...(measure.hours === null ? [] : [{ term: fields.hours, fact: view.hours(measure.hours) }]),
        ]}
      />
      {children && <p className="sd-screen-only">{children}</p>}
    </Card>
  )
}
