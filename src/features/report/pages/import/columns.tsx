import { Card } from '#design/card.tsx'
import { DataTable } from '#design/table/data-table.tsx'
import { SelectField } from '#design/text-field.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type ImportField, type ImportMapping, importFields } from '../../import/schema.ts'
import type { Category } from '../../schema.ts'
import type { MappingProps } from './settings.tsx'
import { importPageWords } from './words.ts'

/** A select inside a table cell: its name is the row's. */
function CellSelect(props: {
  label: string
  value: string
  options: readonly { value: string; text: string }[]
  onChange: (value: string) => void
}) {
  return (
    <select
      className="ds-input report-cell"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {props.options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}

/** Which column is what; a field has one column, and a column that had it gives it up. */
function assignColumn(mapping: ImportMapping, column: string, field: ImportField | ''): ImportMapping {
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([, name]) => name !== column))
  return { ...mapping, columns: field ? { ...columns, [field]: column } : columns }
}

/** Every column of the file with examples, and what it becomes. */
export function Columns({ preview, mapping, onChange }: MappingProps) {
  const words = useWords(importPageWords)
  const { language } = useLanguage()
  const fieldOf = (column: string) => importFields.find((field) => mapping.columns[field] === column) ?? ''
  const options = [
    { value: '', text: words.notRead },
    ...importFields.map((field) => ({ value: field as string, text: words.fields[field] })),
  ]
  return (
    <Card title={words.columns}>
      <p className="sd-muted">{words.columnsText}</p>
      <DataTable
        caption={words.columns}
        captionHidden
        language={language}
        empty=""
        rows={preview.columns}
        rowKey={(row) => row.name}
        columns={[
          { key: 'column', head: words.column, names: true, cell: (row) => row.name },
          { key: 'samples', head: words.samples, cell: (row) => row.samples.slice(0, 3).join(' · ') },
          {
            key: 'becomes',
            head: words.becomes,
            cell: (row) => (
              <CellSelect
                label={`${row.name}: ${words.becomes}`}
                value={fieldOf(row.name)}
                options={options}
                onChange={(field) => onChange(assignColumn(mapping, row.name, field as ImportField | ''))}
              />
            ),
          },
        ]}
      />
    </Card>
  )
}

/** The file's words for what happened, and the category that each becomes. */
export function CategoryWords({
  preview,
  mapping,
  onChange,
  categories,
}: MappingProps & { categories: readonly Category[] }) {
  const words = useWords(importPageWords)
  const { language } = useLanguage()
  if (preview.categoryWords.length === 0) return null
  const roots = categories.filter((one) => one.parentCode === null)
  const options = [
    { value: '', text: words.noCategory },
    ...roots.flatMap((root) => [
      { value: root.code, text: root[language] },
      ...categories
        .filter((one) => one.parentCode === root.code)
        .map((one) => ({ value: one.code, text: `– ${one[language]}` })),
    ]),
  ]
  const set = (word: string, code: string) => {
    const { [word]: _gone, ...others } = mapping.categories
    onChange({ ...mapping, categories: code ? { ...others, [word]: code } : others })
  }
  return (
    <Card title={words.categories}>
      <p className="sd-muted">{words.categoriesText}</p>
      <DataTable
        caption={words.categories}
        captionHidden
        language={language}
        empty=""
        rows={preview.categoryWords}
        rowKey={(row) => row.word}
        columns={[
          { key: 'word', head: words.word, names: true, cell: (row) => row.word, value: (row) => row.word },
          { key: 'count', head: words.count, figures: true, cell: (row) => row.count, value: (row) => row.count },
          {
            key: 'becomes',
            head: words.becomes,
            cell: (row) => (
              <CellSelect
                label={`${row.word}: ${words.becomes}`}
                value={mapping.categories[row.word] ?? row.category ?? ''}
                options={options}
                onChange={(code) => set(row.word, code)}
              />
            ),
          },
        ]}
      />
      <div className="report-correct">
        <SelectField
          label={words.rest}
          value={mapping.defaults.category ?? ''}
          options={options}
          onChange={(code) => onChange({ ...mapping, defaults: { ...mapping.defaults, category: code || null } })}
        />
      </div>
    </Card>
  )
}
