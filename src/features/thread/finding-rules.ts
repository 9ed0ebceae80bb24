import type { ThreadRef } from './schema.ts'

/** A finding's id in the thread: its picture's, then its key there. A key may itself hold a slash. */
export function splitFindingId(id: string): { readonly pictureId: string; readonly key: string } {
  const at = id.indexOf('/')
  return at < 0 ? { pictureId: id, key: '' } : { pictureId: id.slice(0, at), key: id.slice(at + 1) }
}

/** Ids come from addresses that somebody may have typed: no room is asked for what cannot be one. */
export const isThreadId = ({ kind, id }: ThreadRef): boolean =>
  uuid.test(kind === 'finding' ? splitFindingId(id).pictureId : id)
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the findings of a picture once in each reading of a thread: they are asked for by the picture and by each of themselves. */
export function rememberFindings<Ask extends object, Found>(
  read: (ask: Ask, pictureId: string) => Promise<readonly Found[]>,
): (ask: Ask, pictureId: string) => Promise<readonly Found[]> {
  const told = new WeakMap<Ask, Map<string, readonly Found[]>>()
  return async (ask, pictureId) => {
    const known = told.get(ask) ?? new Map<string, readonly Found[]>()
    told.set(ask, known)
    const found = known.get(pictureId) ?? (await read(ask, pictureId))
    known.set(pictureId, found)
    return found
  }
}
