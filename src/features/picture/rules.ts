/** What may be done with a picture: facts in, every refusal out. */
import type { Party } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { overlapRefusals, type PictureState } from './schema.ts'
import { type PictureAction, pictureTransitions } from './transitions.ts'

export const pictureRefusals = [
  'notComputed',
  'notOpen',
  'contentMoved',
  'notAParty',
  'alreadyConfirmed',
  'leadMissing',
  'focusMissing',
  'periodNotEnded',
  'unknownPeriod',
  'unknownArea',
  'unknownAreaSet',
  'unknownOrganisation',
  'unknownCategory',
  'themeOfShort',
  'moved',
  'personInText',
  ...overlapRefusals,
] as const
export type PictureRefusal = (typeof pictureRefusals)[number]

/** Whether the state allows the action at all. */
export function checkAction(state: PictureState, action: PictureAction): Refusal<PictureRefusal>[] {
  const open = pictureTransitions.some((row) => row.from === state && row.action === action)
  return open ? [] : [{ code: 'notOpen', values: { state, action } }]
}

export interface ConfirmFacts {
  readonly state: PictureState
  readonly party: Party | null
  readonly computed: boolean
  readonly contentHash: string
  readonly seenHash: string
  /** Parties whose confirmation of this very content stands. */
  readonly confirmed: readonly Party[]
  readonly periodEnded: boolean
  /** What speaks against it beside the editions that are out. */
  readonly overlap?: readonly Refusal<PictureRefusal>[]
}

/**
 * Whether this party may confirm now, and whether the release follows: it does when every party that the table names
 * has confirmed the very same content.
 */
export function confirm(facts: ConfirmFacts): { releases: boolean } | { refusals: Refusal<PictureRefusal>[] } {
  const refusals: Refusal<PictureRefusal>[] = [...checkAction(facts.state, 'confirm')]
  if (!facts.party) refusals.push({ code: 'notAParty' })
  if (!facts.computed) refusals.push({ code: 'notComputed' })
  if (!facts.periodEnded) refusals.push({ code: 'periodNotEnded' })
  refusals.push(...(facts.overlap ?? []))
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  if (facts.party && facts.confirmed.includes(facts.party)) refusals.push({ code: 'alreadyConfirmed' })
  if (refusals.length > 0) return { refusals }
  const standing = new Set([...facts.confirmed, facts.party])
  const release = pictureTransitions.find((row) => row.from === facts.state && row.action === 'release')
  return { releases: release?.needs.every((party) => standing.has(party)) ?? false }
}
