/** An indicator's form: every field as text, so that it is kept on the device until it is saved. */
import type { Fields } from '#features/picture/web/drafts.ts'
import type { IndicatorContent } from '../schema.ts'
import { readList, readNumber, writeList } from './measure-fields.ts'

export const sourceKinds = ['own', 'reports', 'series', 'survey'] as const
export const frequencies = ['week', 'month', 'quarter', 'year'] as const
export const indicatorTexts = ['title', 'unit', 'baselinePeriod', 'enteredBy'] as const

const writeNumber = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))

export const newIndicator: Fields = { sourceKind: 'own', better: 'lower', frequency: 'month' }

export function fieldsOfIndicator(content: IndicatorContent): Fields {
  const { source } = content
  return {
    title: content.title,
    sourceKind: source.kind,
    seriesId: 'seriesId' in source ? source.seriesId : '',
    areaCodes: source.kind === 'reports' ? writeList(source.areaCodes) : '',
    categories: source.kind === 'reports' ? writeList(source.categories) : '',
    unit: content.unit,
    baseline: writeNumber(content.baseline),
    baselinePeriod: content.baselinePeriod ?? '',
    target: writeNumber(content.target),
    better: content.better,
    frequency: content.frequency,
    enteredBy: content.enteredBy ?? '',
  }
}

export type IndicatorFault = 'title' | 'seriesId' | 'baseline' | 'target'

/** What is written as the server wants it, or everything that is wrong with it. */
export function readIndicatorFields(
  values: Fields,
): { content: IndicatorContent; faults: readonly [] } | { content: null; faults: readonly IndicatorFault[] } {
  const text = (field: string) => (values[field] ?? '').trim()
  const kind = sourceKinds.find((one) => one === values.sourceKind) ?? 'own'
  const baseline = readNumber(values.baseline)
  const target = readNumber(values.target)
  const faults: IndicatorFault[] = []
  if (text('title').length < 3) faults.push('title')
  if ((kind === 'series' || kind === 'survey') && text('seriesId') === '') faults.push('seriesId')
  if (Number.isNaN(baseline)) faults.push('baseline')
  if (Number.isNaN(target)) faults.push('target')
  if (faults.length > 0) return { content: null, faults }
  return {
    faults: [],
    content: {
      title: text('title'),
      source:
        kind === 'own'
          ? { kind }
          : kind === 'reports'
            ? { kind, areaCodes: readList(values.areaCodes), categories: readList(values.categories) }
            : { kind, seriesId: text('seriesId') },
      unit: text('unit'),
      baseline,
      baselinePeriod: text('baselinePeriod') || null,
      target,
      better: values.better === 'higher' ? 'higher' : 'lower',
      frequency: frequencies.find((one) => one === values.frequency) ?? 'month',
      enteredBy: text('enteredBy') || null,
    },
  }
}
