/** What only a longer picture has: themes, and what was promised and done in the shorter ones within it. */
import { z } from 'zod'

/** Some categories looked at together (youth at risk), and what the two say of them. */
export const Theme = z.object({
  id: z.uuid(),
  version: z.number().int().min(0),
  title: z.string().min(1).max(120),
  categories: z.array(z.string().min(1).max(60)).min(1).max(12),
  text: z.string().max(4000),
})
export type Theme = z.infer<typeof Theme>

/** A focus point or a task of a released picture within the period, as told by the picture's own instant. */
export const DoneItem = z.object({
  kind: z.enum(['focusPoint', 'task']),
  period: z.string(),
  title: z.string(),
  areaCode: z.string().nullable(),
  outcome: z.string().nullable(),
  /** Of tasks. */
  state: z.enum(['open', 'done', 'dropped']).nullable(),
})
export type DoneItem = z.infer<typeof DoneItem>

/** Months and quarters have themes and look back on what was done. */
export const isLong = (kind: string): boolean => kind === 'month' || kind === 'quarter'
