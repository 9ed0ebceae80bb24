/** Causes as a tree: under each bone the direct ones, behind each those that work through it. */
import type { FishboneData, FishCause } from '#figure/diagram/fishbone.ts'
import { bones, type Cause } from './schema.ts'

export type Bone = (typeof bones)[number]

export interface CauseNode {
  readonly cause: Cause
  readonly behind: readonly CauseNode[]
}

/** In the order they were written. A cause whose parent is gone stands as a direct one: nothing written disappears. */
export function growCauses(causes: readonly Cause[], bone: Bone): CauseNode[] {
  const own = causes.filter((one) => one.bone === bone)
  const placed = new Set<string>()
  const grow = (cause: Cause): CauseNode => {
    placed.add(cause.id)
    return { cause, behind: own.filter((one) => one.parentId === cause.id && !placed.has(one.id)).map(grow) }
  }
  const roots = own.filter((one) => one.parentId === null || !own.some(({ id }) => id === one.parentId)).map(grow)
  // A ring, which the rules refuse, would have no beginning.
  return [
    ...roots,
    ...own.filter((one) => !placed.has(one.id)).flatMap((one) => (placed.has(one.id) ? [] : [grow(one)])),
  ]
}

/** Every node, each before those behind it, with how deep it stands (0: direct). */
export function walkCauses(
  nodes: readonly CauseNode[],
  depth = 0,
): { readonly cause: Cause; readonly depth: number }[] {
  return nodes.flatMap(({ cause, behind }) => [{ cause, depth }, ...walkCauses(behind, depth + 1)])
}

/** What the fishbone draws. */
export function fishboneOf(
  problem: { readonly title: string; readonly causes: readonly Cause[] },
  names: Readonly<Record<Bone, string>>,
): FishboneData {
  const draw = ({ cause, behind }: CauseNode): FishCause => ({
    title: cause.title,
    grade: cause.grade,
    for: cause.evidence.filter((one) => one.side === 'for').length,
    against: cause.evidence.filter((one) => one.side === 'against').length,
    causes: behind.map(draw),
  })
  return {
    head: problem.title,
    bones: bones.map((bone) => ({ name: names[bone], causes: growCauses(problem.causes, bone).map(draw) })),
  }
}
