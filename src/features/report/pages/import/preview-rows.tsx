import { Card } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { Signal } from '#design/signal.tsx'
import { DataTable } from '#design/table/data-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { formatWhen } from '../../format-when.ts'
import type { Fault } from '../../import/schema.ts'
import type { ImportPreview } from '../../import-api.ts'
import { nameCategory } from '../name-report.ts'
import type { Registers } from '../use-registers.ts'
import { importPageWords, importWords } from './words.ts'

/** Line, column, what stands there, and why it cannot be read. */
export function FaultTable({ faults }: { faults: readonly Fault[] }) {
  const words = useWords(importPageWords)
  const rules = useWords(importWords)
  const { language } = useLanguage()
  return (
    <DataTable
      caption={words.faults}
      captionHidden
      language={language}
      empty=""
      rows={faults.map((fault, at) => ({ fault, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: 'line',
          head: words.line,
          names: true,
          cell: ({ fault }) => fault.line,
          value: ({ fault }) => fault.line,
        },
        {
          key: 'column',
          head: words.column,
          cell: ({ fault }) => fault.column ?? words.wholeRow,
          value: ({ fault }) => fault.column,
        },
        { key: 'value', head: words.value, cell: ({ fault }) => fault.value ?? '' },
        {
          key: 'reason',
          head: words.reason,
          cell: ({ fault }) => rules.faults[fault.code](fault.values ?? {}),
          value: ({ fault }) => fault.code,
        },
      ]}
    />
  )
}

/** The first rows as they would become, and what is wrong in those that were looked at. */
export function PreviewRows({ preview, registers }: { preview: ImportPreview; registers: Registers }) {
  const words = useWords(importPageWords)
  const { language } = useLanguage()
  const { faults } = preview
  const calendar = { language, zone: registers.zone, now: new Date() }
  const areas = new Map(registers.areas.map((area) => [area.code, area.name]))
  const places = new Map(registers.places.map((place) => [place.id, place.name]))
  return (
    <>
      <Card title={words.preview}>
        <DataTable
          caption={words.preview}
          captionHidden
          language={language}
          empty=""
          rows={preview.rows}
          rowKey={(row) => String(row.line)}
          columns={[
            { key: 'line', head: words.line, names: true, cell: (row) => row.line },
            { key: 'when', head: words.when, cell: ({ report }) => report && formatWhen(report, calendar) },
            {
              key: 'what',
              head: words.what,
              cell: ({ report }) => report && nameCategory(report, registers, language),
            },
            {
              key: 'where',
              head: words.where,
              cell: ({ report }) =>
                report &&
                [places.get(report.placeId ?? ''), report.placeWords, areas.get(report.areaCode ?? '')]
                  .filter(Boolean)
                  .join(', '),
            },
            {
              key: 'verdict',
              head: words.verdict,
              cell: (row) =>
                row.leftOut ? (
                  <Signal kind="waiting">{words.leftOut}</Signal>
                ) : row.faults.length > 0 ? (
                  <Signal kind="act">{words.faults}</Signal>
                ) : (
                  <Signal kind="fine">{words.fine}</Signal>
                ),
            },
          ]}
        />
      </Card>
      <Card title={words.faults}>
        {faults.badRows === 0 ? (
          <Notice tone="fine">{words.noFaults(faults.rowsLookedAt)}</Notice>
        ) : (
          <>
            <Notice tone="act" title={words.faultsFound(faults.badRows, faults.rowsLookedAt)}>
              {words.faultsText}
            </Notice>
            <FaultTable faults={faults.first.slice(0, 20)} />
          </>
        )}
      </Card>
    </>
  )
}
