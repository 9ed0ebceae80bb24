/** Every route of the house, in one list: what the server registers and what the access test calls. */
import { join } from 'node:path'
import { accessRoutes } from '#features/access/routes.ts'
import { pictureRoutes } from '#features/picture/routes.ts'
import { drawDraft } from '#features/picture/server/draw-files.ts'
import { findOutcome } from '#features/picture/server/outcome.ts'
import { releasePicture } from '#features/picture/server/release.ts'
import { exportRoutes } from '#features/report/export/export-routes.ts'
import { UploadShelf } from '#features/report/import/server/uploads.ts'
import { importRoutes } from '#features/report/import-routes.ts'
import { reportRoutes } from '#features/report/routes.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import type { Route } from '#platform/http/route.ts'

/** What the rooms share. */
export interface House {
  readonly db: Database
  readonly clock: Clock
  readonly demo: boolean
  readonly shelf: RegisterShelf
  readonly uploads: UploadShelf
  /** The folder where an export lies while it is sent. */
  readonly exports: string
}

/** `data` is the folder of what lies on the disk beside the database. */
export function furnish(house: { db: Database; clock: Clock; demo: boolean; data: string }): House {
  const { db, clock, demo, data } = house
  const uploads = new UploadShelf(join(data, 'uploads'))
  return { db, clock, demo, shelf: new RegisterShelf(clock), uploads, exports: join(data, 'exports') }
}

export function listRoutes({ db, clock, demo, shelf, uploads, exports }: House, wakeJobs: () => void): Route[] {
  return [
    ...accessRoutes({ db, clock, demo }),
    ...reportRoutes({ db, clock, shelf, findOutcome }),
    ...importRoutes({ db, clock, shelf, uploads, wakeJobs }),
    ...exportRoutes({ db, clock, shelf, folder: exports }),
    ...pictureRoutes({ db, clock, shelf, release: releasePicture, drawDraft }),
  ]
}
