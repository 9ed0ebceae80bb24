/** The live list of what a picture lacks, all at once: what stops it, and what is only told. */
import type { Party } from '#features/access/schema.ts'
import { type Part, parts } from './finding-schema.ts'
import { restsOnOldNumbers, type Said } from './place-blocks.ts'
import { isRequired } from './rules.ts'
import type { Block, Comment, Difference, JointComputation, Missing, PartState } from './schema.ts'
import type { Whose } from './transitions.ts'

export interface MissingFacts {
  readonly whose: Whose
  /** The picture's year. */
  readonly period: string
  readonly computation: JointComputation | null
  readonly parts: readonly PartState[]
  readonly blocks: readonly Block[]
  readonly said: Said
  readonly comments: readonly Comment[]
  readonly differences: readonly Difference[]
  /** Parties whose own picture of the year is not shared. */
  readonly notShared: readonly Party[]
  /** Actors that are asked and have not answered. */
  readonly unanswered: readonly { readonly organisation: string; readonly dueOn: string }[]
}

/** The decision's own part is filled by the decision. */
const fillsItself: readonly Part[] = ['decision']

/** How many years old the newest number of reported crime may be before it is told. */
const currentYears = 2

/** Everything that is missing. A party's own picture may hold as much as the party knows: there an empty part is only told. */
export function listMissing(facts: MissingFacts): Missing[] {
  const isJoint = facts.whose === 'joint'
  const found: Missing[] = []
  if (!facts.computation) found.push(missing('notComputed', null, true))
  for (const state of facts.parts) {
    if (fillsItself.includes(state.part)) continue
    found.push(...listOfPart(state, isJoint))
  }
  const old = facts.blocks.filter((block) => restsOnOldNumbers(block, facts.said))
  found.push(...byPart('editedFromOldNumbers', old, (one) => one.part))
  const partOf = new Map(facts.blocks.map((block) => [block.key, block.part]))
  const open = facts.comments.filter((one) => !one.resolved)
  found.push(...byPart('commentOpen', open, ({ key }) => partOf.get(key) ?? parts.find((part) => part === key) ?? null))
  if (isJoint) {
    const unsettled = facts.differences.filter((one) => one.resolution === null)
    found.push(...byPart('differenceOpen', unsettled, (one) => one.part))
    for (const party of facts.notShared) found.push(missing('ownPictureNotShared', null, true, { party }))
    for (const { organisation, dueOn } of facts.unanswered) {
      found.push(missing('mappingMissing', null, false, { organisation, dueOn }))
    }
  }
  return [...found, ...listStale(facts)]
}

function listOfPart({ part, state, leftOutReason, ownerOrganisationId }: PartState, isJoint: boolean): Missing[] {
  if (state === 'leftOut') return leftOutReason?.trim() ? [] : [missing('leftOutWithoutReason', part, true)]
  const found: Missing[] = []
  if (state === 'empty') found.push(missing('partEmpty', part, isJoint && isRequired(part)))
  if (isJoint && state === 'begun') found.push(missing('partNotDone', part, false))
  if (isJoint && ownerOrganisationId === null) found.push(missing('partWithoutOwner', part, false))
  return found
}

function listStale({ computation, period }: MissingFacts): Missing[] {
  if (!computation) return []
  const { findings } = computation
  const told = new Set<string>()
  const stale: Missing[] = []
  for (const row of findings.flatMap((one) => (one.kind === 'sources' ? one.rows : []))) {
    if (!row.stale || told.has(row.publication)) continue
    told.add(row.publication)
    const values = { title: row.publication, to: row.to, retrievedOn: row.retrievedOn }
    stale.push(missing('evidenceStale', null, false, values))
  }
  const newest = Math.max(0, ...findings.filter((one) => one.part === 'crime').flatMap(yearsOf))
  if (newest < Number(period) - currentYears) stale.push(missing('noCurrentStatistics', 'crime', false, { newest }))
  return stale
}

/** The years that a finding has a number for. */
function yearsOf(finding: JointComputation['findings'][number]): number[] {
  if (finding.kind === 'trend') {
    return finding.points.filter((one) => one.state === 'known').flatMap(({ period }) => readYears(period))
  }
  return finding.kind === 'comparison' || finding.kind === 'composition' ? readYears(finding.period) : []
}
const readYears = (period: string): number[] => (period.match(/\b\d{4}\b/g) ?? []).map(Number)

/** One line for each part, with how many there are. */
function byPart<One>(code: Missing['code'], found: readonly One[], partOf: (one: One) => Part | null): Missing[] {
  const counts = new Map<Part | null, number>()
  for (const one of found) counts.set(partOf(one), (counts.get(partOf(one)) ?? 0) + 1)
  const order = (part: Part | null) => (part ? parts.indexOf(part) : parts.length)
  return [...counts]
    .sort(([one], [other]) => order(one) - order(other))
    .map(([part, count]) => missing(code, part, true, { count }))
}

const missing = (
  code: Missing['code'],
  part: Part | null,
  blocks: boolean,
  values: Missing['values'] = {},
): Missing => {
  return { code, part, blocks, values }
}
