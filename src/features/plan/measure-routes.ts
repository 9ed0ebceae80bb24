import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { withKnownNames } from '#features/report/server/refuse-persons.ts'
import type { Scope } from '#platform/db/port.ts'
import type { Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import type { Measure } from './schema.ts'
import { writeEffectDesign } from './server/effect-write.ts'
import { enterValue, removeIndicator, writeIndicator } from './server/indicator-write.ts'
import { listLibrary, writeLibraryEntry } from './server/library-read.ts'
import { confirmMeasure, moveMeasure } from './server/measure-decide.ts'
import { listSeenMeasures, presentMeasure } from './server/measure-whole.ts'
import { createMeasure, writeMeasure } from './server/measure-write.ts'
import { overrideMeasure } from './server/override.ts'
import type { MeasureServices, MeasureWriting } from './server/services.ts'

/** Measures with their indicators and effect design, and the library that they are suggested from. */
export function measureRoutes(services: MeasureServices): Route[] {
  const { db, clock, shelf } = services
  const within = <T>(scope: Scope, actor: Actor, work: (writing: MeasureWriting) => Promise<T>) =>
    db.withScope(scope, async (trx) => work(await withKnownNames({ trx, actor, now: clock.now(), services }, shelf)))
  /** One change in one transaction, then the measure as it stands after it. */
  const change = (scope: Scope, actor: Actor, id: string, work: (writing: MeasureWriting) => Promise<void>) =>
    within(scope, actor, async (writing): Promise<Measure> => {
      await work(writing)
      return presentMeasure(writing, id)
    })
  return [
    route(api.listMeasures, ({ scope, actor }) =>
      within(scope, actor, async (reading) => ({ measures: await listSeenMeasures(reading) })),
    ),
    route(api.readMeasure, ({ scope, actor, params }) =>
      within(scope, actor, (reading) => presentMeasure(reading, params.id)),
    ),
    route(api.createMeasure, ({ scope, actor, body }) =>
      within(scope, actor, async (writing) => presentMeasure(writing, await createMeasure(writing, body))),
    ),
    route(api.writeMeasure, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => writeMeasure(writing, params.id, body)),
    ),
    route(api.confirmMeasure, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => confirmMeasure(writing, params.id, body.contentHash)),
    ),
    route(api.moveMeasure, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => moveMeasure(writing, params.id, body)),
    ),
    route(api.overrideMeasure, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => overrideMeasure(writing, params.id, body)),
    ),
    route(api.writeIndicator, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => writeIndicator(writing, params, body)),
    ),
    route(api.removeIndicator, ({ scope, actor, params }) =>
      change(scope, actor, params.id, (writing) => removeIndicator(writing, params)),
    ),
    route(api.enterValue, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => enterValue(writing, params, body)),
    ),
    route(api.writeEffectDesign, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => writeEffectDesign(writing, params.id, body)),
    ),
    route(api.listLibrary, ({ scope, actor, query }) =>
      within(scope, actor, async (reading) => ({ entries: await listLibrary(reading, query.causeId) })),
    ),
    route(api.writeLibraryEntry, ({ scope, actor, params, body }) =>
      within(scope, actor, (writing) => writeLibraryEntry(writing, params.id, body)),
    ),
  ]
}
