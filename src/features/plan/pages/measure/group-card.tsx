import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import type { Thread } from '#features/thread/schema.ts'
import { threadQuery } from '#features/thread/web/queries.ts'
import { ThreadItem } from '#features/thread/web/thread-item.tsx'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Measure } from '../../schema.ts'

/** Who works with the measure. One that is decided and not over may be given to a group. */
export function GroupCard({ measure, actor }: { measure: Measure; actor: Actor }) {
  const { view } = useWords(measurePageWords)
  // The same question as the strip below asks: it is fetched once.
  const { data, isPending } = useQuery({
    ...threadQuery({ kind: 'measure', id: measure.id }),
    enabled: mayDo(actor, 'thread.read'),
  })
  const groups = data ? listGroups(data, measure.id) : []
  const open = measure.state === 'decided' || measure.state === 'ongoing'
  const offers = open && !isPending && mayDo(actor, 'group.appoint')
  if (groups.length === 0 && !offers) return null
  return (
    <Card title={view.group}>
      {groups.length > 0 ? (
        <ul className="pl-plain">
          {groups.map((one) => (
            <li key={one.id}>
              <ThreadItem node={one} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="sd-muted">{view.groupText}</p>
      )}
      {offers && (
        <p>
          <Link
            to="/grupper/ny"
            search={{ atgard: measure.id } as never}
            {...(groups.length > 0
              ? { className: 'ds-link sd-small' }
              : { className: 'ds-button', 'data-variant': 'secondary' })}
          >
            {groups.length > 0 ? view.groupMore : view.groupButton}
          </Link>
        </p>
      )}
    </Card>
  )
}

/** The groups that rest on the measure itself. */
function listGroups(thread: Thread, measureId: string) {
  const own = thread.links.filter(
    ({ from, to }) => from.kind === 'group' && to.kind === 'measure' && to.id === measureId,
  )
  return thread.nodes.filter((node) => node.kind === 'group' && own.some(({ from }) => from.id === node.id))
}
