/** The effect design's form: every field as text, so that it is kept on the device until it is saved. */
import { addDays } from '#analysis/time/local-date.ts'
import type { Fields } from '#features/picture/web/drafts.ts'
import type { EffectDesignContent, MeasureContent } from '../schema.ts'
import { readList, writeList } from './measure-fields.ts'

export const effectLists = ['treatedAreas', 'comparisonAreas', 'spillAreas', 'categories'] as const
export const effectDays = ['beforeFrom', 'startOn', 'afterTo'] as const

/** As long before as a year of seasons takes, and as long after. */
const yearDays = 364

/** What stands; before anything does, what follows from where and when the measure is. */
export function fieldsOfDesign(
  design: EffectDesignContent | null,
  measure: Pick<MeasureContent, 'areaCodes' | 'from'>,
): Fields {
  const { from } = measure
  if (!design) {
    return {
      treatedAreas: writeList(measure.areaCodes),
      ...(from && { beforeFrom: addDays(from, -yearDays), startOn: from, afterTo: addDays(from, yearDays) }),
    }
  }
  return {
    ...Object.fromEntries(effectLists.map((field) => [field, writeList(design[field])])),
    ...Object.fromEntries(effectDays.map((field) => [field, design[field]])),
  }
}

export type EffectFault = (typeof effectDays)[number] | 'treatedAreas'

/** What is written as the server wants it, or the fields that must be filled in. */
export function readDesignFields(
  values: Fields,
): { content: EffectDesignContent; faults: readonly [] } | { content: null; faults: readonly EffectFault[] } {
  const { beforeFrom = '', startOn = '', afterTo = '' } = values
  const treatedAreas = readList(values.treatedAreas)
  const faults: EffectFault[] = [
    ...(treatedAreas.length === 0 ? (['treatedAreas'] as const) : []),
    ...effectDays.filter((field) => !values[field]),
  ]
  if (beforeFrom && startOn && beforeFrom >= startOn) faults.push('beforeFrom')
  if (startOn && afterTo && startOn >= afterTo) faults.push('afterTo')
  if (faults.length > 0) return { content: null, faults }
  const lists = {
    comparisonAreas: readList(values.comparisonAreas),
    spillAreas: readList(values.spillAreas),
    categories: readList(values.categories),
  }
  return { content: { treatedAreas, ...lists, beforeFrom, startOn, afterTo }, faults: [] }
}
