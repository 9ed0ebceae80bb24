import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import { useWords } from '#platform/web/language.tsx'
import { dateFormats, delimiters, encodings, type ImportMapping, timePrecisions } from '../../import/schema.ts'
import type { ImportPreview } from '../../import-api.ts'
import { importPageWords } from './words.ts'

/** The coordinate systems a Swedish municipality meets; the file's own is added when it is another. */
const systems = ['EPSG:4326', 'EPSG:3006', ...Array.from({ length: 12 }, (_, at) => `EPSG:${3007 + at}`)]

export interface MappingProps {
  preview: ImportPreview
  mapping: ImportMapping
  onChange: (mapping: ImportMapping) => void
}

/** What was concluded about the file, each a sentence; what to look at oneself; and the ways to change it. */
export function Settings({ preview, mapping, onChange }: MappingProps) {
  const words = useWords(importPageWords)
  const { file } = mapping
  const set = (part: Partial<ImportMapping>) => onChange({ ...mapping, ...part })
  const setFile = (part: Partial<ImportMapping['file']>) => set({ file: { ...file, ...part } })
  const csv = file.format === 'csv'
  const choices = <Value extends string>(values: readonly Value[], texts: Record<Value, string>) =>
    values.map((value) => ({ value, text: texts[value] }))
  const crs = mapping.crs ?? ''
  const known = crs === '' || systems.includes(crs) ? systems : [crs, ...systems]
  return (
    <Card title={words.detected}>
      <RuledList
        items={preview.detected.map(({ code, certainty, values }) => ({
          key: code,
          title: <span className="report-plain-title">{words.found[code](values ?? {})}</span>,
          ...(certainty === 'assumed' ? { aside: <Signal kind="watch">{words.look}</Signal> } : {}),
        }))}
      />
      <details className="report-filters">
        <summary>{words.settings}</summary>
        <div className="report-grid">
          {csv && (
            <>
              <SelectField
                label={words.encoding}
                value={file.encoding}
                onChange={(value) => setFile({ encoding: value as typeof file.encoding })}
                options={choices(encodings, words.encodings)}
              />
              <SelectField
                label={words.delimiter}
                value={file.delimiter}
                onChange={(value) => setFile({ delimiter: value as typeof file.delimiter })}
                options={choices(delimiters, words.delimiters)}
              />
            </>
          )}
          {preview.sheets.length > 1 && (
            <SelectField
              label={words.sheet}
              value={file.sheet ?? preview.sheets[0] ?? ''}
              onChange={(sheet) => setFile({ sheet })}
              options={preview.sheets.map((sheet) => ({ value: sheet, text: sheet }))}
            />
          )}
          <TextField
            label={words.skip}
            type="number"
            min={0}
            max={1000}
            value={String(file.skip)}
            onChange={(value) => setFile({ skip: Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), 1000) })}
          />
          <SelectField
            label={words.dates}
            value={mapping.dates}
            onChange={(value) => set({ dates: value as typeof mapping.dates })}
            options={choices(dateFormats, words.dateFormats)}
          />
          <SelectField
            label={words.precision}
            value={mapping.timePrecision}
            onChange={(value) => set({ timePrecision: value as typeof mapping.timePrecision })}
            options={choices(timePrecisions, words.precisions)}
          />
          <SelectField
            label={words.decimal}
            value={mapping.decimal}
            onChange={(value) => set({ decimal: value as typeof mapping.decimal })}
            options={choices(['comma', 'point'] as const, words.decimals)}
          />
          <SelectField
            label={words.crs}
            value={crs}
            onChange={(value) => set({ crs: value || null })}
            options={[
              { value: '', text: words.ownCrs },
              ...known.map((value) => ({ value, text: systemNames[value] ?? value })),
            ]}
          />
        </div>
        <div className="report-tight">
          <Check text={words.header} on={file.header} onChange={(header) => setFile({ header })} />
          <Check text={words.swapped} on={mapping.swapped} onChange={(swapped) => set({ swapped })} />
        </div>
      </details>
    </Card>
  )
}

const systemNames: Readonly<Record<string, string>> = {
  'EPSG:4326': 'WGS 84',
  'EPSG:3006': 'SWEREF 99 TM',
  'EPSG:3007': 'SWEREF 99 12 00',
  'EPSG:3008': 'SWEREF 99 13 30',
  'EPSG:3009': 'SWEREF 99 15 00',
  'EPSG:3010': 'SWEREF 99 16 30',
  'EPSG:3011': 'SWEREF 99 18 00',
  'EPSG:3012': 'SWEREF 99 14 15',
  'EPSG:3013': 'SWEREF 99 15 45',
  'EPSG:3014': 'SWEREF 99 17 15',
  'EPSG:3015': 'SWEREF 99 18 45',
  'EPSG:3016': 'SWEREF 99 20 15',
  'EPSG:3017': 'SWEREF 99 21 45',
  'EPSG:3018': 'SWEREF 99 23 15',
}

export function Check(props: { text: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="sd-check">
      <input
        type="checkbox"
        className="ds-input"
        checked={props.on}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.text}
    </label>
  )
}
