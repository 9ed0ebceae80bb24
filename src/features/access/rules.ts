/** Who may do what. One table; the server, the pages and the route test read it. */
import type { Actor, Party, Role } from './schema.ts'

const signedIn: readonly Role[] = [
  'reporter',
  'reviewer',
  'coordinator',
  'communityPoliceOfficer',
  'steeringGroupMember',
  'reader',
  'administrator',
]
const bothParties: readonly Role[] = ['coordinator', 'communityPoliceOfficer']

/** Action → the roles that may; what is not listed is refused. */
export const permissions = {
  'access.readSelf': signedIn,
  'access.readAudit': ['administrator'],
  'access.administer': ['administrator'],
  /** Categories, areas, places: needed by everyone who reports or reads. */
  'report.readRegisters': signedIn,
  'report.register': ['reporter', 'reviewer', ...bothParties],
  /** Reports of the own organisation; a reporter sees only what they wrote themselves. */
  'report.readOwn': ['reporter', 'reviewer', ...bothParties],
  'report.review': ['reviewer', ...bothParties],
  'report.readShared': bothParties,
  'report.import': ['reviewer', ...bothParties],
  'report.export': ['reviewer', ...bothParties],
  'picture.compose': bothParties,
  'picture.confirm': bothParties,
  /** Statistics, surveys and foreseen change with their sources. */
  'evidence.read': [...bothParties, 'steeringGroupMember', 'reader'],
  'evidence.change': bothParties,
  /** An actor's own mapping: written by those who report for it, approved for sharing by its reviewer. */
  'mapping.invite': bothParties,
  'mapping.answer': ['reporter', 'reviewer', ...bothParties],
  'mapping.approve': ['reviewer', ...bothParties],
  'jointPicture.compose': bothParties,
  'jointPicture.confirm': bothParties,
  /** What is proposed or decided; drafts are the parties' own. */
  'jointPicture.read': signedIn.filter((role) => role !== 'administrator'),
  'picture.readReleased': signedIn.filter((role) => role !== 'administrator'),
  'agreement.read': signedIn,
  /** Who holds a seat in a body. */
  'agreement.seat': bothParties,
  /** Drafts of a new wording or a successor, and the own party's signatures. */
  'agreement.write': bothParties,
  /** What an object rests on and what rests on it; drafts included. */
  'thread.read': [...bothParties, 'steeringGroupMember'],
  'problem.read': [...bothParties, 'steeringGroupMember'],
  'problem.write': bothParties,
  'problem.confirm': bothParties,
  /** A reader sees what is decided; the rules narrow it. */
  'plan.read': [...bothParties, 'steeringGroupMember', 'reader'],
  'plan.write': bothParties,
  'plan.confirm': bothParties,
  /** Own groups and tasks; the parties see all. */
  'group.read': ['reporter', 'reviewer', ...bothParties, 'steeringGroupMember'],
  'group.appoint': bothParties,
  'group.work': ['reporter', 'reviewer', ...bothParties, 'steeringGroupMember'],
  'meeting.read': [...bothParties, 'steeringGroupMember'],
  'meeting.write': bothParties,
  /** One person of each party; the rules ask for the party. */
  'meeting.approve': [...bothParties, 'steeringGroupMember'],
  /** Follow-up, evaluation, reports to others; drafts are the parties' own, the rules narrow it. */
  'statement.read': [...bothParties, 'steeringGroupMember', 'reader'],
  'statement.write': bothParties,
  'statement.confirm': bothParties,
  'followUp.read': [...bothParties, 'steeringGroupMember', 'reader'],
  'followUp.write': bothParties,
  /** The clock of agreement and law with its evidence: also for an auditor. */
  'compliance.read': [...bothParties, 'steeringGroupMember', 'reader'],
  'compliance.write': bothParties,
  /** A calendar address of one's own. */
  'compliance.subscribe': signedIn.filter((role) => role !== 'administrator'),
  'evaluation.write': bothParties,
  /** Those who are invited; the rules narrow it. */
  'evaluation.answer': ['reporter', 'reviewer', ...bothParties, 'steeringGroupMember'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof permissions

/** Whether this actor may do this at all; rows are narrowed further by `reachOf` and the features' own rules. */
export function mayDo(actor: Pick<Actor, 'role'> | null, action: Action | 'anyone'): boolean {
  if (action === 'anyone') return true
  if (!actor) return false
  return (permissions[action] as readonly Role[]).includes(actor.role)
}

/** How far into other organisations' rows the database lets a role see: kept a second time by row-level security. */
export function reachOf(role: Role): 'own' | 'shared' {
  return bothParties.includes(role) ? 'shared' : 'own'
}

/** The party this actor can speak for, or null. Only the two presenters of the agreement speak for their party. */
export function partyOf(actor: Pick<Actor, 'role' | 'party'>): Party | null {
  if (actor.role === 'coordinator' && actor.party === 'municipality') return 'municipality'
  if (actor.role === 'communityPoliceOfficer' && actor.party === 'police') return 'police'
  return null
}

/** The location ladder: how exactly a role may see where something happened. */
export type Precision = 'point' | 'cell' | 'area'
export function precisionOf(role: Role): Precision {
  if (bothParties.includes(role)) return 'point'
  return role === 'steeringGroupMember' ? 'cell' : 'area'
}
