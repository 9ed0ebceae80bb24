import { localDateAt } from '#analysis/time/local-time.ts'
import { insertAuditEvent, listAuditEvents as readAuditEvents } from '#platform/audit/store.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import type { Route } from '#platform/http/route.ts'
import { listAuditEvents, listDemoRoles, pickDemoRole, readSelf, saveSettings, signOut } from './api.ts'
import type { Actor, Role, Self } from './schema.ts'
import { closeSession, openSession } from './server/caller.ts'
import { route } from './server/route.ts'
import { listDemoRoles as findDemoRoles, findMunicipality, updateSettings } from './store.ts'

export interface AccessServices {
  readonly db: Database
  readonly clock: Clock
  /** Whether anybody may step into any role. Only ever true for a municipality whose reports are invented. */
  readonly demo: boolean
}

export function accessRoutes({ db, clock, demo }: AccessServices): Route[] {
  const tellSelf = async (actor: Actor | null): Promise<Self> => ({
    actor,
    municipality: actor ? await db.asOwner((trx) => findMunicipality(trx, actor.municipalityId)) : null,
    demo,
  })
  const today = () => localDateAt(clock.now().getTime())

  const always = [
    route(readSelf, ({ actor }) => tellSelf(actor)),
    route(signOut, async ({ request, reply }) => {
      await closeSession(db, request, reply)
      return {}
    }),
    route(listAuditEvents, async ({ scope, query }) => {
      const rows = await db.withScope(scope, (trx) => readAuditEvents(trx, query.before, query.limit))
      return {
        events: rows.map(({ role, organisationName, ...row }) => {
          return { ...row, role: role as Role | null, organisation: organisationName }
        }),
      }
    }),
    route(saveSettings, ({ scope, actor, body }) =>
      db.withScope(scope, async (trx) => {
        const { municipalityId } = actor
        const municipality = await findMunicipality(trx, municipalityId)
        if (!municipality) throw new CallRefused('notFound')
        await updateSettings(trx, municipalityId, { ...municipality.settings, ...body })
        const changed = Object.entries(body).filter(
          ([key, value]) => municipality.settings[key as keyof typeof body] !== value,
        )
        await insertAuditEvent(trx, {
          municipalityId,
          at: clock.now(),
          actor,
          action: 'access.saveSettings',
          subjectKind: 'municipality',
          subjectId: municipalityId,
          detail: { changed: changed.map(([key]) => key) },
        })
        return {}
      }),
    ),
  ]
  if (!demo) return always
  return [
    ...always,
    route(listDemoRoles, async () => ({ roles: await db.asOwner((trx) => findDemoRoles(trx, today())) })),
    route(pickDemoRole, async ({ body, reply }) => {
      const offered = await db.asOwner((trx) => findDemoRoles(trx, today()))
      const chosen = offered.find((role) => role.membershipId === body.membershipId)
      const actor = chosen && (await openSession(db, clock, chosen, reply))
      if (!actor) throw new CallRefused('notFound', [{ code: 'noSuchRole', field: 'membershipId' }])
      return tellSelf(actor)
    }),
  ]
}
