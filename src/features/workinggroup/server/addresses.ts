/** Where a task is acted on; null when the program does not know its own address. */
export const addressOfTask = (
  address: string | null,
  task: { readonly groupId: string; readonly id: string },
): string | null => (address === null ? null : `${trim(address)}/grupper/${task.groupId}#uppgift-${task.id}`)

export const addressOfGroup = (address: string | null, groupId: string): string | null =>
  address === null ? null : `${trim(address)}/grupper/${groupId}`

const trim = (address: string) => address.replace(/\/+$/, '')
