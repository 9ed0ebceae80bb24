/** Every route of the house, in one list: what the server registers and what the access test calls. */
import { accessRoutes } from '#features/access/routes.ts'
import { pictureRoutes } from '#features/picture/routes.ts'
import { drawDraft } from '#features/picture/server/draw-files.ts'
import { findOutcome } from '#features/picture/server/outcome.ts'
import { releasePicture } from '#features/picture/server/release.ts'
import { reportRoutes } from '#features/report/routes.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import type { Route } from '#platform/http/route.ts'

export interface House {
  readonly db: Database
  readonly clock: Clock
  readonly demo: boolean
  /** Where uploaded files wait. */
  readonly data: string
}

export function listRoutes({ db, clock, demo }: House): Route[] {
  const shelf = new RegisterShelf(clock)
  return [
    ...accessRoutes({ db, clock, demo }),
    ...reportRoutes({ db, clock, shelf, findOutcome }),
    ...pictureRoutes({ db, clock, release: releasePicture, drawDraft }),
  ]
}
