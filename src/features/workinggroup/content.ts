/** What a yes to a working group is a yes to: its mandate and its members, in a fixed order. */
import type { GivenMember } from './rules.ts'
import type { GroupContent } from './schema.ts'

/** The same group, the same text, whatever order its members were read in. */
export function contentOf(group: GroupContent, members: readonly GivenMember[]): string {
  const { title, mandate, measureId, event } = group
  const who = members
    .map(({ membershipId, isLeader }) => ({ membershipId, isLeader }))
    .toSorted((one, other) => (one.membershipId < other.membershipId ? -1 : 1))
  return JSON.stringify({ title, mandate, measureId, event, members: who })
}
