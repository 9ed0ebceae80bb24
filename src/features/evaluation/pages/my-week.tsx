import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { questionnairesQuery } from '../web/queries.ts'
import { evaluationWords } from '../words.ts'

/** «Min vecka»: a questionnaire that waits for an answer; nothing when none does. */
export default function MyWeek() {
  const self = useSelf().data
  const { week } = useWords(evaluationWords)
  const may = mayDo(self?.actor ?? null, 'evaluation.answer')
  const { data } = useQuery({ ...questionnairesQuery, enabled: may })
  const waiting = data?.questionnaires.filter((one) => one.state === 'open' && one.mine === 'waiting') ?? []
  if (!may || waiting.length === 0) return null
  return (
    <Card title={week.title}>
      {waiting.map(({ id, title, closesOn }) => (
        <p key={id}>
          <Link to="/enkat/$id" params={{ id }} className="ds-link">
            {week.waits(title, closesOn)}
          </Link>
        </p>
      ))}
    </Card>
  )
}
