/** A computed picture's check in R: its inputs as they were known at its instant, and its numbers as they stand. */
import { parsePeriod } from '#analysis/time/period.ts'
import { findMunicipality } from '#features/access/store.ts'
import { listCategories } from '#features/report/register-store.ts'
import type { AuditEvent } from '#platform/audit/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { writeRScript } from '../r-script/r-script.ts'
import type { Computation } from '../schema.ts'
import type { PictureRow } from '../store.ts'
import { sv } from '../sv.ts'
import { takeInputs } from './take-inputs.ts'

/** Null when it has not been computed. Holds small counts, so it is for the two parties only, and each taking out is logged. */
export async function takeOutRScript(
  trx: Trx,
  row: PictureRow,
  by: Pick<AuditEvent, 'actor' | 'at'>,
): Promise<string | null> {
  const script = await drawRScript(trx, row)
  if (script === null) return null
  const subject = { subjectKind: 'picture', subjectId: row.id }
  await insertAuditEvent(trx, { ...by, municipalityId: row.municipalityId, action: 'picture.checkInR', ...subject })
  return script
}

async function drawRScript(trx: Trx, row: PictureRow): Promise<string | null> {
  const frozen = row.computation as Computation | null
  const municipality = await findMunicipality(trx, row.municipalityId)
  if (!frozen || row.asOf === null || !municipality) return null
  const { timeZone, areaSet, smallCell, cellMetres } = frozen
  const settings = { timeZone, areaSet, smallCell, cellMetres }
  const { input } = await takeInputs(trx, row.municipalityId, parsePeriod(row.period), row.asOf, settings)
  const areas = new Map(input.areas.map((one) => [one.code, one.name]))
  const categories = new Map((await listCategories(trx, '9999-12-31')).map((one) => [one.code, one.sv]))
  return writeRScript(input, frozen, {
    title: `${sv.title(row.kind, row.period)}, ${municipality.name}`,
    names: {
      area: (code) => areas.get(code) ?? code,
      category: (code) => categories.get(code) ?? code,
    },
  })
}
