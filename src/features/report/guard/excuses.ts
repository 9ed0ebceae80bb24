import { z } from 'zod'
import { kinds } from './marking.ts'

/** Words that the guard marked and that stay, each with its reason. They count for the very words they were given for. */
export const Excuses = z
  .array(
    z.object({
      field: z.string().max(60),
      kind: z.enum(kinds),
      words: z.string().min(1).max(200),
      reason: z.string().max(300),
    }),
  )
  .max(40)
  .default([])
export type Excuses = z.infer<typeof Excuses>
