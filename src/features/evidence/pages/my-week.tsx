import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { mappingWords } from '../mapping-words.ts'
import { ownMappingsQuery } from '../web/mapping-queries.ts'
import { MappingWhen, sumUp } from './mapping/when.tsx'

/** «Min vecka»: the mappings that wait for the own organisation. Silent when none does. */
export default function MyWeek() {
  const actor = useSelf().data?.actor ?? null
  return mayDo(actor, 'mapping.answer') ? <Waiting /> : null
}

function Waiting() {
  const { own } = useWords(mappingWords)
  const { data } = useQuery(ownMappingsQuery)
  const open = (data?.mappings ?? []).filter((one) => one.approvedAt === null && one.state !== 'withdrawn')
  if (open.length === 0) return null
  const { waiting, late, next } = sumUp(open)
  return (
    <Card title={own.title}>
      <p>{own.lead(waiting, late, next)}</p>
      <RuledList
        items={open.map((mapping) => ({
          key: mapping.id,
          title: (
            <Link to="/kartlaggningar/$id" params={{ id: mapping.id }} className="ds-link">
              {own.name(mapping.period)}
            </Link>
          ),
          text: <MappingWhen mapping={mapping} />,
        }))}
      />
    </Card>
  )
}
