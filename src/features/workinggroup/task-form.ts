/** A task while it is written: every field a text, so that it is kept on the device as the other drafts are. */
import type { Task, TaskContent } from './schema.ts'

export type TaskFields = Readonly<Record<string, string>>

export const textKey = (itemId: string) => `checklist.${itemId}`
const tickKey = (itemId: string) => `ticked.${itemId}`

/** The owner as one value of a choice: an organisation, or one of its members. */
export const ownerValue = (organisationId: string, membershipId: string | null): string =>
  membershipId === null ? organisationId : `${organisationId}|${membershipId}`

export const itemIdsOf = (fields: TaskFields): readonly string[] => (fields.items ?? '').split(' ').filter(Boolean)

/** Fields of a task as it stands; of a new one with null. */
export function fieldsOf(task: Task | null): TaskFields {
  if (!task) return { title: '', detail: '', owner: '', dueOn: '', items: '' }
  const { title, detail, ownerOrganisationId, ownerMembershipId, dueOn, checklist } = task
  return {
    title,
    detail: detail ?? '',
    owner: ownerValue(ownerOrganisationId, ownerMembershipId),
    dueOn,
    items: checklist.map((one) => one.id).join(' '),
    ...Object.fromEntries(checklist.map((one) => [textKey(one.id), one.text])),
    ...Object.fromEntries(checklist.filter((one) => one.done).map((one) => [tickKey(one.id), 'yes'])),
  }
}

export type TaskFault = 'title' | 'owner' | 'dueOn'

/** What is sent, and which fields are not ready; empty items are left out. */
export function readFields(fields: TaskFields): { content: TaskContent; faults: TaskFault[] } {
  const [organisation = '', membership = null] = (fields.owner ?? '').split('|')
  const content: TaskContent = {
    title: (fields.title ?? '').trim(),
    detail: (fields.detail ?? '').trim() || null,
    ownerOrganisationId: organisation,
    ownerMembershipId: membership,
    dueOn: fields.dueOn ?? '',
    checklist: itemIdsOf(fields)
      .map((id) => ({ id, text: (fields[textKey(id)] ?? '').trim(), done: fields[tickKey(id)] === 'yes' }))
      .filter((one) => one.text !== ''),
  }
  const faults: TaskFault[] = []
  if (content.title.length < 3) faults.push('title')
  if (organisation === '') faults.push('owner')
  if (!/^\d{4}-\d\d-\d\d$/.test(content.dueOn)) faults.push('dueOn')
  return { content, faults }
}

/** The standing content with one item ticked or not. */
export function withTick(task: Task, itemId: string, done: boolean): TaskContent {
  const { title, detail, ownerOrganisationId, ownerMembershipId, dueOn } = task
  const checklist = task.checklist.map((one) => (one.id === itemId ? { ...one, done } : one))
  return { title, detail, ownerOrganisationId, ownerMembershipId, dueOn, checklist }
}
