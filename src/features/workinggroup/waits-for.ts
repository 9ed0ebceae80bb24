/** Whether an open task waits for somebody: it is theirs, or their organisation's without a name on it. */
import type { Task } from './schema.ts'

export const waitsFor = (
  task: Pick<Task, 'state' | 'ownerMembershipId' | 'ownerOrganisationId'>,
  who: { readonly membershipIds: readonly string[]; readonly organisationId: string },
): boolean =>
  task.state === 'open' &&
  (task.ownerMembershipId === null
    ? task.ownerOrganisationId === who.organisationId
    : who.membershipIds.includes(task.ownerMembershipId))
