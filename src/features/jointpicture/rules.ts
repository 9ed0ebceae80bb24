/** What may be done with a samlad picture: facts in, every refusal out. */
import type { Party } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { Part } from './finding-schema.ts'
import { type Block, type JointState, legalParts, type Missing, type PartState } from './schema.ts'
import { type JointAction, jointTransitions, type Whose } from './transitions.ts'

export const jointRefusals = [
  'notComputed',
  'notOpen',
  'contentMoved',
  'notAParty',
  'notOwner',
  'alreadyConfirmed',
  'missing',
  'moved',
  'unknownPeriod',
  'unknownBlock',
  'unknownDifference',
  'unknownOrganisation',
  'textMissing',
  'partNotLeftOut',
  'emptyPartDone',
  'decidedLater',
  'decidedBeforeProposal',
  'futureInstant',
  'personInText',
] as const
export type JointRefusal = (typeof jointRefusals)[number]
type Refused = Refusal<JointRefusal>

/** What the law asks for, and what makes it readable: none of these can be left out, and nothing is proposed while one is empty. */
const requiredParts: readonly Part[] = [...legalParts, 'summary', 'method', 'priorities']
export const isRequired = (part: Part): boolean => requiredParts.includes(part)

/** Whether the state allows the action at all. */
export function checkAction(whose: Whose, state: JointState, action: JointAction): Refused[] {
  const open = jointTransitions.some((row) => row.whose === whose && row.from === state && row.action === action)
  return open ? [] : [{ code: 'notOpen', values: { state, action } }]
}

const stopping = (missing: readonly Missing[]): Refused[] => {
  const count = missing.filter((one) => one.blocks).length
  return count > 0 ? [{ code: 'missing', values: { count } }] : []
}

export interface ShareFacts {
  readonly state: JointState
  /** Whose it is; null for the joint one, which is never shared. */
  readonly owner: Party | null
  readonly party: Party | null
  readonly computed: boolean
  readonly contentHash: string
  readonly seenHash: string
  readonly missing: readonly Missing[]
}

/** Whether a party may make its own picture available to the other one now. */
export function checkShare(facts: ShareFacts): Refused[] {
  const refusals = checkAction(facts.owner ? 'own' : 'joint', facts.state, 'share')
  if (!facts.party) refusals.push({ code: 'notAParty' })
  else if (facts.party !== facts.owner) refusals.push({ code: 'notOwner' })
  if (!facts.computed) refusals.push({ code: 'notComputed' })
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  return [...refusals, ...stopping(facts.missing)]
}

export interface ConfirmFacts {
  readonly whose: Whose
  readonly state: JointState
  readonly purpose: 'propose' | 'decide'
  readonly party: Party | null
  readonly computed: boolean
  readonly contentHash: string
  readonly seenHash: string
  /** Parties whose confirmation of this very content stands, for this purpose. */
  readonly confirmed: readonly Party[]
  readonly missing: readonly Missing[]
  /** Only when a decision is recorded. */
  readonly decision?: DecisionDays
}

/** The day of a decision, today and the day of the proposal where the municipality is. */
export interface DecisionDays {
  readonly on: string
  readonly today: string
  readonly proposedOn: string
}

export function checkDecisionDays({ on, today, proposedOn }: DecisionDays): Refused[] {
  const refusals: Refused[] = []
  if (on > today) refusals.push({ code: 'decidedLater', field: 'decidedOn' })
  if (on < proposedOn) refusals.push({ code: 'decidedBeforeProposal', field: 'decidedOn' })
  return refusals
}

/**
 * Whether this party may confirm now, and whether the step itself follows: it does when every party that the table names has
 * confirmed the very same content.
 */
export function confirm(facts: ConfirmFacts): { completes: boolean } | { refusals: Refused[] } {
  const step = jointTransitions.find(
    (row) => row.whose === facts.whose && row.from === facts.state && row.action === facts.purpose,
  )
  const refusals: Refused[] = checkAction(facts.whose, facts.state, 'confirm')
  if (!step && refusals.length === 0) {
    refusals.push({ code: 'notOpen', values: { state: facts.state, action: facts.purpose } })
  }
  if (!facts.party) refusals.push({ code: 'notAParty' })
  if (!facts.computed) refusals.push({ code: 'notComputed' })
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  if (facts.party && facts.confirmed.includes(facts.party)) refusals.push({ code: 'alreadyConfirmed' })
  if (facts.purpose === 'propose') refusals.push(...stopping(facts.missing))
  if (facts.decision) refusals.push(...checkDecisionDays(facts.decision))
  if (refusals.length > 0) return { refusals }
  const standing = new Set([...facts.confirmed, facts.party])
  return { completes: step?.needs.every((party) => party !== 'owner' && standing.has(party)) ?? false }
}

export const isOwnKey = (key: string): boolean => key.startsWith('own:')

/** Whether a paragraph can be written so. `known`: the finding is computed now, or somebody wrote in it before. */
export function checkBlock(block: Pick<Block, 'key' | 'text' | 'struck'>, known: boolean): Refused[] {
  const refusals: Refused[] = []
  if (!isOwnKey(block.key) && !known) refusals.push({ code: 'unknownBlock', field: 'key' })
  const isBlank = block.text !== null && !block.text.trim()
  if (isBlank || (isOwnKey(block.key) && block.text === null)) refusals.push({ code: 'textMissing', field: 'text' })
  return refusals
}

/** Whether a part can be kept so. */
export function checkPart(
  part: Pick<PartState, 'part' | 'done' | 'leftOutReason'>,
  facts: { readonly hasContent: boolean; readonly ownerKnown: boolean },
): Refused[] {
  const refusals: Refused[] = []
  if (part.leftOutReason !== null && isRequired(part.part)) {
    refusals.push({ code: 'partNotLeftOut', field: 'leftOutReason', values: { part: part.part } })
  }
  if (part.done && part.leftOutReason === null && !facts.hasContent) {
    refusals.push({ code: 'emptyPartDone', field: 'done', values: { part: part.part } })
  }
  if (!facts.ownerKnown) refusals.push({ code: 'unknownOrganisation', field: 'ownerOrganisationId' })
  return refusals
}

/** Whether a difference can be settled so: a joint text is written, the other ways are chosen. */
export function checkResolution(given: { readonly resolution: string; readonly text: string | null }): Refused[] {
  const isMissing = given.resolution === 'joint' && !given.text?.trim()
  return isMissing ? [{ code: 'textMissing', field: 'text' }] : []
}
