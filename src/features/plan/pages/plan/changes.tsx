import { Card } from '#design/card.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import type { PlanComparison } from '../../schema.ts'
import { planWords } from '../../words.ts'
import { MeasureLink } from './measure-link.tsx'

type Field = PlanComparison['changed'][number]['fields'][number]

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Each changed measure with its changed fields, before and after. */
export function Changes({ comparison }: { comparison: PlanComparison }) {
  const words = useWords(planPageWords)
  const { compare } = words
  const said = useWords(planWords)
  const { language } = useLanguage()
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: said.kinds,
    approach: said.approaches,
    strategy: said.strategies,
  }
  const show = (field: string, value: string | null) =>
    value === null ? (
      <span className="sd-muted">{compare.untold}</span>
    ) : isDay(value) ? (
      words.day(value)
    ) : (
      (codes[field]?.[value] ?? value)
    )
  const columns: Column<Field>[] = [
    {
      key: 'field',
      head: compare.field,
      names: true,
      cell: (one) => (said.fields as Readonly<Record<string, string>>)[one.field] ?? one.field,
    },
    { key: 'before', head: compare.before(comparison.before.edition), cell: (one) => show(one.field, one.before) },
    { key: 'after', head: compare.after(comparison.after.edition), cell: (one) => show(one.field, one.after) },
  ]
  return (
    <Card title={compare.changed}>
      {comparison.changed.length === 0 && <p className="sd-muted">{compare.noneChanged}</p>}
      {comparison.changed.map((one) => (
        <section key={one.id} aria-label={one.title} className="pl-changed">
          <h3>
            <MeasureLink measure={one} />
          </h3>
          <DataTable
            caption={one.title}
            captionHidden
            columns={columns}
            rows={one.fields}
            rowKey={(field) => field.field}
            language={language}
            empty={compare.noneChanged}
          />
        </section>
      ))}
    </Card>
  )
}
