/** Rollernas namn. */
import type { Role } from './schema.ts'

export const roles = {
  reporter: 'Rapportör',
  reviewer: 'Granskare',
  coordinator: 'Samordnare',
  communityPoliceOfficer: 'Kommunpolis',
  steeringGroupMember: 'Ledamot i styrgruppen',
  reader: 'Läsare',
  administrator: 'Administratör',
} satisfies Record<Role, string>
