/** What a measure may name: areas, categories, organisations, causes, sub-goals and the library's entries. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { listOrganisations } from '#features/access/store.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import { listAreas } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Known } from '../measure-rules.ts'
import { readLibrary } from './library-read.ts'
import { readProblems } from './measure-problems.ts'
import type { MeasureWriting } from './services.ts'

type Reading = Pick<MeasureWriting, 'trx' | 'actor' | 'now' | 'services'>

export async function readPlaces({ trx, actor, services }: Reading): Promise<Pick<Known, 'areas' | 'categories'>> {
  const registers = await services.shelf.read(trx, actor.municipalityId)
  const areas = new Set((await listAreas(trx)).map((one) => one.code))
  return { areas, categories: registers.categories }
}

export async function readKnown(reading: Reading): Promise<Known> {
  const { trx, actor, now, services } = reading
  const { timeZone } = await services.shelf.read(trx, actor.municipalityId)
  const subGoals = await readSubGoals(trx, actor.municipalityId, localDateAt(now.getTime(), timeZone))
  return {
    ...(await readPlaces(reading)),
    organisations: new Set((await listOrganisations(trx)).map((one) => one.id)),
    causes: new Set((await readProblems(trx)).flatMap((one) => one.causes.map(({ id }) => id))),
    subGoals: subGoals && new Set(subGoals.map((one) => one.code)),
    library: new Set((await readLibrary(trx)).map((one) => one.id)),
  }
}

/** Of the agreement in force on a day; null where there is none. */
export async function readSubGoals(trx: Trx, municipalityId: string, day: string) {
  return (await findAgreementInForce(trx, municipalityId, day))?.agreement.subGoals ?? null
}
