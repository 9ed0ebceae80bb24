import { useQuery } from '@tanstack/react-query'
import { Page } from '#design/page.tsx'
import { EmptyState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../pages-words.ts'
import type { ObligationHead } from '../schema.ts'
import { useAsKnown } from '../web/as-known.ts'
import { obligationsQuery } from '../web/queries.ts'
import { AsKnownChoice, AsKnownNotice } from './obligations/as-known.tsx'
import { ObligationGroups } from './obligations/groups.tsx'
import './compliance.css'

/** «Lag och överenskommelse»: every obligation with its state, as known today or on a past day. */
export default function ObligationListPage() {
  const words = useWords(compliancePageWords)
  const self = useSelf().data
  const may = mayDo(self?.actor ?? null, 'compliance.read')
  const known = useAsKnown()
  const { data, error, isPlaceholderData } = useQuery({ ...obligationsQuery(known.on), enabled: may })
  if (error && !data) throw error
  if (self && !may) {
    return (
      <Page title={words.room}>
        <ForbiddenState title={words.forbidden}>{words.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  return (
    <Page
      title={words.room}
      subtitle={data && words.view.asOf(data.on)}
      lead={data && data.obligations.length > 0 ? <Lead obligations={data.obligations} /> : undefined}
      actions={<AsKnownChoice known={known} to="/skyldigheter" />}
    >
      <AsKnownNotice known={known} to="/skyldigheter" />
      {!data && <Loading text={words.loading} lines={10} />}
      {data?.obligations.length === 0 && <EmptyState title={words.list.empty}>{words.list.emptyText}</EmptyState>}
      {data && data.obligations.length > 0 && (
        <div aria-busy={isPlaceholderData}>
          <ObligationGroups obligations={data.obligations} known={known} />
        </div>
      )}
    </Page>
  )
}

function Lead({ obligations }: { obligations: readonly ObligationHead[] }) {
  const { list } = useWords(compliancePageWords)
  const late = obligations.filter((one) => one.state === 'overdue').length
  const soon = obligations.filter((one) => one.state === 'dueSoon').length
  return (
    <>
      {list.lead(obligations.length)}
      {late > 0 && <strong>{list.late(late)}</strong>}
      {late > 0 && soon > 0 && ', '}
      {soon > 0 && list.soon(soon)}
      {late + soon > 0 ? '.' : list.fine}
    </>
  )
}
