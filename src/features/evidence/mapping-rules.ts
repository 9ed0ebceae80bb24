/** What may be done with a mapping: facts in, every refusal out. */
import type { Refusal } from '#platform/http/endpoint.ts'
import type { MappingAnswers, MappingState } from './mapping-schema.ts'

export const mappingRefusals = [
  'notAParty',
  'pictureClosed',
  'dueInPast',
  'unknownOrganisation',
  'notInvited',
  'withdrawn',
  'sameItemTwice',
  'moved',
  'alreadyApproved',
  'nothingWritten',
  'empty',
  'personInText',
  'fileEmpty',
  'fileTooLarge',
  'fileUnknown',
  'fileOther',
  'fileMacros',
  'fileIdentity',
  'tooManyFiles',
  'fileShared',
] as const
export type MappingRefusal = (typeof mappingRefusals)[number]

export interface InviteFacts {
  /** Whether the one who asks speaks for a party. */
  readonly isParty: boolean
  readonly pictureState: string
  /** Local days, YYYY-MM-DD. */
  readonly dueOn: string
  readonly today: string
  readonly organisationIds: readonly string[]
  readonly knownOrganisations: ReadonlySet<string>
}

export function checkInvite(facts: InviteFacts): Refusal<MappingRefusal>[] {
  const refusals: Refusal<MappingRefusal>[] = []
  if (!facts.isParty) refusals.push({ code: 'notAParty' })
  if (isClosed(facts.pictureState)) refusals.push({ code: 'pictureClosed' })
  if (facts.dueOn < facts.today) refusals.push({ code: 'dueInPast', field: 'dueOn', values: { today: facts.today } })
  for (const organisation of facts.organisationIds) {
    if (facts.knownOrganisations.has(organisation)) continue
    refusals.push({ code: 'unknownOrganisation', field: 'organisationIds', values: { organisation } })
  }
  return refusals
}

export function checkRemind(facts: Pick<InviteFacts, 'isParty' | 'pictureState'>): Refusal<MappingRefusal>[] {
  const refusals: Refusal<MappingRefusal>[] = []
  if (!facts.isParty) refusals.push({ code: 'notAParty' })
  if (isClosed(facts.pictureState)) refusals.push({ code: 'pictureClosed' })
  return refusals
}

const isClosed = (state: string) => state === 'decided' || state === 'superseded'

/** Who has not answered is reminded, once a day at the most. */
export const mayRemind = (facts: {
  readonly approved: boolean
  readonly withdrawn: boolean
  /** Local day of the last reminder. */
  readonly remindedOn: string | null
  readonly today: string
}): boolean => !facts.approved && !facts.withdrawn && facts.remindedOn !== facts.today

/** Whether this organisation writes here at all. */
export function checkOwn(facts: { readonly own: boolean; readonly withdrawn: boolean }): Refusal<MappingRefusal>[] {
  const refusals: Refusal<MappingRefusal>[] = []
  if (!facts.own) refusals.push({ code: 'notInvited' })
  if (facts.withdrawn) refusals.push({ code: 'withdrawn' })
  return refusals
}

export interface VersionFacts {
  /** 0 while nothing is written. */
  readonly version: number
  readonly seen: number
}

const checkVersion = ({ version, seen }: VersionFacts): Refusal<MappingRefusal>[] => {
  return version === seen ? [] : [{ code: 'moved', values: { version } }]
}

export function checkWrite(facts: VersionFacts & { readonly answers: MappingAnswers }): Refusal<MappingRefusal>[] {
  const refusals = checkVersion(facts)
  const ids = facts.answers.items.map((item) => item.id)
  if (new Set(ids).size < ids.length) refusals.push({ code: 'sameItemTwice', field: 'items' })
  return refusals
}

export interface ApproveFacts extends VersionFacts {
  readonly state: Exclude<MappingState, 'withdrawn'>
  readonly answers: MappingAnswers | null
  /** Files attached and not shared yet. */
  readonly newFiles: number
}

/** What stands is approved once; what is changed or attached after that is approved as a new version. */
export function checkApprove(facts: ApproveFacts): Refusal<MappingRefusal>[] {
  const refusals = checkVersion(facts)
  if (facts.state === 'approved' && facts.newFiles === 0) refusals.push({ code: 'alreadyApproved' })
  if (!facts.answers) refusals.push({ code: 'nothingWritten' })
  else if (isEmpty(facts.answers)) refusals.push({ code: 'empty', field: 'items' })
  return refusals
}

/** Nothing told and not said that there is nothing: such an answer tells the readers nothing they can rest on. */
function isEmpty(answers: MappingAnswers): boolean {
  const told = answers.items.some((item) => /\p{L}/u.test(item.what))
  return !told && !/\p{L}/u.test(answers.other)
}

/** Later than asked for, and not answered yet. */
export const isLate = (facts: { readonly dueOn: string; readonly today: string; readonly answered: boolean }) =>
  !facts.answered && facts.dueOn < facts.today
