import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { EmptyState, FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { countFilters, filterOf } from '../list-query.ts'
import type { Report } from '../schema.ts'
import { reportWords } from '../words.ts'
import { ExportRow } from './list/export-row.tsx'
import { Filters } from './list/filters.tsx'
import { ListLead } from './list/list-lead.tsx'
import { ReportRows } from './list/report-rows.tsx'
import { Selection, sharedActions } from './list/selection.tsx'
import { useAddress, useReports } from './list/use-list.ts'
import { Views } from './list/views.tsx'
import { useSendWaiting } from './offline/use-kept.ts'
import { type Registers, useRegisters } from './use-registers.ts'
import './report.css'

const usualColumns = ['category', 'area', 'organisation', 'state', 'text']

/** The reports this person may read: what waits first, then all of them. */
export default function ReportListPage() {
  const words = useWords(reportWords)
  const { writer, registers, error, retry } = useRegisters()
  const actor = writer.data?.actor
  useSendWaiting(actor?.personId)
  if (writer.data && !actor) throw new CallFailed(401, 'notSignedIn')
  if (actor && !mayDo(actor, 'report.readOwn')) {
    return (
      <Page title={words.list.title}>
        <ForbiddenState title={words.list.forbidden}>
          <p>{words.list.forbiddenText}</p>
          <Link to="/lagesbilder" className="ds-link">
            {words.list.toPictures}
          </Link>
        </ForbiddenState>
      </Page>
    )
  }
  if (actor && registers) return <ListPage actor={actor} registers={registers} />
  return (
    <Page title={words.list.title}>
      {error ? (
        <FailedState title={words.list.failed} retryText={words.retry} onRetry={retry}>
          {words.list.failedText}
        </FailedState>
      ) : (
        <Loading text={words.loading} lines={10} />
      )}
    </Page>
  )
}

function ListPage({ actor, registers }: { actor: Actor; registers: Registers }) {
  const all = useWords(reportWords)
  const words = all.list
  const { language } = useLanguage()
  const { query, ask } = useAddress()
  const list = useReports(query, true)
  const [columns, setColumns] = useState<readonly string[]>(usualColumns)
  const [chosen, setChosen] = useState<readonly Report[]>([])
  const calendar = { language, zone: registers.zone, now: new Date() }
  const { reports = [], total = 0 } = list.data ?? {}
  const first = (query.page - 1) * query.pageSize + 1
  const last = first + reports.length - 1
  const choose = (id: string, on: boolean) => {
    const report = reports.find((one) => one.id === id)
    setChosen((before) => (on && report ? [...before, report] : before.filter((one) => one.id !== id)))
  }
  const movable = mayDo(actor, 'report.review')
    ? reports.filter((report) => sharedActions([report], actor).length > 0)
    : []
  const filtered = countFilters(filterOf(query)) > 0
  const empty = (
    <EmptyState title={filtered ? words.emptyFiltered : words.empty} level={3}>
      {filtered ? words.emptyFilteredText : words.emptyText}
    </EmptyState>
  )
  return (
    <Page
      title={words.title}
      lead={<ListLead actor={actor} />}
      actions={
        <>
          {mayDo(actor, 'report.import') && (
            <Link to="/rapporter/importera" className="ds-button" data-variant="secondary">
              {words.import}
            </Link>
          )}
          {mayDo(actor, 'report.register') && (
            <Link to="/rapporter/ny" className="ds-button" data-variant="primary">
              {words.new}
            </Link>
          )}
        </>
      }
    >
      <Card>
        <Filters query={query} onAsk={ask} registers={registers} onlyOwn={actor.role === 'reporter'} />
        <Views query={query} columns={columns} onColumns={setColumns} />
        {movable.length > 0 && chosen.length === 0 && (
          <button type="button" className="ds-link" onClick={() => setChosen(movable)}>
            {words.selectAll}
          </button>
        )}
        <Selection reports={chosen} actor={actor} onClear={() => setChosen([])} />
        {list.isError && (
          <FailedState title={words.failed} retryText={all.retry} onRetry={() => void list.refetch()} level={3}>
            {words.failedText}
          </FailedState>
        )}
        {list.isPending && <Loading text={all.loading} lines={10} />}
        {list.data && (
          <div aria-busy={list.isPlaceholderData || undefined}>
            <ReportRows
              words={all}
              registers={registers}
              calendar={calendar}
              chosen={new Set(chosen.map((one) => one.id))}
              onChoose={choose}
              choosable={movable.length > 0 ? new Set(movable.map((one) => one.id)) : null}
              reports={reports}
              query={query}
              onAsk={ask}
              shown={columns}
              onShown={setColumns}
              empty={empty}
            />
          </div>
        )}
        {list.data && total > 0 && (
          <Pager
            label={words.pager}
            words={words.place(first, last, total)}
            previousText={words.previous}
            nextText={words.nextPage}
            onPrevious={query.page > 1 ? () => void ask({ page: query.page - 1 }) : undefined}
            onNext={last < total ? () => void ask({ page: query.page + 1 }) : undefined}
          />
        )}
        {list.data && total > 0 && mayDo(actor, 'report.export') && (
          <ExportRow key={JSON.stringify(filterOf(query))} filter={filterOf(query)} total={total} />
        )}
      </Card>
    </Page>
  )
}
