/** What may be done with a measure: facts in, an outcome or every refusal out. */
import type { Party } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { ChainGap, MeasureContent, MeasureHead, MeasureState, StandingOverride } from './schema.ts'
import { type MeasureAction, measureTransitions } from './transitions.ts'

export const measureRefusals = [
  'measureNotOpen',
  'planProposed',
  'contentMoved',
  'notAParty',
  'alreadyConfirmed',
  'notAdHoc',
  'chainBroken',
  'reasonMissing',
  'nothingOverridden',
  'dayAhead',
  'startBeforeDecision',
  'startBeforeDesign',
  'endBeforeStart',
  'datesReversed',
  'decidedField',
  'indicatorFixed',
  'indicatorTaken',
  'valueNotOwn',
  'badPeriod',
  'periodAhead',
  'valueOrNote',
  'unknownSeries',
  'unknownArea',
  'unknownCategory',
  'unknownCause',
  'unknownSubGoal',
  'unknownOrganisation',
  'unknownEntry',
  'unknownPicture',
  'areasOverlap',
  'designDatesReversed',
  'designStartPassed',
  'designTooLong',
  'designLocked',
  'moved',
  'personInText',
] as const
export type MeasureRefusal = (typeof measureRefusals)[number]
export type Refused = Refusal<MeasureRefusal>

/** Whether the state allows the action at all. */
export function checkMeasureAction(state: MeasureState, action: MeasureAction): Refused[] {
  const open = measureTransitions.some((row) => row.from === state && row.action === action)
  return open ? [] : [{ code: 'measureNotOpen', values: { state, action } }]
}

/** Codes and ids that exist. */
export interface Known {
  readonly areas: ReadonlySet<string>
  readonly categories: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  readonly causes: ReadonlySet<string>
  /** Null where there is no agreement: then no code can be wrong. */
  readonly subGoals: ReadonlySet<string> | null
  readonly library: ReadonlySet<string>
}

const firstUnknown = (codes: readonly (string | null)[], known: ReadonlySet<string> | null): boolean =>
  known !== null && codes.some((code) => code !== null && !known.has(code))

export const checkAreas = (codes: readonly string[], known: Pick<Known, 'areas'>, field: string): Refused[] =>
  firstUnknown(codes, known.areas) ? [{ code: 'unknownArea', field }] : []
export const checkCategories = (
  codes: readonly string[],
  known: Pick<Known, 'categories'>,
  field: string,
): Refused[] => (firstUnknown(codes, known.categories) ? [{ code: 'unknownCategory', field }] : [])

/** What was decided: it stays what it was, and something else is another measure. Causes may be added. */
const decidedFields = ['title', 'kind', 'approach', 'strategy', 'subGoals', 'expectedShort', 'expectedLong'] as const

/** Whether a measure can be kept so. `standing`: what stands, null for a new one. What stood before may stay though it is no longer known. */
export function checkContent(
  content: MeasureContent,
  facts: { readonly state: MeasureState; readonly standing: MeasureContent | null; readonly known: Known },
): Refused[] {
  const { state, standing, known } = facts
  const refusals = checkMeasureAction(state, 'edit')
  const added = <One>(now: readonly One[], before: readonly One[] = []) => now.filter((one) => !before.includes(one))
  refusals.push(...checkAreas(added(content.areaCodes, standing?.areaCodes), known, 'areaCodes'))
  const lists: [MeasureRefusal, keyof MeasureContent, readonly (string | null)[], ReadonlySet<string> | null][] = [
    ['unknownCause', 'causeIds', added(content.causeIds, standing?.causeIds), known.causes],
    ['unknownSubGoal', 'subGoals', added(content.subGoals, standing?.subGoals), known.subGoals],
    ['unknownOrganisation', 'ownerOrganisationId', [content.ownerOrganisationId], known.organisations],
    ['unknownEntry', 'libraryId', added([content.libraryId], [standing?.libraryId ?? null]), known.library],
  ]
  for (const [code, field, codes, among] of lists) if (firstUnknown(codes, among)) refusals.push({ code, field })
  if (content.from !== null && content.to !== null && content.to < content.from) {
    refusals.push({ code: 'datesReversed', field: 'to' })
  }
  if (standing && state !== 'draft') {
    const isSame = (field: keyof MeasureContent) => JSON.stringify(standing[field]) === JSON.stringify(content[field])
    for (const field of decidedFields) if (!isSame(field)) refusals.push({ code: 'decidedField', field })
    if (standing.causeIds.some((id) => !content.causeIds.includes(id))) {
      refusals.push({ code: 'decidedField', field: 'causeIds' })
    }
  }
  return refusals
}

