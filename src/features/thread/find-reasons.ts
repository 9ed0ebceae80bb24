/** What the first sentence of «Varför gör vi detta?» says, from the thread. Pure. */
import { isPicture } from './follow-links.ts'
import type { Thread } from './schema.ts'

export interface Reasons {
  /** Names of the problems that it is about. */
  readonly problems: readonly string[]
  /** Names of the pictures in which they were seen. */
  readonly pictures: readonly string[]
  /** Whether the chain goes back to a single finding. */
  readonly hasFinding: boolean
  /** `on`: local day of the latest decision; null where only a state tells that it is decided. */
  readonly decided: { readonly on: string | null } | null
}

/** A measure that the parties decided between meetings, and a plan in force, tell of their decision by their state. */
const decidedStates: Readonly<Record<string, readonly string[]>> = {
  measure: ['decided', 'ongoing', 'late', 'done'],
  plan: ['decided', 'inForce', 'superseded'],
}

export function findReasons({ nodes }: Pick<Thread, 'nodes'>): Reasons {
  const titles = (of: typeof nodes) => [...new Set(of.map((node) => node.title))]
  const decisions = nodes.filter((node) => node.kind === 'decision' && node.state === 'decided')
  const days = decisions.flatMap((node) => node.on ?? []).toSorted()
  const isDecided =
    decisions.length > 0 || nodes.some((node) => decidedStates[node.kind]?.includes(node.state ?? '') ?? false)
  return {
    problems: titles(nodes.filter((node) => node.kind === 'problem')),
    pictures: titles(nodes.filter(isPicture)),
    hasFinding: nodes.some((node) => node.kind === 'finding'),
    decided: isDecided ? { on: days.at(-1) ?? null } : null,
  }
}
