/** Every route of the house, in one list: what the server registers and what the access test calls. */
import { join } from 'node:path'
import { accessRoutes } from '#features/access/routes.ts'
import { agreementRoutes } from '#features/agreement/routes.ts'
import { complianceRoutes } from '#features/compliance/routes.ts'
import { wheelRoutes } from '#features/compliance/wheel-routes.ts'
import { evaluationRoutes } from '#features/evaluation/routes.ts'
import { mappingRoutes } from '#features/evidence/mapping-routes.ts'
import { evidenceRoutes } from '#features/evidence/routes.ts'
import { fetchAndRead, makeServiceDeps } from '#features/evidence/server/fetch-service.ts'
import { readEvidenceFile } from '#features/evidence/server/read-file.ts'
import type { EvidenceServices } from '#features/evidence/server/services.ts'
import { followUpRoutes } from '#features/followup/routes.ts'
import { jointPictureRoutes } from '#features/jointpicture/routes.ts'
import { findUses } from '#features/jointpicture/server/find-uses.ts'
import { meetingRoutes } from '#features/meeting/routes.ts'
import { drawDocument } from '#features/meeting/server/draw-document.ts'
import { pictureRoutes } from '#features/picture/routes.ts'
import { drawDraft } from '#features/picture/server/draw-files.ts'
import { findOutcome } from '#features/picture/server/outcome.ts'
import { releasePicture } from '#features/picture/server/release.ts'
import { measureRoutes } from '#features/plan/measure-routes.ts'
import { planRoutes } from '#features/plan/plan-routes.ts'
import { drawPlan } from '#features/plan/server/draw-plan.ts'
import { problemRoutes } from '#features/problem/routes.ts'
import { drawProblemDocument } from '#features/problem/server/draw-problem.ts'
import { exportRoutes } from '#features/report/export/export-routes.ts'
import { UploadShelf } from '#features/report/import/server/uploads.ts'
import { importRoutes } from '#features/report/import-routes.ts'
import { reportRoutes } from '#features/report/routes.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { statementRoutes } from '#features/statement/routes.ts'
import { threadRoutes } from '#features/thread/routes.ts'
import { groupRoutes } from '#features/workinggroup/routes.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import type { Route } from '#platform/http/route.ts'
import { allAgendaSources } from './agenda-sources.ts'
import { jointServices } from './joint-services.ts'
import { statementSources } from './statement-sources.ts'
import { threadSources } from './thread-sources.ts'

/** What the rooms share. */
export interface House {
  readonly db: Database
  readonly clock: Clock
  readonly demo: boolean
  readonly shelf: RegisterShelf
  readonly uploads: UploadShelf
  /** The folder where an export lies while it is sent. */
  readonly exports: string
  /** Where people reach the program, without a slash at the end; null: mails say no address. */
  readonly address: string | null
}

/** `data` is the folder of what lies on the disk beside the database. */
export function furnish(house: {
  db: Database
  clock: Clock
  demo: boolean
  data: string
  address?: string | null
}): House {
  const { db, clock, demo, data, address = null } = house
  const uploads = new UploadShelf(join(data, 'uploads'))
  return { db, clock, demo, shelf: new RegisterShelf(clock), uploads, exports: join(data, 'exports'), address }
}

/** The services' paces are kept for the whole process, whoever asks. */
const services = makeServiceDeps()
const fetchService: EvidenceServices['fetchService'] = (service, wish, asked) =>
  fetchAndRead(service, wish, asked, services, readEvidenceFile)

export function listRoutes(
  { db, clock, demo, shelf, uploads, exports, address }: House,
  wakeJobs: () => void,
): Route[] {
  const joint = jointServices({ db, clock, shelf })
  return [
    ...accessRoutes({ db, clock, demo }),
    ...reportRoutes({ db, clock, shelf, findOutcome }),
    ...importRoutes({ db, clock, shelf, uploads, wakeJobs }),
    ...exportRoutes({ db, clock, shelf, folder: exports }),
    ...evidenceRoutes({ db, clock, shelf, readFile: readEvidenceFile, fetchService, findUses }),
    ...mappingRoutes({ db, clock, shelf }),
    ...pictureRoutes({ db, clock, shelf, release: releasePicture, drawDraft }),
    ...jointPictureRoutes(joint),
    ...agreementRoutes({ db, clock, shelf }),
    ...threadRoutes({ db, clock, sources: threadSources }),
    ...problemRoutes({ db, clock, shelf, drawDocument: drawProblemDocument }),
    ...measureRoutes({ db, clock, shelf }),
    ...planRoutes({ db, clock, shelf, drawPlan }),
    ...groupRoutes({ db, clock, shelf }),
    ...meetingRoutes({
      db,
      clock,
      shelf,
      sources: allAgendaSources({ joint, plan: { drawPlan, shelf } }),
      drawDocument,
    }),
    ...statementRoutes({ db, clock, shelf, sources: statementSources, drawDocument }),
    ...followUpRoutes({ db, clock, shelf }),
    ...complianceRoutes({ db, clock, shelf }),
    ...wheelRoutes({ db, clock, shelf, drawDocument }),
    ...evaluationRoutes({ db, clock, shelf, address }),
  ]
}
