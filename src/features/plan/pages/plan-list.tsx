import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../pages-words.ts'
import type { PlanHead } from '../schema.ts'
import { planQuery, plansQuery } from '../web/queries.ts'
import { planWords } from '../words.ts'
import { InForce } from './list/in-force.tsx'
import { NewEdition } from './list/new-edition.tsx'
import './plan/plan.css'

/** The action plan: the edition in force first, then what is on its way, then what was. */
export default function PlanListPage() {
  const words = useWords(planPageWords)
  const { list } = words
  const self = useSelf().data
  const writes = mayDo(self?.actor ?? null, 'plan.write')
  const { data, error } = useQuery(plansQuery)
  if (error && !data) throw error
  const plans = data?.plans ?? []
  const inForce = plans.find((one) => one.state === 'inForce')
  const { data: plan, error: planFault } = useQuery({
    ...planQuery(inForce?.id ?? ''),
    enabled: inForce !== undefined,
  })
  const all = plan && [...plan.measures, ...plan.addedSince]
  const late = all ? all.filter((one) => one.standing === 'late').length : null
  // The sentence waits for the edition, so that its number does not change before the reader's eyes.
  const lead =
    !data || (inForce && !plan && !planFault)
      ? undefined
      : inForce
        ? list.lead(inForce.edition, all?.length ?? inForce.measures, late)
        : plans.length > 0
          ? list.leadComing
          : list.leadNone
  const coming = plans.filter((one) => one.state === 'draft' || one.state === 'proposed' || one.state === 'decided')
  const earlier = plans.filter((one) => one.state === 'superseded')
  return (
    <Page
      title={words.room}
      lead={lead}
      actions={
        <>
          <Link to="/atgardsbank" className="ds-button" data-variant="secondary">
            {words.library}
          </Link>
          <Link to="/atgarder" className="ds-button" data-variant="secondary">
            {words.allMeasures}
          </Link>
        </>
      }
    >
      {!data && <Loading text={list.loading} lines={8} />}
      {data && !inForce && coming.length === 0 && (
        <EmptyState title={list.empty}>{writes ? list.emptyWrite : list.emptyRead}</EmptyState>
      )}
      {data && (
        <Columns share="first">
          <Stack>
            {inForce && (plan ? <InForce plan={plan} /> : <Loading text={list.loading} lines={6} />)}
            {coming.length > 0 && <Editions title={list.coming} plans={coming} />}
          </Stack>
          <Stack>
            {writes && <NewEdition plans={plans} />}
            {earlier.length > 0 && <Editions title={list.earlier} plans={earlier} />}
          </Stack>
        </Columns>
      )}
    </Page>
  )
}

function Editions({ title, plans }: { title: string; plans: readonly PlanHead[] }) {
  const words = useWords(planPageWords)
  const said = useWords(planWords)
  return (
    <Card title={title}>
      <RuledList
        items={plans
          .toSorted((a, b) => b.edition - a.edition)
          .map((one) => ({
            key: one.id,
            title: (
              <Link to="/plan/$id" params={{ id: one.id }} className="ds-link">
                {words.editionTitle(one.edition, one.title)}
              </Link>
            ),
            text: `${words.span(one.from, one.to)} · ${words.measures(one.measures)}`,
            aside: said.planStates[one.state],
          }))}
      />
    </Card>
  )
}
