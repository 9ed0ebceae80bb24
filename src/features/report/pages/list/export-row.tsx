import { useMutation } from '@tanstack/react-query'
import { Row } from '#design/columns.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { ReportFilter } from '../../schema.ts'
import { reportWords } from '../../words.ts'
import { fetchExport, saveFile } from './export-reports.ts'

/** The whole filtered list as a file; afterwards how many rows arrived, against how many the list has. */
export function ExportRow({ filter, total }: { filter: ReportFilter; total: number }) {
  const words = useWords(reportWords).list
  const fetching = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => fetchExport(filter, format),
    onSuccess: ({ blob, name, rows, promised }) => {
      // A file that is known not to be whole is not handed over.
      if (rows === null || promised === null || rows === promised) saveFile(blob, name)
    },
  })
  const { data } = fetching
  const fetch = (format: 'csv' | 'xlsx') => {
    if (!fetching.isPending) fetching.mutate(format)
  }
  const rows = data?.rows ?? data?.promised ?? null
  const told = () => {
    if (fetching.isPending) return words.exporting
    if (fetching.isError) return words.exportFailed
    if (!data) return ''
    if (rows === null) return words.exportedUncounted
    if (data.rows !== null && data.promised !== null && data.rows !== data.promised)
      return words.exportCut(data.rows, data.promised)
    return rows === total ? words.exported(rows) : words.exportedOther(rows, total)
  }
  return (
    <Row>
      <span className="sd-muted">{words.export}:</span>
      <button type="button" className="ds-link" onClick={() => fetch('csv')}>
        {words.exportCsv}
      </button>
      <button type="button" className="ds-link" onClick={() => fetch('xlsx')}>
        {words.exportXlsx}
      </button>
      <span className="sd-small" role="status">
        {told()}
      </span>
    </Row>
  )
}
