/** The roles' names in English. */
import type { Role } from './schema.ts'

export const roles = {
  reporter: 'Reporter',
  reviewer: 'Reviewer',
  coordinator: 'Coordinator',
  communityPoliceOfficer: 'Community police officer',
  steeringGroupMember: 'Steering group member',
  reader: 'Reader',
  administrator: 'Administrator',
} satisfies Record<Role, string>
