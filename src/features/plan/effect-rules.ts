/** Whether an effect design can be fixed so: facts in, every refusal out. */
import { checkAreas, checkCategories, checkMeasureAction, type Known, type Refused } from './measure-rules.ts'
import type { EffectDesignContent, MeasureState } from './schema.ts'

/** Beyond this nobody remembers what else happened. */
const mostYears = 10

export function checkDesign(
  design: EffectDesignContent,
  facts: {
    readonly state: MeasureState
    /** The standing one is locked. */
    readonly locked: boolean
    readonly today: string
    readonly known: Pick<Known, 'areas' | 'categories'>
  },
): Refused[] {
  const { state, locked, today, known } = facts
  const { treatedAreas, comparisonAreas, spillAreas, beforeFrom, startOn, afterTo } = design
  const refusals: Refused[] = locked ? [{ code: 'designLocked' }] : checkMeasureAction(state, 'design')
  const groups = { treatedAreas, comparisonAreas, spillAreas }
  for (const [field, codes] of Object.entries(groups)) refusals.push(...checkAreas(codes, known, field))
  refusals.push(...checkCategories(design.categories, known, 'categories'))
  const meets = (one: readonly string[], other: readonly string[]) => one.some((code) => other.includes(code))
  if (meets(treatedAreas, comparisonAreas) || meets(comparisonAreas, spillAreas)) {
    refusals.push({ code: 'areasOverlap', field: 'comparisonAreas' })
  }
  if (meets(treatedAreas, spillAreas)) refusals.push({ code: 'areasOverlap', field: 'spillAreas' })
  if (beforeFrom >= startOn) refusals.push({ code: 'designDatesReversed', field: 'beforeFrom' })
  if (startOn >= afterTo) refusals.push({ code: 'designDatesReversed', field: 'afterTo' })
  const yearOf = (day: string) => Number(day.slice(0, 4))
  if (yearOf(startOn) - yearOf(beforeFrom) > mostYears) {
    refusals.push({ code: 'designTooLong', field: 'beforeFrom', values: { years: mostYears } })
  }
  if (yearOf(afterTo) - yearOf(startOn) > mostYears) {
    refusals.push({ code: 'designTooLong', field: 'afterTo', values: { years: mostYears } })
  }
  // Fixed beforehand, or it is no design: afterwards anybody could choose the areas that show what they hope for.
  if (startOn < today) refusals.push({ code: 'designStartPassed', field: 'startOn' })
  return refusals
}
