import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Group } from '../../schema.ts'
import { ownerValue } from '../../task-form.ts'
import { groupWords } from '../../words.ts'

/** Who can answer for a task: the organisations of the group, and each of its members. A member gives tasks to the own organisation. */
export function OwnerOptions({ group }: { group: Group }) {
  const { tasks } = useWords(groupWords)
  const actor = useSelf().data?.actor ?? null
  const isInCharge = group.may.close || group.may.addMember
  const members = group.members.filter(
    (one) => one.until === null && (isInCharge || one.organisationId === actor?.organisationId),
  )
  const organisations = [...Map.groupBy(members, (one) => one.organisationId)]
  return organisations.map(([organisationId, own]) => (
    <optgroup key={organisationId} label={own[0]?.organisationName ?? organisationId}>
      {own.map((one) => (
        <option key={one.membershipId} value={ownerValue(organisationId, one.membershipId)}>
          {one.displayName}, {one.organisationName}
        </option>
      ))}
      <option value={organisationId}>{tasks.anyone(own[0]?.organisationName ?? organisationId)}</option>
    </optgroup>
  ))
}
