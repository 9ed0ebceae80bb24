import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { EmptyState, FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Mapping } from '../mapping-schema.ts'
import { mappingWords } from '../mapping-words.ts'
import { ownMappingsQuery } from '../web/mapping-queries.ts'
import { MappingWhen, sumUp } from './mapping/when.tsx'

/** What the own organisation is asked for: what waits first, then what is shared. */
export default function OwnMappingsPage() {
  const words = useWords(mappingWords)
  const { own } = words
  const self = useSelf().data
  const may = mayDo(self?.actor ?? null, 'mapping.answer')
  const { data, error, refetch, isFetching } = useQuery({ ...ownMappingsQuery, enabled: may })
  if (self && !self.actor) throw new CallFailed(401, 'notSignedIn')
  if (self && !may) {
    return (
      <Page title={own.title}>
        <ForbiddenState title={own.forbidden}>{own.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  const { waiting, late, next } = sumUp(data?.mappings ?? [])
  const lead = data && data.mappings.length > 0 && own.lead(waiting, late, next)
  return (
    <Page title={own.title} lead={lead} width="form">
      {error && !data && (
        <FailedState title={own.failed} retryText={own.retry} busy={isFetching} onRetry={() => void refetch()} />
      )}
      {!error && !data && <Loading text={own.loading} />}
      {data?.mappings.length === 0 && <EmptyState title={own.empty}>{own.emptyText}</EmptyState>}
      {data && data.mappings.length > 0 && (
        <Card>
          <RuledList items={inOrder(data.mappings).map((mapping) => row(mapping, words))} />
        </Card>
      )}
    </Page>
  )
}

/** What waits comes first, by its day; then what is shared, the latest first. */
const inOrder = (mappings: readonly Mapping[]) =>
  mappings.toSorted((one, other) => {
    const done = Number(one.approvedAt !== null) - Number(other.approvedAt !== null)
    return done || (one.approvedAt ? other.dueOn.localeCompare(one.dueOn) : one.dueOn.localeCompare(other.dueOn))
  })

function row(mapping: Mapping, words: (typeof mappingWords)['sv']) {
  const { own } = words
  const { state, late, approvedAt } = mapping
  const kind = approvedAt && state !== 'draft' ? 'fine' : late ? 'watch' : 'waiting'
  return {
    key: mapping.id,
    title: (
      <Link to="/kartlaggningar/$id" params={{ id: mapping.id }} className="ds-link">
        {own.name(mapping.period)}
      </Link>
    ),
    text: (
      <>
        <MappingWhen mapping={mapping} />
        {state !== 'withdrawn' && (
          <div>{state === 'invited' ? own.write : state === 'draft' ? own.goOn : own.read}</div>
        )}
      </>
    ),
    aside: <Signal kind={kind}>{late ? words.late : words.states[state]}</Signal>,
  }
}
