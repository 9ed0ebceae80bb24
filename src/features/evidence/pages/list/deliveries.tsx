import { Card } from '#design/card.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { evidenceWords } from '../../pages-words.ts'
import type { Delivery } from '../../schema.ts'
import { deliveryAddress } from '../../web/evidence-queries.ts'

/** Every file and answer as it came, to be fetched again. */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const words = useWords(evidenceWords)
  const { language } = useLanguage()
  const own = words.deliveries
  const columns: Column<Delivery>[] = [
    {
      key: 'what',
      head: own.what,
      names: true,
      cell: (one) => (
        <>
          {one.title}
          <div className="sd-small sd-muted">
            {one.attribution}
            {one.address && /^https?:\/\//.test(one.address) && (
              <>
                {' · '}
                <a className="ds-link" href={one.address} rel="noreferrer">
                  {own.found}
                  <span className="sd-hidden"> {one.title}</span>
                </a>
              </>
            )}
          </div>
        </>
      ),
      value: (one) => one.title,
    },
    {
      key: 'format',
      head: own.format,
      cell: (one) => words.formats[one.format],
      value: (one) => words.formats[one.format],
    },
    {
      key: 'published',
      head: own.published,
      figures: true,
      cell: (one) => one.publishedOn && words.day(one.publishedOn),
      value: (one) => one.publishedOn,
    },
    {
      key: 'retrieved',
      head: own.retrieved,
      figures: true,
      cell: (one) => words.day(one.retrievedOn),
      value: (one) => one.retrievedOn,
    },
    {
      key: 'file',
      head: own.file,
      cell: (one) => (
        <a className="ds-link" href={deliveryAddress(one.id)} download title={one.fileName}>
          {own.download}
          <span className="sd-hidden"> {one.fileName}</span>
        </a>
      ),
    },
  ]
  return (
    <Card title={own.title}>
      <DataTable
        caption={own.table}
        captionHidden
        columns={columns}
        rows={deliveries}
        rowKey={(one) => one.id}
        language={language}
        firstSorting={{ key: 'retrieved', direction: 'descending' }}
        empty={own.none}
      />
    </Card>
  )
}
