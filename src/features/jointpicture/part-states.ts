/** How each part of a picture stands. */
import { type Part, parts } from './finding-schema.ts'
import { type Said, textOf } from './place-blocks.ts'
import { type Block, type Difference, legalParts, type PartState } from './schema.ts'

export type StoredPart = Pick<PartState, 'part' | 'version' | 'ownerOrganisationId' | 'done' | 'leftOutReason'>

/** Parts in which the reader finds something: a paragraph that is not struck, or a difference that both let stand. */
export function findFilled(
  blocks: readonly Block[],
  said: Said,
  differences: readonly Pick<Difference, 'part' | 'resolution' | 'municipality' | 'police'>[],
): ReadonlySet<Part> {
  const filled = new Set<Part>()
  for (const block of blocks) if (textOf(block, said) !== null) filled.add(block.part)
  for (const one of differences) if (one.resolution === 'kept' && (one.municipality ?? one.police)) filled.add(one.part)
  return filled
}

/** All parts in reading order. */
export function listPartStates(stored: readonly StoredPart[], filled: ReadonlySet<Part>): PartState[] {
  const written = new Map(stored.map((one) => [one.part, one]))
  return parts.map((part) => {
    const { version, ownerOrganisationId, done, leftOutReason } = written.get(part) ?? unwritten
    const state = leftOutReason !== null ? 'leftOut' : !filled.has(part) ? 'empty' : done ? 'done' : 'begun'
    const legal = (legalParts as readonly Part[]).includes(part)
    return { part, legal, state, ownerOrganisationId, done, leftOutReason, version }
  })
}

const unwritten = { version: 0, ownerOrganisationId: null, done: false, leftOutReason: null }
