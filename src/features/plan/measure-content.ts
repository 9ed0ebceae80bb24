/** What a decision on a measure is about, and what changed from one version to the next. */
import { EffectDesignContent, IndicatorContent, MeasureContent, type MeasureHead } from './schema.ts'

/** Values that are entered, states and days are no content: they move without a new decision. */
export interface MeasureWhole {
  readonly origin: MeasureHead['origin']
  readonly originPictureId: string | null
  readonly content: MeasureContent
  readonly indicators: readonly (IndicatorContent & { readonly id: string })[]
  readonly effectDesign: EffectDesignContent | null
}

/** Keys in the order of the schema, whatever order they came in: the same content gives the same text. */
export const writeWhole = ({ origin, originPictureId, content, indicators, effectDesign }: MeasureWhole): string =>
  JSON.stringify({
    origin,
    originPictureId,
    content: MeasureContent.parse(content),
    indicators: indicators.map((one) => ({ id: one.id, ...IndicatorContent.parse(one) })),
    effectDesign: effectDesign && EffectDesignContent.parse(effectDesign),
  })

/** Names of the fields that differ, in the order of the schema. Null before: all that hold something. */
export function listChangedFields(before: MeasureContent | null, after: MeasureContent): (keyof MeasureContent)[] {
  const fields = Object.keys(MeasureContent.shape) as (keyof MeasureContent)[]
  return fields.filter((field) => {
    if (before) return JSON.stringify(before[field]) !== JSON.stringify(after[field])
    const value = after[field]
    return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  })
}
