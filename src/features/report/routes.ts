import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { listOrganisations } from '#features/access/store.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { countReports, deleteView, type ListReader, listReports, listViews, saveView } from './list-store.ts'
import { presentReport } from './present.ts'
import { listAreas, listCategories, listGround, listPlaces } from './register-store.ts'
import { changedFields, nearHours, nearMetres, offeredActions } from './rules.ts'
import { type ReportOutcome, ReportQuery } from './schema.ts'
import { correctReport, findOrRefuse, moveReports, registerReport } from './server/keep.ts'
import { type RegisterShelf, type Registers, resolveWhere } from './server/registers.ts'
import { findNear, listVersions, type ReportRow } from './store.ts'

export interface ReportServices {
  readonly db: Database
  readonly clock: Clock
  readonly shelf: RegisterShelf
  /** What became of a report lies in rooms to the right; the house hands it in. */
  readonly findOutcome: (trx: Trx, report: ReportRow) => Promise<ReportOutcome>
}

/** A reporter reads what they wrote themselves; the others what their organisation may. */
export function readerOf(actor: Actor): ListReader {
  return { personId: actor.personId, onlyMine: actor.role === 'reporter' }
}

const byName = new Intl.Collator('sv')

function nameOrder(registers: Registers) {
  const sorted = (names: ReadonlyMap<string, string>) =>
    [...names].sort((a, b) => byName.compare(a[1], b[1])).map(([code]) => code)
  return {
    categories: [...registers.categories],
    areas: sorted(registers.names.areas),
    organisations: sorted(registers.names.organisations),
  }
}

export function reportRoutes({ db, clock, shelf, findOutcome }: ReportServices): Route[] {
  return [
    route(api.readRegisters, ({ scope }) =>
      db.withScope(scope, async (trx) => ({
        categories: await listCategories(trx, aYearBefore(clock.now())),
        areas: await listAreas(trx),
        places: await listPlaces(trx),
        organisations: (await listOrganisations(trx)).map(({ id, name }) => ({ id, name })),
      })),
    ),
    route(api.readGround, ({ scope }) => db.withScope(scope, async (trx) => ({ ground: await listGround(trx) }))),
    route(api.registerReport, ({ scope, actor, body }) =>
      db.withScope(scope, async (trx) => {
        const registers = await shelf.read(trx, actor.municipalityId)
        const row = await registerReport({ trx, actor, registers, now: clock.now() }, body)
        return presentReport(row, registers.names, actor.personId)
      }),
    ),
    route(api.listReports, ({ scope, actor, body }) =>
      db.withScope(scope, async (trx) => {
        const registers = await shelf.read(trx, actor.municipalityId)
        const rows = await listReports(trx, body, readerOf(actor), nameOrder(registers))
        const total = await countReports(trx, body, readerOf(actor))
        return { reports: rows.map((row) => presentReport(row, registers.names, actor.personId)), total }
      }),
    ),
    route(api.readReport, ({ scope, actor, params }) =>
      db.withScope(scope, async (trx) => {
        const registers = await shelf.read(trx, actor.municipalityId)
        const row = await findOrRefuse({ trx, actor }, params.id)
        const present = (one: ReportRow) => presentReport(one, registers.names, actor.personId)
        const versions = await listVersions(trx, params.id)
        return {
          report: present(row),
          versions: versions.map((one, at) => ({
            version: one.version,
            state: one.state,
            recordedAt: one.recordedAt,
            changedBy: registers.names.organisations.get(one.changedByOrganisation) ?? one.changedByOrganisation,
            reason: one.reason,
            changed: versions[at + 1] ? changedFields(present(versions[at + 1] as ReportRow), present(one)) : [],
          })),
          actions: offeredActions(actor, row),
          outcome: await findOutcome(trx, row),
        }
      }),
    ),
    route(api.findDuplicates, ({ scope, actor, body }) =>
      db.withScope(scope, async (trx) => {
        const registers = await shelf.read(trx, actor.municipalityId)
        const { position } = resolveWhere(body.where, registers)
        if (!position) return { near: [] }
        const rows = await findNear(trx, {
          categories: registers.kinOf(body.category),
          from: hoursFrom(body.when.from, -nearHours),
          to: hoursFrom(body.when.to, nearHours),
          ...position,
          metres: nearMetres,
        })
        const near = rows
          .map((row) => ({ row, metres: Math.hypot((row.e ?? 0) - position.e, (row.n ?? 0) - position.n) }))
          .filter(({ metres }) => metres <= nearMetres)
          .map(({ row, metres }) => ({
            id: row.reportId,
            organisationName: registers.names.organisations.get(row.organisationId) ?? row.organisationId,
            occurredFrom: row.occurredFrom,
            metres: Math.round(metres),
          }))
        return { near }
      }),
    ),
    route(api.correctReport, ({ scope, actor, params, body }) =>
      db.withScope(scope, async (trx) => {
        const registers = await shelf.read(trx, actor.municipalityId)
        const row = await correctReport({ trx, actor, registers, now: clock.now() }, params.id, body)
        return presentReport(row, registers.names, actor.personId)
      }),
    ),
    route(api.moveReports, ({ scope, actor, body }) =>
      db.withScope(scope, async (trx) => {
        const registers = await shelf.read(trx, actor.municipalityId)
        const keeping = { trx, actor, registers, now: clock.now() }
        return { moved: await moveReports(keeping, body.reports, body.action, body.reason) }
      }),
    ),
    route(api.listViews, ({ scope }) =>
      db.withScope(scope, async (trx) => {
        const views = await listViews(trx)
        return { views: views.map((view) => ({ ...view, query: ReportQuery.parse(view.query) })) }
      }),
    ),
    route(api.saveView, ({ scope, actor, body }) =>
      db.withScope(scope, async (trx) => {
        await saveView(trx, actor, body)
        return {}
      }),
    ),
    route(api.removeView, ({ scope, params }) =>
      db.withScope(scope, async (trx) => {
        await deleteView(trx, params.id)
        return {}
      }),
    ),
  ]
}

const hoursFrom = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
const aYearBefore = (now: Date) => new Date(now.getTime() - 365 * 86_400_000).toISOString().slice(0, 10)
