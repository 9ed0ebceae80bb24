import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { partyOf } from '#features/access/rules.ts'
import type { Party } from '#features/access/schema.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { listUnanswered } from '../list-summary.ts'
import { problemPageWords } from '../pages-words.ts'
import type { Problem } from '../schema.ts'
import { problemQuery, problemsQuery } from '../web/queries.ts'
import { problemWords } from '../words.ts'

/** «Min vecka»: problems that wait for the own party's answers or its yes. Silent when none does, and for everybody else. */
export default function MyWeek() {
  const actor = useSelf().data?.actor ?? null
  const party = actor && partyOf(actor)
  return party && <Waiting party={party} />
}

function Waiting({ party }: { party: Party }) {
  const words = useWords(problemPageWords)
  const { purposes } = useWords(problemWords)
  const problems = useQuery(problemsQuery).data?.problems ?? []
  const open = problems.filter((one) => one.state !== 'closed')
  const unscored = open.filter((one) => one.state === 'raised' && listUnanswered(one.ranking).includes(party))
  const asked = useQueries({
    // Once, as the page opens: nobody waits here for the other party's next word.
    queries: open.map(({ id }) => ({ ...problemQuery(id), refetchInterval: false as const })),
    combine: (answers) => answers.flatMap(({ data }) => (data ? listAsked(data, party) : [])),
  })
  if (unscored.length + asked.length === 0) return null
  const link = (id: string, title: string) => (
    <Link to="/problem/$id" params={{ id }} className="ds-link">
      {title}
    </Link>
  )
  return (
    <Card title={words.week.title}>
      <p>{words.week.lead(unscored.length, asked.length)}</p>
      <RuledList
        items={[
          ...asked.map((one) => ({
            key: `${one.id} ${one.purpose}`,
            title: link(one.id, one.title),
            text: words.week.asked(one.by, purposes[one.purpose]),
          })),
          ...unscored.map(({ id, title }) => ({ key: id, title: link(id, title), text: words.week.score })),
        ]}
      />
    </Card>
  )
}

/** The other party's yes to what stands, which this one has not answered. */
function listAsked({ id, title, confirmations }: Problem, party: Party) {
  return confirmations
    .filter((one) => one.current && one.party !== party)
    .filter(
      ({ purpose }) => !confirmations.some((one) => one.current && one.party === party && one.purpose === purpose),
    )
    .map(({ purpose, party: by }) => ({ id, title, purpose, by }))
}
