/** Findings about who lives in the municipality, and about what the running pictures chose to do. */
import { z } from 'zod'
import { Series } from '#features/evidence/schema.ts'
import { base } from './finding-base.ts'

/** Inhabitants by age, for one year. */
export const PeopleFinding = z.object({
  ...base,
  kind: z.literal('people'),
  area: Series.shape.area,
  period: z.string(),
  total: z.number(),
  /** How many small areas are added up; absent where the whole is told. A table may lack some of a municipality's. */
  areas: z.number().int().optional(),
  /** Null where the source does not tell men and women apart. */
  women: z.number().nullable(),
  rows: z.array(
    z.object({
      from: z.number().int(),
      /** Last age of the group; null for «and older». */
      to: z.number().int().nullable(),
      /** Null where one of the numbers is hidden. */
      value: z.number().nullable(),
      /** Of all, 0 to 1. */
      share: z.number().nullable(),
    }),
  ),
})

/** What the two parties chose to look at in their released quarterly or monthly pictures, and what came of it. Their own words. */
export const FocusFinding = z.object({
  ...base,
  kind: z.literal('focus'),
  of: z.enum(['quarter', 'month']),
  rows: z.array(
    z.object({
      period: z.string(),
      title: z.string(),
      areaName: z.string().nullable(),
      outcome: z.string().nullable(),
    }),
  ),
})
