import { computeJointBeside } from '#features/jointpicture/server/compute-beside.ts'
import { drawJointFiles, drawPublic } from '#features/jointpicture/server/draw-files.ts'
import type { JointServices } from '#features/jointpicture/server/services.ts'
import { swedish } from '#features/jointpicture/server/wording.ts'

/** What the samlad picture is computed and drawn with: the same for the server and the command line. */
export function jointServices(house: Pick<JointServices, 'db' | 'clock' | 'shelf'>): JointServices {
  const { db, clock, shelf } = house
  return {
    db,
    clock,
    shelf,
    compute: computeJointBeside,
    wording: swedish,
    drawFiles: drawJointFiles,
    drawPublic,
  }
}
