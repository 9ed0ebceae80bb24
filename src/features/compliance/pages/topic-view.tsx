import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '#design/button.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../pages-words.ts'
import type { TopicView } from '../schema.ts'
import { type AsKnown, useAsKnown } from '../web/as-known.ts'
import { topicQuery } from '../web/queries.ts'
import { AsKnownChoice, AsKnownNotice } from './obligations/as-known.tsx'
import { ObligationCard } from './topic/obligation-card.tsx'
import { TopicLead } from './topic/topic-lead.tsx'
import './compliance.css'

/** One topic on one page: what law and agreement ask for, beside each other, with dates, decisions and documents. */
export default function TopicViewPage() {
  const { topic } = useParams({ strict: false }) as { topic: string }
  const words = useWords(compliancePageWords)
  const self = useSelf().data
  const may = mayDo(self?.actor ?? null, 'compliance.read')
  const known = useAsKnown()
  const { data, error } = useQuery({ ...topicQuery(topic, known.on), enabled: may })
  const back = (
    <Link to="/skyldigheter" search={known.search as never} className="ds-link">
      {words.view.back}
    </Link>
  )
  if (self && !may) {
    return (
      <Page title={words.room}>
        <ForbiddenState title={words.forbidden}>{words.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  const missing = error instanceof CallFailed && error.status === 404
  if (error && !data && !missing) throw error
  if (missing || data?.obligations.length === 0) {
    return (
      <Page title={words.room} back={back} actions={<AsKnownChoice known={known} to={`/skyldigheter/${topic}`} />}>
        <AsKnownNotice known={known} to={`/skyldigheter/${topic}`} />
        <EmptyState title={words.view.missing}>{words.view.missingText}</EmptyState>
      </Page>
    )
  }
  if (!data) {
    return (
      <Page title={words.room} back={back}>
        <Loading text={words.loading} lines={10} />
      </Page>
    )
  }
  const writes = known.on === null && mayDo(self?.actor ?? null, 'compliance.write')
  return <Topic key={`${topic} ${known.on}`} data={data} known={known} back={back} writes={writes} />
}

function Topic(props: { data: TopicView; known: AsKnown; back: React.ReactNode; writes: boolean }) {
  const { data, known, back, writes } = props
  const words = useWords(compliancePageWords)
  const { language } = useLanguage()
  const { topic, obligations, on } = data
  const sentence = obligations[0]?.[language] ?? ''
  const to = `/skyldigheter/${encodeURIComponent(topic)}`
  return (
    <Page
      title={words.topic(topic, sentence)}
      subtitle={words.view.asOf(on)}
      lead={<TopicLead obligations={obligations} />}
      back={back}
      actions={
        <div className="co-actions sd-screen-only">
          <AsKnownChoice known={known} to={to} />
          <Button look="second" onClick={() => window.print()}>
            {words.view.print}
          </Button>
        </div>
      }
    >
      <AsKnownNotice known={known} to={to} />
      <div className="co-topic" data-count={Math.min(obligations.length, 3)}>
        {obligations.map((one) => (
          <ObligationCard key={one.key} one={one} topic={topic} today={on} writes={writes} />
        ))}
      </div>
    </Page>
  )
}
