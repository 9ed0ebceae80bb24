/** What the drawing of a samlad picture's files is given, and the files that are kept. */
import { findMunicipality, listOrganisations } from '#features/access/store.ts'
import { listAreas, listGround } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import type { JointFacts } from '../document-facts.ts'
import type { JointFormat, JointPicture } from '../schema.ts'
import { findJointFile, type JointRow, listOut } from '../store.ts'
import { whoseOf } from '../transitions.ts'
import { assembleJoint } from './assemble.ts'
import type { DrawnPublic } from './draw-files.ts'
import { findJointRevisions } from './revisions.ts'
import type { DrawnJointFile, JointServices } from './services.ts'

/** Kept when it is proposed, and once more when it is decided. */
export const proposedFormats = ['html', 'pdf', 'docx', 'summary', 'json'] as const satisfies readonly JointFormat[]

type Drawing = Pick<JointServices, 'drawFiles' | 'wording'>

/** Draws the formats; the version for everybody is drawn by `drawPublicOf`. */
export async function drawJoint(
  trx: Trx,
  services: Drawing,
  row: JointRow,
  picture: JointPicture,
  formats: readonly JointFormat[],
): Promise<readonly DrawnJointFile[]> {
  return services.drawFiles(await gatherJointFacts(trx, row, picture), formats)
}

export async function gatherJointFacts(trx: Trx, row: JointRow, picture: JointPicture): Promise<JointFacts> {
  const municipality = await findMunicipality(trx, row.municipalityId)
  const { computation } = picture
  if (!municipality || !computation) throw new CallRefused('refused', [{ code: 'notComputed' }])
  const names = new Map((await listOrganisations(trx)).map((one) => [one.id, one.name]))
  return {
    picture: { ...asFrozen(row, picture), computation },
    municipality: municipality.name,
    invented: municipality.settings.invented,
    organisation: (id) => names.get(id) ?? id,
    language: 'sv',
    map: await readMap(trx),
    // A frozen file keeps its bytes whatever comes later; a draft tells what has moved under it.
    revisions: row.state === 'composing' ? await findJointRevisions(trx, row) : [],
  }
}

/** Null where the municipality has no areas of its own. */
async function readMap(trx: Trx): Promise<JointFacts['map']> {
  const areas = await listAreas(trx)
  return areas.length === 0 ? null : { areas, ground: await listGround(trx) }
}

/** A superseded edition is drawn as it was before: its bytes do not follow the ones after it. */
function asFrozen(row: JointRow, picture: JointPicture): JointPicture {
  if (row.state !== 'superseded') return picture
  return { ...picture, state: whoseOf(row) === 'own' ? 'shared' : 'decided' }
}

/** The version for everybody of an edition that is decided, checked beside those that are out already. */
export async function drawPublicOf(
  trx: Trx,
  services: Drawing & Pick<JointServices, 'drawPublic'>,
  row: JointRow,
  picture: JointPicture,
): Promise<DrawnPublic> {
  const municipality = await findMunicipality(trx, row.municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  const earlier: JointPicture[] = []
  for (const before of await listOut(trx, row)) {
    earlier.push(asFrozen(before, (await assembleJoint(trx, before, services.wording)).picture))
  }
  const { smallCell, invented } = municipality.settings
  return services.drawPublic({ picture: asFrozen(row, picture), earlier, smallCell, invented })
}

/** Why a decided edition has no version for everybody, told without any number. Null: it has one, or is not decided. */
export async function findPublicRefusal(
  trx: Trx,
  services: Drawing & Pick<JointServices, 'drawPublic'>,
  row: JointRow,
  picture: JointPicture,
): Promise<JointPicture['publicRefused']> {
  const isDecided = row.party === null && (row.state === 'decided' || row.state === 'superseded')
  if (!isDecided || (await findJointFile(trx, row.id, 'public'))) return null
  const drawn = await drawPublicOf(trx, services, row, picture)
  if (drawn.outcome !== 'refused' || drawn.reason !== 'smallCells') return null
  return { cells: drawn.cells.map(({ by, name, from, to }) => ({ by, name, from, to })) }
}

/** What is proposed or decided comes as it was frozen; anything else is drawn now, and marked as a draft by the drawing. Null: there is none. */
export async function readJointFile(
  trx: Trx,
  services: Drawing,
  row: JointRow,
  format: JointFormat,
): Promise<{ bytes: Uint8Array } | null> {
  const isFrozen = whoseOf(row) === 'joint' && row.state !== 'composing'
  if (isFrozen) return findJointFile(trx, row.id, format)
  // The version for everybody is made of what is decided.
  if (format === 'public') return null
  const { picture } = await assembleJoint(trx, row, services.wording)
  const drawn = await drawJoint(trx, services, row, picture, [format])
  return drawn.find((one) => one.format === format) ?? null
}
