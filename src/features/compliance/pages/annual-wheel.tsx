import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { Tabs } from '#design/tabs.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import type { AnnualWheel } from '../schema.ts'
import { useWheelYear } from '../web/use-wheel-year.ts'
import { wheelFileAddress, wheelQuery } from '../web/wheel-queries.ts'
import { wheelPageWords } from '../wheel-words.ts'
import { Feeds } from './wheel/feeds.tsx'
import { SeasonCard } from './wheel/season-card.tsx'
import { WheelFigure } from './wheel/wheel-figure.tsx'
import { WheelLead } from './wheel/wheel-lead.tsx'
import { WheelList } from './wheel/wheel-list.tsx'
import { WheelTable } from './wheel/wheel-table.tsx'
import './wheel/wheel.css'

type View = 'wheel' | 'list' | 'table'

/** «Årshjul»: the year as a wheel, a list and a table; on paper, and in the reader's own calendar. */
export default function AnnualWheelPage() {
  const words = useWords(wheelPageWords)
  const self = useSelf().data
  const may = mayDo(self?.actor ?? null, 'compliance.read')
  const asked = useWheelYear()
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery({ ...wheelQuery(asked), enabled: may })
  if (self && !may) {
    return (
      // A calendar of one's own meetings and tasks is for those too who may not see the whole year.
      <Page title={words.room} actions={mayDo(self.actor, 'compliance.subscribe') && <Feeds />}>
        <ForbiddenState title={words.forbidden}>{words.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  return (
    <Page
      title={data ? words.title(data.year) : words.room}
      subtitle={data && words.subtitle(data.today)}
      lead={data && <WheelLead wheel={data} />}
      actions={data && <Feeds />}
    >
      {error && !data && (
        <FailedState
          title={words.loadFailed}
          retryText={words.retry}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {!error && !data && <Loading text={words.loading} lines={12} />}
      {data && (
        <div className="aw-page" aria-busy={isPlaceholderData}>
          <YearChoice year={data.year} />
          <Views wheel={data} />
          <SeasonCard seasons={data.seasons} />
        </div>
      )}
    </Page>
  )
}

function YearChoice({ year }: { year: number }) {
  const words = useWords(wheelPageWords)
  const link = (to: number, text: string, rel: string) => (
    <Link to={'/arshjul' as never} search={{ ar: to } as never} className="ds-link" rel={rel} resetScroll={false}>
      {text}
    </Link>
  )
  return (
    <nav className="aw-tools sd-screen-only" aria-label={words.years}>
      {year > 2000 && link(year - 1, words.yearBefore(year - 1), 'prev')}
      {year < 2100 && link(year + 1, words.yearAfter(year + 1), 'next')}
      <a className="ds-link" href={wheelFileAddress(year)}>
        {words.pdf}
      </a>
      <Button look="quiet" onClick={() => window.print()}>
        {words.print}
      </Button>
    </nav>
  )
}

function Views({ wheel }: { wheel: AnnualWheel }) {
  const words = useWords(wheelPageWords)
  const [view, setView] = useState<View>('wheel')
  const tabs = (['wheel', 'list', 'table'] as const).map((key) => ({ key, text: words.tabs[key] }))
  const isEmpty = wheel.marks.length === 0
  return (
    <Card>
      {isEmpty && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      <Tabs label={words.views} tabs={tabs} chosen={view} onChoose={setView}>
        {view === 'wheel' && <WheelFigure wheel={wheel} />}
        {view === 'list' && <WheelList wheel={wheel} />}
        {view === 'table' && <WheelTable wheel={wheel} />}
      </Tabs>
    </Card>
  )
}
