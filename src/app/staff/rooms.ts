import { type Action, mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'

interface RoomRow {
  readonly key: string
  readonly to: string
  readonly for: readonly Action[]
  /** Those who may do this have it in another room. */
  readonly unless?: Action
}

/** What stands under the agreement, in order: a row of links above each of its pages. */
const agreementRows = [
  { key: 'obligations', to: '/skyldigheter', for: ['compliance.read'] },
  { key: 'wheel', to: '/arshjul', for: ['compliance.read'] },
  { key: 'subGoals', to: '/delmal', for: ['followUp.read'] },
  { key: 'statements', to: '/redogorelser', for: ['statement.read'] },
  { key: 'questionnaires', to: '/enkater', for: ['evaluation.answer'] },
  { key: 'agreement', to: '/overenskommelse', for: ['agreement.read'] },
] as const satisfies readonly RoomRow[]

export type AgreementRoom = (typeof agreementRows)[number]

/** Those of the agreement's pages that this actor may read. */
export function agreementRoomsFor(actor: Pick<Actor, 'role'> | null): readonly AgreementRoom[] {
  return agreementRows.filter((room: RoomRow) => room.for.some((action) => mayDo(actor, action)))
}

/** The rooms of the bar, in order. A room is open to those who may do at least one of the things done there. */
const rooms = [
  { key: 'week', to: '/', for: ['access.readSelf'] },
  { key: 'reports', to: '/rapporter', for: ['report.readOwn', 'report.readShared'] },
  { key: 'pictures', to: '/lagesbilder', for: ['picture.compose', 'picture.readReleased'] },
  { key: 'jointPictures', to: '/samlad', for: ['jointPicture.compose', 'jointPicture.read'] },
  { key: 'evidence', to: '/underlag', for: ['evidence.read'] },
  { key: 'problems', to: '/problem', for: ['problem.read'] },
  { key: 'plan', to: '/plan', for: ['plan.read'] },
  { key: 'groups', to: '/grupper', for: ['group.read'] },
  { key: 'meetings', to: '/moten', for: ['meeting.read'] },
  { key: 'agreement', to: '/skyldigheter', for: ['compliance.read'] },
  { key: 'mappings', to: '/kartlaggningar', for: ['mapping.answer'], unless: 'mapping.invite' },
  { key: 'administration', to: '/administration', for: ['access.administer'] },
] as const satisfies readonly RoomRow[]

export type Room = (typeof rooms)[number]

/** The rooms that this actor may enter; nobody signed in sees none. */
export function roomsFor(actor: Pick<Actor, 'role'> | null): readonly Room[] {
  return rooms.filter((room: RoomRow) => {
    const elsewhere = room.unless !== undefined && mayDo(actor, room.unless)
    return !elsewhere && room.for.some((action) => mayDo(actor, action))
  })
}
