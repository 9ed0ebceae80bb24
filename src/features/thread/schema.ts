/** The thread: what an object rests on and what rests on it, both ways. Each room answers for its own objects. */
import { z } from 'zod'

export const threadKinds = [
  'finding',
  'picture',
  'jointPicture',
  'problem',
  'cause',
  'measure',
  'plan',
  'decision',
  'meeting',
  'group',
  'task',
  'statement',
] as const
export type ThreadKind = (typeof threadKinds)[number]

/** `id` of a finding: `<picture id>/<finding key>`; of a decision: the agenda item's. */
export const ThreadRef = z.object({ kind: z.enum(threadKinds), id: z.string().min(1).max(400) })
export type ThreadRef = z.infer<typeof ThreadRef>

export const ThreadNode = ThreadRef.extend({
  /** As the object names itself: «Lägesbild vecka 46 2026», a problem's title, a finding's sentence. */
  title: z.string(),
  /** Local day that matters most: released, prioritised, decided, due. */
  on: z.iso.date().nullable(),
  /** «Utgåva 2», «version 3»; null where there is none. */
  version: z.string().nullable(),
  /** A code that sv.ts names: raised, prioritised, decided, ongoing … */
  state: z.string().nullable(),
  /** Where it is read in the staff app; null when this actor may not. */
  href: z.string().nullable(),
})
export type ThreadNode = z.infer<typeof ThreadNode>

/** `from` rests on `to`: a problem on a finding, a measure on a cause, a decision on a plan. */
export const ThreadLink = z.object({ from: ThreadRef, to: ThreadRef })
export type ThreadLink = z.infer<typeof ThreadLink>

/** Everything in one piece: the asked object, all it rests on, all that rests on it. */
export const Thread = z.object({
  of: ThreadRef,
  nodes: z.array(ThreadNode),
  links: z.array(ThreadLink),
  /** Some link was not followed since the thread is very large. */
  cut: z.boolean(),
})
export type Thread = z.infer<typeof Thread>
