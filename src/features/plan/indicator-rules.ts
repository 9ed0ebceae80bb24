/** What may be done with an indicator and its values: facts in, every refusal out. */
import { readIndicatorPeriod } from './indicator-periods.ts'
import { checkAreas, checkCategories, checkMeasureAction, type Known, type Refused } from './measure-rules.ts'
import type { IndicatorContent, MeasureState } from './schema.ts'

/** From the start on these stand as they were: nobody moves the goal while the measure runs. */
const fixedFields = ['source', 'target', 'better', 'unit', 'frequency'] as const

/** Whether an indicator can be kept so. `standing`: what stands, null for a new one. A baseline may be told late, never told anew. */
export function checkIndicator(
  content: IndicatorContent,
  facts: {
    readonly state: MeasureState
    readonly standing: IndicatorContent | null
    readonly known: Pick<Known, 'areas' | 'categories'>
    readonly series: ReadonlySet<string>
  },
): Refused[] {
  const { state, standing, known, series } = facts
  const refusals = checkMeasureAction(state, 'indicator')
  const { source } = content
  if ('seriesId' in source && !series.has(source.seriesId)) refusals.push({ code: 'unknownSeries', field: 'source' })
  if (source.kind === 'reports') {
    refusals.push(...checkAreas(source.areaCodes, known, 'source'))
    refusals.push(...checkCategories(source.categories, known, 'source'))
  }
  if (state !== 'ongoing' || !standing) return refusals
  const isSame = (field: keyof IndicatorContent) => JSON.stringify(standing[field]) === JSON.stringify(content[field])
  for (const field of fixedFields) if (!isSame(field)) refusals.push({ code: 'indicatorFixed', field })
  for (const field of ['baseline', 'baselinePeriod'] as const) {
    if (standing[field] !== null && !isSame(field)) refusals.push({ code: 'indicatorFixed', field })
  }
  return refusals
}

/** Whether an indicator can be taken away: until the start. */
export function checkRemoval(state: MeasureState): Refused[] {
  const refusals = checkMeasureAction(state, 'indicator')
  return state === 'ongoing' ? [{ code: 'indicatorFixed' }] : refusals
}

/** Whether a value can be entered. Null with a note says that there is none to be had. */
export function checkValue(
  given: { readonly period: string; readonly value: number | null; readonly note: string | null },
  facts: {
    readonly state: MeasureState
    readonly indicator: Pick<IndicatorContent, 'source' | 'frequency'>
    readonly today: string
  },
): Refused[] {
  const { state, indicator, today } = facts
  const refusals = checkMeasureAction(state, 'value')
  if (indicator.source.kind !== 'own') refusals.push({ code: 'valueNotOwn' })
  const period = readIndicatorPeriod(indicator.frequency, given.period)
  if (!period) refusals.push({ code: 'badPeriod', field: 'period', values: { frequency: indicator.frequency } })
  else if (period.from > today) refusals.push({ code: 'periodAhead', field: 'period' })
  if (given.value === null && !given.note?.trim()) refusals.push({ code: 'valueOrNote', field: 'value' })
  return refusals
}