/**
 * What an ad-hoc measure must have before the parties decide it between two editions of the plan. It rests on the picture that it
 * began in; a cause may be told later, and is asked for before the next edition.
 */
const adHocNeeds = [
  'measureWithoutOwner',
  'measureWithoutPeriod',
  'measureWithoutIndicator',
  'measureWithoutSubGoal',
] as const

export interface ConfirmFacts {
  readonly state: MeasureState
  readonly origin: MeasureHead['origin']
  readonly party: Party | null
  readonly contentHash: string
  readonly seenHash: string
  /** Parties whose confirmation of this very content stands. */
  readonly confirmed: readonly Party[]
  readonly gaps: readonly Pick<ChainGap, 'code'>[]
}

/** Whether this party may say yes now, and whether that decides it: it does when both have confirmed the very same content. */
export function confirmMeasure(facts: ConfirmFacts): { decides: boolean } | { refusals: Refused[] } {
  const step = measureTransitions.find((row) => row.from === facts.state && row.action === 'decide')
  const refusals = checkMeasureAction(facts.state, 'confirm')
  if (facts.origin !== 'adHoc') refusals.push({ code: 'notAdHoc' })
  if (!facts.party) refusals.push({ code: 'notAParty' })
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  if (facts.party && facts.confirmed.includes(facts.party)) refusals.push({ code: 'alreadyConfirmed' })
  for (const { code } of facts.gaps) {
    if (adHocNeeds.some((need) => need === code)) refusals.push({ code: 'chainBroken', values: { gap: code } })
  }
  if (refusals.length > 0) return { refusals }
  const standing = new Set([...facts.confirmed, facts.party])
  return { decides: step?.needs.every((party) => standing.has(party)) ?? false }
}

export interface MoveFacts {
  readonly state: MeasureState
  readonly action: 'start' | 'finish' | 'stop'
  /** Day given, and today where the municipality is. */
  readonly on: string
  readonly today: string
  readonly decidedOn: string | null
  /** Day when the standing effect design was written; null where there is none. */
  readonly designedOn: string | null
  readonly startedOn: string | null
  readonly reason: string | null
}

/** Whether a measure can start, finish or stop on that day. */
export function checkMove(facts: MoveFacts): Refused[] {
  const { state, action, on, today, decidedOn, designedOn, startedOn } = facts
  const refusals = checkMeasureAction(state, action)
  const row = measureTransitions.find((one) => one.from === state && one.action === action)
  if (row?.reason && !facts.reason?.trim()) refusals.push({ code: 'reasonMissing', field: 'reason' })
  if (on > today) refusals.push({ code: 'dayAhead', field: 'on' })
  if (action === 'start' && decidedOn !== null && on < decidedOn)
    refusals.push({ code: 'startBeforeDecision', field: 'on' })
  // A design that is written after the start could be made to fit what was already seen.
  if (action === 'start' && designedOn !== null && on < designedOn) {
    refusals.push({ code: 'startBeforeDesign', field: 'on' })
  }
  if (action !== 'start' && startedOn !== null && on < startedOn) refusals.push({ code: 'endBeforeStart', field: 'on' })
  return refusals
}

/** Characters that a reason for setting the computed standing aside has at least. */
export const leastReason = 10

export interface OverrideFacts {
  readonly state: MeasureState
  /** Null: the computed standing is to hold again. */
  readonly status: StandingOverride | null
  readonly reason: string | null
  /** One stands already. */
  readonly overridden: boolean
}

/** Whether the computed standing can be set aside, or hold again. */
export function checkOverride({ state, status, reason, overridden }: OverrideFacts): Refused[] {
  const refusals = checkMeasureAction(state, 'override')
  if (status === null && !overridden) refusals.push({ code: 'nothingOverridden' })
  if (status !== null && (reason ?? '').trim().length < leastReason) {
    refusals.push({ code: 'reasonMissing', field: 'reason', values: { least: leastReason } })
  }
  return refusals
}
