/** What may be written of causes: facts in, every refusal out. */
import type { Refusal } from '#platform/http/endpoint.ts'
import type { ProblemRefusal } from './rules.ts'
import type { Cause } from './schema.ts'

type Refused = Refusal<ProblemRefusal>
type Bone = Pick<Cause, 'id' | 'bone' | 'parentId'>

export interface CauseFacts {
  /** The problem's other causes as they stand. */
  readonly others: readonly Bone[]
  /** Ids of evidence that stands under another cause. */
  readonly elsewhere: ReadonlySet<string>
}

/** An indirect cause works through one of the same problem and bone, and never through itself. */
export function checkCause(
  given: Bone & { readonly evidence: readonly { readonly id: string }[] },
  { others, elsewhere }: CauseFacts,
): Refused[] {
  const refusals: Refused[] = []
  const parent = others.find((one) => one.id === given.parentId)
  if (given.parentId === given.id || leadsTo(given.id, parent, others)) {
    refusals.push({ code: 'parentCycle', field: 'parentId' })
  } else if (given.parentId !== null && !parent) {
    refusals.push({ code: 'unknownParent', field: 'parentId' })
  }
  if (parent && parent.bone !== given.bone) refusals.push({ code: 'parentOtherBone', field: 'bone' })
  if (others.some((one) => one.parentId === given.id && one.bone !== given.bone)) {
    refusals.push({ code: 'childOtherBone', field: 'bone' })
  }
  const ids = given.evidence.map((one) => one.id)
  if (new Set(ids).size < ids.length) refusals.push({ code: 'evidenceTwice', field: 'evidence' })
  if (ids.some((one) => elsewhere.has(one))) refusals.push({ code: 'evidenceElsewhere', field: 'evidence' })
  return refusals
}

/** Whether the way from `start` upwards comes to the cause with this id. */
function leadsTo(id: string, start: Bone | undefined, causes: readonly Bone[]): boolean {
  const seen = new Set<string>()
  for (let at = start; at && !seen.has(at.id); at = causes.find((one) => one.id === at?.parentId)) {
    if (at.id === id || at.parentId === id) return true
    seen.add(at.id)
  }
  return false
}

/** What others work through is not taken away under them. */
export function checkRemoveCause(id: string, others: readonly Bone[]): Refused[] {
  const count = others.filter((one) => one.parentId === id).length
  return count > 0 ? [{ code: 'hasChildren', values: { count } }] : []
}
