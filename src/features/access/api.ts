import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DemoRole, MunicipalitySettings, roles, Self } from './schema.ts'

export const readSelf = endpoint({ method: 'GET', path: '/self', may: 'anyone', reply: Self })

/** Demo mode only: outside it the route does not exist. */
export const listDemoRoles = endpoint({
  method: 'GET',
  path: '/demo/roles',
  may: 'anyone',
  reply: z.object({ roles: z.array(DemoRole) }),
})

/** Demo mode only: steps into a role. */
export const pickDemoRole = endpoint({
  method: 'POST',
  path: '/demo/session',
  may: 'anyone',
  body: z.object({ membershipId: z.string() }),
  reply: Self,
})

export const signOut = endpoint({ method: 'DELETE', path: '/session', may: 'access.readSelf', reply: z.object({}) })

/** The log of who did what, newest first; `before` is the id of the last event of the page before. */
export const listAuditEvents = endpoint({
  method: 'GET',
  path: '/audit',
  may: 'access.readAudit',
  query: z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(500).default(100) }),
  reply: z.object({
    events: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        role: z.enum(roles).nullable(),
        organisation: z.string().nullable(),
        action: z.string(),
        subjectKind: z.string(),
        subjectId: z.string(),
      }),
    ),
  }),
})

/**
 * What an administrator may choose here. The area set is what every report carries, whether they are invented a fact, and which
 * municipalities are similar is told in the evidence room, which knows all municipalities.
 */
export const EditableSettings = MunicipalitySettings.omit({
  invented: true,
  areaSet: true,
  similar: true,
  similarPast: true,
})

export type EditableSettings = z.infer<typeof EditableSettings>

export const saveSettings = endpoint({
  method: 'PUT',
  path: '/settings',
  may: 'access.administer',
  body: EditableSettings,
  reply: z.object({}),
})
