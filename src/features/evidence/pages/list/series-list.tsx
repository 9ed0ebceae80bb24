import { useDeferredValue, useMemo, useState } from 'react'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Pager } from '#design/pager.tsx'
import { Signal } from '#design/signal.tsx'
import { type Column, type Sorting, sortRows } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { ageOf, type EvidenceFilter, evidenceParts, filterSeries, orderSeries, partOf } from '../../evidence-list.ts'
import type { EvidencePageWords } from '../../pages-sv.ts'
import { evidenceWords } from '../../pages-words.ts'
import { type SeriesHead, sources } from '../../schema.ts'
import { SeriesDialog } from './series-dialog.tsx'

const pageLength = 50

export interface SeriesListProps {
  series: readonly SeriesHead[]
  filter: EvidenceFilter
  onFilter: (filter: EvidenceFilter) => void
  /** Whether the reader may mark anything. */
  changes: boolean
}

/** Every series with its last number, where it is from and how old it is. */
export function SeriesList({ series, filter, onFilter, changes }: SeriesListProps) {
  const words = useWords(evidenceWords)
  const { language } = useLanguage()
  const own = words.list
  const [sorting, setSorting] = useState<Sorting>({ key: 'series', direction: 'ascending' })
  const [page, setPage] = useState(0)
  const [opened, setOpened] = useState<SeriesHead | null>(null)
  const columns = listColumns(words, setOpened)
  const municipality = useSelf().data?.municipality?.name ?? ''
  const ordered = useMemo(() => orderSeries(series, municipality), [series, municipality])
  const found = sortRows(filterSeries(ordered, useDeferredValue(filter)), columns, sorting, language)
  const from = Math.min(page, Math.max(0, Math.ceil(found.length / pageLength) - 1)) * pageLength
  const shown = found.slice(from, from + pageLength)
  const change = (given: Partial<EvidenceFilter>) => {
    setPage(0)
    onFilter({ ...filter, ...given })
  }
  const all = { value: '', text: own.all }
  const hasParts = evidenceParts.filter((part) => series.some((one) => partOf(one) === part))
  const hasSources = sources.filter((source) => series.some((one) => one.source === source))
  return (
    <>
      <search className="ev-filter">
        <TextField type="search" label={own.search} value={filter.words} onChange={(text) => change({ words: text })} />
        <SelectField
          label={own.part}
          value={filter.part}
          onChange={(value) => change({ part: value as EvidenceFilter['part'] })}
          options={[all, ...hasParts.map((value) => ({ value, text: words.parts[value] }))]}
        />
        <SelectField
          label={own.source}
          value={filter.source}
          onChange={(value) => change({ source: value as EvidenceFilter['source'] })}
          options={[all, ...hasSources.map((value) => ({ value, text: words.sources[value] }))]}
        />
        <SelectField
          label={own.only}
          value={filter.only}
          onChange={(value) => change({ only: value as EvidenceFilter['only'] })}
          options={[all, { value: 'stale', text: own.onlyStale }, { value: 'preliminary', text: own.onlyPreliminary }]}
        />
      </search>
      <p className="sd-small sd-muted" role="status">
        {own.count(found.length, series.length)}
      </p>
      <DataTable
        caption={own.table}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={(one) => one.id}
        language={language}
        sorting={sorting}
        onSort={(next) => {
          setPage(0)
          setSorting(next)
        }}
        columnsText={own.columns}
        empty={own.none}
      />
      {found.length > pageLength && (
        <Pager
          label={own.pager}
          words={own.place(from + 1, from + shown.length, found.length)}
          previousText={own.previous}
          nextText={own.next}
          onPrevious={from > 0 ? () => setPage(from / pageLength - 1) : undefined}
          onNext={from + pageLength < found.length ? () => setPage(from / pageLength + 1) : undefined}
        />
      )}
      {opened && <SeriesDialog head={opened} changes={changes} onClose={() => setOpened(null)} />}
    </>
  )
}

function listColumns(words: EvidencePageWords, onOpen: (one: SeriesHead) => void): Column<SeriesHead>[] {
  const own = words.list
  const today = localDateAt(Date.now())
  const age = (one: SeriesHead) => {
    const { unit, count } = ageOf(one.retrievedOn, today)
    return words.age[unit](count)
  }
  return [
    {
      key: 'series',
      head: own.series,
      names: true,
      cell: (one) => (
        <>
          <button type="button" className="ds-link ev-name" onClick={() => onOpen(one)}>
            {one.isSubset && `${own.subset} `}
            {one.title}
          </button>
          <div className="sd-small sd-muted">
            {[
              words.units[one.unit],
              ...Object.values(one.breakdown),
              ...(one.breaks.length > 0 ? [own.breaks(one.breaks.map((each) => each.period))] : []),
              ...(one.boundaryVersion ? [own.boundary(one.boundaryVersion)] : []),
            ].join(' · ')}
          </div>
        </>
      ),
      value: (one) => one.title,
    },
    { key: 'area', head: own.area, cell: (one) => one.area.name, value: (one) => one.area.name },
    {
      key: 'latest',
      head: own.latest,
      figures: true,
      cell: (one) => <Latest head={one} words={words} />,
      value: (one) => one.latest?.value ?? null,
    },
    {
      key: 'period',
      head: own.period,
      figures: true,
      cell: (one) => (
        <>
          {words.period(one.to)}
          {one.latest && <div className="sd-small sd-muted">{words[one.latest.status]}</div>}
        </>
      ),
      value: (one) => one.to,
    },
    {
      key: 'source',
      head: own.source,
      cell: (one) => words.sources[one.source],
      value: (one) => words.sources[one.source],
    },
    {
      key: 'retrieved',
      head: own.retrieved,
      figures: true,
      folded: true,
      cell: (one) => words.day(one.retrievedOn),
      value: (one) => one.retrievedOn,
    },
    { key: 'age', head: own.age, figures: true, cell: age, value: (one) => -Date.parse(one.retrievedOn) },
    {
      key: 'state',
      head: own.state,
      cell: (one) => <Signal kind={one.stale ? 'watch' : 'fine'}>{one.stale ? words.stale : words.current}</Signal>,
      value: (one) => (one.stale ? 0 : 1),
    },
  ]
}

function Latest({ head, words }: { head: SeriesHead; words: EvidencePageWords }) {
  const { latest, unit } = head
  if (!latest) return null
  if (latest.value === null)
    return <span className="sd-muted">{words[latest.state === 'suppressed' ? 'suppressed' : 'missing']}</span>
  return (
    <>
      {words.figure(latest.value, unit)}
      {latest.margin !== null && (
        <span className="sd-small sd-muted"> {words.margin(words.number(latest.margin, 1))}</span>
      )}
    </>
  )
}
