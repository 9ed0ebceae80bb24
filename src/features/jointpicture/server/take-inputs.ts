/** Gathers what a samlad picture is computed from, as known at an instant, and its fingerprint. */
import { createHash } from 'node:crypto'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Municipality } from '#features/access/schema.ts'
import { similarAt } from '#features/access/server/similar.ts'
import { findMunicipality } from '#features/access/store.ts'
import { findArea } from '#features/evidence/facts/find-area.ts'
import { listApprovedMappings } from '#features/evidence/mapping-store.ts'
import { listSetAside } from '#features/evidence/set-aside-store.ts'
import { readEvidenceAsOf } from '#features/evidence/store.ts'
import { listReleasedFocus } from '#features/picture/focus-store.ts'
import { listAreas, listCategories } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { JointTask } from '../compute-task.ts'
import { countReports } from '../count-reports.ts'
import { type JointInput, listInputs } from '../input.ts'
import { countSharedReports, listObservationVersions } from '../input-store.ts'
import { type JointRow, listKin } from '../store.ts'

export type PictureOfYear = Pick<JointRow, 'id' | 'municipalityId' | 'party' | 'period' | 'edition'>

/** How many years of the municipality's own reports a picture looks back on. */
const reportYears = 2

/** The task that computes it. The same instant gives the same task, whoever of the two parties asks, and whenever. */
export async function takeJointInputs(trx: Trx, row: PictureOfYear, asOf: string): Promise<JointTask> {
  const municipality = await findMunicipality(trx, row.municipalityId)
  if (!municipality) throw new Error(`no municipality ${row.municipalityId}`)
  const today = localDateAt(Date.parse(asOf), municipality.timeZone)
  const evidence = await readEvidenceAsOf(trx, asOf)
  const versions = await listObservationVersions(trx, asOf)
  const areas = await listAreas(trx, municipality.settings.areaSet)
  const input: JointInput = {
    period: row.period,
    asOf,
    today,
    municipality: { code: findArea(municipality.name)?.code ?? '', name: municipality.name },
    series: evidence.series,
    observations: evidence.observations.map((one) => {
      return { ...one, version: versions.get(`${one.seriesId} ${one.period}`) ?? 1 }
    }),
    deliveries: evidence.deliveries,
    setAside: await listSetAside(trx, asOf),
    watch: evidence.watch,
    mappings: await readMappings(trx, row, asOf),
    areas: areas.map(({ code, name, population }) => ({ code, name, population })),
    reports: await readReports(trx, municipality, areas, { today, period: row.period, asOf }),
    focus: await readFocus(trx, { today, period: row.period, asOf }),
    similar: similarAt(municipality.settings, asOf),
  }
  return { input, hash: createHash('sha256').update(listInputs(input)).digest('hex') }
}

/** Asked for to a joint picture of the year, or to this one or an earlier edition of it; the latest answer of each organisation. */
async function readMappings(trx: Trx, row: PictureOfYear, asOf: string): Promise<JointInput['mappings']> {
  const latest = new Map<string, JointInput['mappings'][number]>()
  for (const id of await listKin(trx, row)) {
    for (const one of await listApprovedMappings(trx, id, asOf)) {
      const known = latest.get(one.organisationId)
      if (!known || known.approvedAt < one.approvedAt) latest.set(one.organisationId, one)
    }
  }
  return [...latest.values()].sort((one, other) => (one.organisationId < other.organisationId ? -1 : 1))
}

/** The two years before the day, or before the end of the picture's year. */
function daysBefore({ today, period }: { today: string; period: string }): { from: string; to: string } {
  const yearEnd = `${Number(period) + 1}-01-01`
  const to = today < yearEnd ? today : yearEnd
  return { from: `${Number(to.slice(0, 4)) - reportYears}${to.slice(4)}`.replace('-02-29', '-02-28'), to }
}

const readFocus = (trx: Trx, when: { today: string; period: string; asOf: string }): Promise<JointInput['focus']> =>
  listReleasedFocus(trx, daysBefore(when), when.asOf)

async function readReports(
  trx: Trx,
  municipality: Municipality,
  areas: readonly { code: string; name: string }[],
  when: { today: string; period: string; asOf: string },
): Promise<JointInput['reports']> {
  const { from, to } = daysBefore(when)
  const categories = await listCategories(trx, '9999-12-31')
  return countReports({
    from,
    to,
    rows: await countSharedReports(trx, municipality.id, when.asOf, { from, to }),
    areas: areas.map(({ code, name }) => ({ code, name })),
    categories: categories.filter((one) => one.parentCode === null).map((one) => ({ code: one.code, name: one.sv })),
    rootOf: new Map(categories.map((one) => [one.code, one.parentCode ?? one.code])),
    smallCell: municipality.settings.smallCell,
  })
}
