import { useState } from 'react'
import { Card } from '#design/card.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { evidenceWords } from '../../pages-words.ts'
import type { Revision } from '../../schema.ts'

const firstOnes = 8

/** Numbers that a later delivery changed: old, new, when, and which pictures rest on the old one. */
export function Revisions({ revisions, count }: { revisions: readonly Revision[]; count: number }) {
  const words = useWords(evidenceWords)
  const own = words.revisions
  const [all, setAll] = useState(false)
  const shown = all ? revisions : revisions.slice(0, firstOnes)
  return (
    <Card title={own.title}>
      {revisions.length === 0 ? (
        <p className="sd-muted">{own.none}</p>
      ) : (
        <>
          <RevisionTable revisions={shown} />
          {shown.length < count && (
            <p className="sd-small sd-muted">
              {own.shown(shown.length, count)}{' '}
              {!all && revisions.length > firstOnes && (
                <button type="button" className="ds-link" onClick={() => setAll(true)}>
                  {own.all}
                </button>
              )}
            </p>
          )}
        </>
      )}
    </Card>
  )
}

export function RevisionTable({ revisions }: { revisions: readonly Revision[] }) {
  const words = useWords(evidenceWords)
  const { language } = useLanguage()
  const own = words.revisions
  const say = (value: number | null, { unit, kind }: Revision) =>
    value === null
      ? kind === 'suppressed' || kind === 'revealed'
        ? words.suppressed
        : words.missing
      : words.value(value, unit)
  const columns: Column<Revision>[] = [
    {
      key: 'what',
      head: own.what,
      names: true,
      cell: (one) => `${one.title}, ${one.areaName}`,
      value: (one) => `${one.title}, ${one.areaName}`,
    },
    {
      key: 'period',
      head: own.period,
      figures: true,
      cell: (one) => words.period(one.period),
      value: (one) => one.period,
    },
    { key: 'before', head: own.before, figures: true, cell: (one) => say(one.before, one) },
    {
      key: 'after',
      head: own.after,
      figures: true,
      cell: (one) => (
        <>
          {one.kind === 'withdrawn' ? words.missing : say(one.after, one)}
          {one.kind !== 'changed' && <div className="sd-small sd-muted">{own.kinds[one.kind]}</div>}
        </>
      ),
    },
    { key: 'at', head: own.at, figures: true, cell: (one) => words.day(one.at), value: (one) => one.at },
    {
      key: 'usedIn',
      head: own.usedIn,
      cell: (one) =>
        one.usedIn.length === 0 ? (
          <span className="sd-muted">{own.unused}</span>
        ) : (
          one.usedIn.map((used) => (
            <div key={used.id}>
              <a className="ds-link" href={`/samlad/${used.id}`}>
                {own.picture(used.period, used.edition)}
              </a>
            </div>
          ))
        ),
    },
  ]
  return (
    <DataTable
      caption={own.table}
      captionHidden
      columns={columns}
      rows={revisions}
      rowKey={(one) => `${one.seriesId} ${one.period} ${one.at}`}
      language={language}
      empty={own.none}
    />
  )
}
