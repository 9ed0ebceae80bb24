import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Page } from '#design/page.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { statementPageWords } from '../pages-words.ts'
import { statementQuery } from '../web/queries.ts'
import { StatementPage } from './view/statement-page.tsx'
import './view/statement.css'

/** One statement, as it is read; and written, by those who may. */
export default function StatementViewPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const words = useWords(statementPageWords)
  const { view } = words
  const { language } = useLanguage()
  const self = useSelf().data
  const { data, error } = useQuery(statementQuery(id, language))
  const back = (
    <Link to="/redogorelser" className="ds-link">
      {view.back}
    </Link>
  )
  if (error && !data) {
    // Who may not read it is told no more than that it is not there for them.
    if (!(error instanceof CallFailed) || (error.status !== 404 && error.status !== 403)) throw error
    return (
      <Page title={words.room} back={back}>
        <EmptyState title={view.missing}>{view.missingText}</EmptyState>
      </Page>
    )
  }
  if (!data || !self?.actor) {
    return (
      <Page title={words.room} back={back}>
        <Loading text={view.loading} lines={12} />
      </Page>
    )
  }
  return <StatementPage key={id} statement={data} actor={self.actor} back={back} />
}
