/** What every finding has: its part, its name, where its numbers are from. */
import { z } from 'zod'
import { sources, units } from '#features/evidence/schema.ts'

/** In reading order, as the law and the guidance ask for them. */
export const parts = [
  'summary',
  'method',
  'municipality',
  'crime',
  'insecurity',
  'placesTimes',
  'groups',
  'consequences',
  'otherInformation',
  'areas',
  'causes',
  'forecast',
  'priorities',
  'followUp',
  'decision',
] as const
export type Part = (typeof parts)[number]

/** Where a number came from, as it stands beside it. */
export const FindingSource = z.object({
  source: z.enum(sources),
  publication: z.string(),
  attribution: z.string(),
  retrievedOn: z.string(),
  deliveryId: z.string(),
  /** Of areas within the municipality, where the source tells it. */
  boundaryVersion: z.string().optional(),
})
export type FindingSource = z.infer<typeof FindingSource>

export const base = {
  /** Stable over recomputations: `crime.trend/crime.total`. What writers did to it holds on to this. */
  key: z.string(),
  part: z.enum(parts),
  indicator: z.string(),
  title: z.string(),
  unit: z.enum(units),
  sources: z.array(FindingSource),
  /** Codes: brokenSeries, preliminary, disagreement, smallNumbers, dayTimePopulation, fewAnswers … */
  cautions: z.array(z.string()),
}
