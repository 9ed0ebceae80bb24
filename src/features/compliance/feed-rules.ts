/** Who may have a calendar address of what. Asked when it is made, and again each time it is fetched. */
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import type { CalendarFeed } from './schema.ts'

/** Addresses of one person: each can be revoked, none is needed twice. */
export const mostFeeds = 20

export function mayRead(actor: Pick<Actor, 'role'>, about: CalendarFeed['about']): boolean {
  if (!mayDo(actor, 'compliance.subscribe')) return false
  if (about === 'person') return true
  return mayDo(actor, 'compliance.read') && (about === 'municipality' || mayDo(actor, 'meeting.read'))
}
