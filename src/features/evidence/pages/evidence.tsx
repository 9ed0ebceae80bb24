import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { countEvidence, type EvidenceFilter, noFilter } from '../evidence-list.ts'
import { evidenceWords } from '../pages-words.ts'
import { type Evidence, evidenceQuery } from '../web/evidence-queries.ts'
import { Deliveries } from './list/deliveries.tsx'
import { Disagreements } from './list/disagreements.tsx'
import { Revisions } from './list/revisions.tsx'
import { SeriesList } from './list/series-list.tsx'
import { StaleSeries } from './list/stale-series.tsx'
import { Upload } from './list/upload.tsx'
import { WatchList } from './list/watch-list.tsx'
import './list/evidence.css'

/** All evidence on one page: what must be looked at first, then every series, then where it came from. */
export default function EvidencePage() {
  const words = useWords(evidenceWords)
  const self = useSelf().data
  const reads = mayDo(self?.actor ?? null, 'evidence.read')
  const changes = mayDo(self?.actor ?? null, 'evidence.change')
  const { data, error, refetch, isFetching } = useQuery({ ...evidenceQuery, enabled: reads })
  if (self && !self.actor) throw new CallFailed(401, 'notSignedIn')
  if (self && !reads) {
    return (
      <Page title={words.title}>
        <ForbiddenState title={words.forbidden}>{words.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  if (error && !data) {
    return (
      <Page title={words.title}>
        <FailedState title={words.failed} retryText={words.retry} busy={isFetching} onRetry={() => void refetch()} />
      </Page>
    )
  }
  return (
    <Page title={words.title} subtitle={words.subtitle} lead={data && words.lead(countEvidence(data))}>
      {data ? <Sections evidence={data} changes={changes} /> : <Loading text={words.loading} lines={8} />}
    </Page>
  )
}

function Sections({ evidence, changes }: { evidence: Evidence; changes: boolean }) {
  const words = useWords(evidenceWords)
  const [filter, setFilter] = useState<EvidenceFilter>(noFilter)
  const empty = evidence.series.length === 0 && evidence.deliveries.length === 0
  const showStale = () => {
    setFilter({ ...noFilter, only: 'stale' })
    document.getElementById('all-series')?.scrollIntoView()
  }
  if (empty) {
    return (
      <Stack>
        {changes ? <p className="sd-muted">{words.empty}</p> : <EmptyState title={words.emptyRead} />}
        {changes && <Upload />}
        <WatchList evidence={evidence} changes={changes} />
      </Stack>
    )
  }
  return (
    <Stack>
      <Columns>
        <Stack>
          <StaleSeries series={evidence.series} onAll={showStale} />
          <Disagreements disagreements={evidence.disagreements} changes={changes} />
        </Stack>
        <Stack>
          {changes && <Upload />}
          <WatchList evidence={evidence} changes={changes} />
        </Stack>
      </Columns>
      <Revisions revisions={evidence.revisions} count={evidence.revisionCount} />
      <Card title={<span id="all-series">{words.list.title}</span>}>
        <SeriesList series={evidence.series} filter={filter} onFilter={setFilter} changes={changes} />
      </Card>
      <Deliveries deliveries={evidence.deliveries} />
    </Stack>
  )
}
