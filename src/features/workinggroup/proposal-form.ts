/** A proposal while it is written: every field a text, members as their ids. */
import type { GivenMember } from './rules.ts'
import type { GroupContent } from './schema.ts'

export type MandateFault = 'title' | 'mandate' | 'measure'
export type ProposalFault = MandateFault | 'members' | 'leader'

export const memberIdsOf = (fields: Readonly<Record<string, string>>): readonly string[] =>
  (fields.members ?? '').split(' ').filter(Boolean)

/** The text of a proposal; its members are told elsewhere. */
export function readMandate(fields: Readonly<Record<string, string>>): {
  content: GroupContent
  faults: MandateFault[]
} {
  const measureId = fields.measure || null
  const content = {
    title: (fields.title ?? '').trim(),
    mandate: (fields.mandate ?? '').trim(),
    measureId,
    event: measureId ? null : (fields.event ?? '').trim() || null,
  }
  const faults: MandateFault[] = []
  if (content.title.length < 3) faults.push('title')
  if (content.mandate.length < 10) faults.push('mandate')
  if (!measureId && !content.event) faults.push('measure')
  return { content, faults }
}

/** What stands, as fields. */
export const mandateFields = ({ title, mandate, measureId, event }: GroupContent) => ({
  ...{ title, mandate },
  measure: measureId ?? '',
  event: event ?? '',
})

/** Its free texts, for the guard. */
export const mandateTexts = ({ measureId }: Pick<GroupContent, 'measureId'>): readonly string[] => [
  'title',
  'mandate',
  ...(measureId ? [] : ['event']),
]

export function readProposal(fields: Readonly<Record<string, string>>): {
  body: GroupContent & { members: GivenMember[] }
  faults: ProposalFault[]
} {
  const { content, faults: found } = readMandate(fields)
  const ids = memberIdsOf(fields)
  const members = ids.map((membershipId) => ({ membershipId, isLeader: membershipId === fields.leader }))
  const body = { ...content, members }
  const faults: ProposalFault[] = [...found]
  if (ids.length === 0) faults.push('members')
  else if (!body.members.some((one) => one.isLeader)) faults.push('leader')
  return { body, faults }
}
