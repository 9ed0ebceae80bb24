import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Facts, RuledList } from '#design/ruled-list.tsx'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import { measureStates, type Plan } from '../../schema.ts'
import { sayStanding } from '../../web/say-codes.ts'
import { usePlanNames } from '../../web/use-names.ts'
import { planWords } from '../../words.ts'
import { Counts } from '../plan/counts.tsx'
import { MeasureLink } from '../plan/measure-link.tsx'
import { Standing } from '../plan/standing.tsx'

/** How it stands with the edition in force: by state, what is late, the mix of measures, what no measure serves. */
export function InForce({ plan }: { plan: Plan }) {
  const words = useWords(planPageWords)
  const { list } = words
  const said = useWords(planWords)
  const names = usePlanNames()
  const all = [...plan.measures, ...plan.addedSince]
  const late = all.filter((one) => one.standing === 'late')
  const uncovered = plan.gaps.filter((one) => one.code === 'subGoalUncovered')
  return (
    <>
      <Card
        title={list.inForce}
        aside={words.span(plan.from, plan.to)}
        foot={plan.addedSince.length > 0 && list.added(plan.addedSince.length)}
      >
        <p>
          <Link to="/plan/$id" params={{ id: plan.id }} className="ds-button">
            {list.open(plan.edition)}
          </Link>
        </p>
        <Facts
          facts={measureStates
            .map((state) => ({ state, count: all.filter((one) => one.state === state).length }))
            .filter(({ count }) => count > 0)
            .map(({ state, count }) => ({ term: said.measureStates[state], fact: words.measures(count) }))}
        />
        <Counts plan={plan} />
      </Card>
      {late.length > 0 && (
        <Card title={list.late}>
          <RuledList
            items={late.map((one) => ({
              key: one.id,
              title: <MeasureLink measure={one} />,
              text: [
                one.ownerOrganisationId && names.organisation(one.ownerOrganisationId),
                sayStanding(one.standingWhy, said),
              ]
                .filter(Boolean)
                .join(' · '),
              aside: <Standing measure={one} />,
            }))}
          />
        </Card>
      )}
      {uncovered.length > 0 && (
        <Card title={list.uncovered}>
          <p>{list.uncoveredText}</p>
          <ul>
            {uncovered.map((one) => (
              <li key={one.subjectId}>{one.title}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
