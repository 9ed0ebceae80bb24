import { useQuery } from '@tanstack/react-query'
import { Columns, Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { followUpPageWords } from '../pages-words.ts'
import { coverageQuery } from '../web/queries.ts'
import { Mix } from './goals/mix.tsx'
import { SubGoalCard } from './goals/sub-goal-card.tsx'
import './followup.css'

/** Each sub-goal of the agreement: what is done for it and what it led to; those that lack measures first. */
export default function SubGoalsPage() {
  const words = useWords(followUpPageWords)
  const { goals } = words
  const actor = useSelf().data?.actor
  const may = actor ? mayDo(actor, 'followUp.read') : null
  const { data, error } = useQuery({ ...coverageQuery, enabled: may === true })
  if (may === false) {
    return (
      <Page title={goals.title}>
        <ForbiddenState title={words.forbidden}>{words.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  if (error && !data) throw error
  const all = data?.subGoals ?? []
  const isCovered = (one: (typeof all)[number]) => one.measures.some(({ state }) => state !== 'stopped')
  const uncovered = all.filter((one) => !isCovered(one))
  const covered = all.filter(isCovered)
  const titles = uncovered.map((one) => one.title)
  return (
    <Page title={goals.title} lead={data && goals.lead(covered.length, all.length, titles)}>
      {!data && <Loading text={words.loading} lines={10} />}
      {data && all.length === 0 && <EmptyState title={goals.empty} />}
      {data && all.length > 0 && (
        <Columns share="first">
          <Stack>
            {[...uncovered, ...covered].map((one) => (
              <SubGoalCard key={one.code} goal={one} />
            ))}
          </Stack>
          <Stack>
            <Mix coverage={data} />
          </Stack>
        </Columns>
      )}
    </Page>
  )
}
