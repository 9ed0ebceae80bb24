import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { mayDo, partyOf } from '#features/access/rules.ts'
import type { Party } from '#features/access/schema.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { statementPageWords } from '../pages-words.ts'
import { useStatements } from '../web/use-statements.ts'
import { listWaitingForMe } from '../web/waits-for-me.ts'

/** «Min vecka»: statements that wait for the own party's words or yes, or for a meeting. Silent when none does, and for everybody else. */
export default function MyWeek() {
  const actor = useSelf().data?.actor ?? null
  if (!actor || !mayDo(actor, 'statement.read')) return null
  const party = partyOf(actor)
  return party || actor.role === 'steeringGroupMember' ? <Waiting party={party} /> : null
}

function Waiting({ party }: { party: Party | null }) {
  const { week } = useWords(statementPageWords)
  const { heads, details, loaded } = useStatements(true)
  const waiting = loaded ? listWaitingForMe(heads, details, party) : []
  if (waiting.length === 0) return null
  const answers = waiting.filter(({ why }) => why === 'other' || why === 'confirm').length
  return (
    <Card title={week.title}>
      <p>{week.lead(answers, waiting.length - answers)}</p>
      <RuledList
        items={waiting.map(({ head, why, missing }) => ({
          key: head.id,
          title: (
            <Link to="/redogorelser/$id" params={{ id: head.id }} className="ds-link">
              {head.title}
            </Link>
          ),
          text: why === 'write' ? week.write(missing) : week.why[why],
          aside: why === 'other' && <Signal kind="waiting">{week.waits}</Signal>,
        }))}
      />
      <p>
        <Link to="/redogorelser" className="ds-link sd-small">
          {week.all}
        </Link>
      </p>
    </Card>
  )
}
