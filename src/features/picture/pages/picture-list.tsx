import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays } from '#analysis/time/local-date.ts'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type PictureHead, type PictureKind, pictureKinds } from '../schema.ts'
import { documentAddress, picturesQuery } from '../web/queries.ts'
import { pictureWords } from '../words.ts'
import { OpenOther, OpenWeek } from './weekly/open-picture.tsx'
import './weekly/weekly.css'

/** All pictures, newest first; the two parties open a period's picture here. */
export default function PictureListPage() {
  const words = useWords(pictureWords)
  const { list } = words.pages
  const self = useSelf().data
  const { data, error } = useQuery(picturesQuery)
  if (error && !data) throw error
  const composes = mayDo(self?.actor ?? null, 'picture.compose')
  return (
    <Page title={list.title} lead={list.lead} actions={composes && <OpenWeek />}>
      {data && self ? (
        <Pictures pictures={data.pictures} composes={composes} />
      ) : (
        <Loading text={list.loading} lines={6} />
      )}
      {composes && (
        <Card title={list.openOther}>
          <OpenOther />
        </Card>
      )}
    </Page>
  )
}

function Pictures({ pictures, composes }: { pictures: readonly PictureHead[]; composes: boolean }) {
  const words = useWords(pictureWords)
  const { language } = useLanguage()
  const { list } = words.pages
  const [kind, setKind] = useState<PictureKind | null>(null)
  if (pictures.length === 0) {
    return <EmptyState title={list.empty}>{composes ? list.emptyCompose : list.emptyRead}</EmptyState>
  }
  const kinds = pictureKinds.filter((one) => pictures.some((picture) => picture.kind === one))
  const shown = pictures
    .filter((one) => !kind || one.kind === kind)
    .toSorted((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from) || b.edition - a.edition)
  const nameOf = (one: PictureHead) => words.title(one.kind, one.period)
  const state = (one: PictureHead) =>
    one.releasedAt && one.state === 'released' ? words.dates.day(one.releasedAt.slice(0, 10)) : words.states[one.state]
  const columns: Column<PictureHead>[] = [
    {
      key: 'period',
      head: list.period,
      names: true,
      cell: (one) =>
        composes ? (
          <Link to="/lagesbilder/$id" params={{ id: one.id }} className="ds-link">
            {nameOf(one)}
          </Link>
        ) : (
          <a className="ds-link" href={documentAddress(one.id, 'html')}>
            {nameOf(one)}
          </a>
        ),
      value: (one) => one.from,
    },
    { key: 'days', head: list.days, cell: (one) => words.dates.days(one.from, addDays(one.to, -1)) },
    {
      key: 'state',
      head: list.state,
      cell: (one) => (one.state === 'composing' ? <strong>{state(one)}</strong> : state(one)),
      value: (one) => one.releasedAt,
    },
    {
      key: 'edition',
      head: list.edition,
      figures: true,
      cell: (one) => words.number(one.edition),
      value: (one) => one.edition,
    },
    {
      key: 'files',
      head: list.files,
      cell: (one) =>
        one.state !== 'composing' && (
          <span className="pi-links">
            <a className="ds-link" href={documentAddress(one.id, 'pdf')}>
              {words.pages.released.pdf}
              <span className="sd-hidden"> {nameOf(one)}</span>
            </a>
            <a className="ds-link" href={documentAddress(one.id, 'csv')}>
              {words.pages.released.csv}
              <span className="sd-hidden"> {nameOf(one)}</span>
            </a>
          </span>
        ),
    },
  ]
  return (
    <Card>
      {kinds.length > 1 && (
        <fieldset className="pi-kinds">
          <legend className="sd-hidden">{list.kind}</legend>
          {[null, ...kinds].map((one) => (
            <button key={one ?? 'all'} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
              {one ? words.kinds[one] : list.all}
            </button>
          ))}
        </fieldset>
      )}
      <DataTable
        caption={list.table}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={(one) => one.id}
        language={language}
        empty={list.empty}
      />
    </Card>
  )
}
