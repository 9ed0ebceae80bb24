import { type Action, mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'

/** The rooms of the bar, in order. A room is open to those who may do at least one of the things done there. */
const rooms = [
  { key: 'week', to: '/', for: ['access.readSelf'] },
  { key: 'reports', to: '/rapporter', for: ['report.readOwn', 'report.readShared'] },
  { key: 'pictures', to: '/lagesbilder', for: ['picture.compose', 'picture.readReleased'] },
  { key: 'administration', to: '/administration', for: ['access.administer'] },
] as const satisfies readonly { key: string; to: string; for: readonly Action[] }[]

export type Room = (typeof rooms)[number]

/** The rooms that this actor may enter; nobody signed in sees none. */
export function roomsFor(actor: Pick<Actor, 'role'> | null): readonly Room[] {
  return rooms.filter((room) => room.for.some((action) => mayDo(actor, action)))
}
