/** Who gave what to the cooperation: organisations with their reports, mappings and tasks; the parties' pictures; working groups. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { listOrganisations } from '#features/access/store.ts'
import { listGroupRows, listMemberRows } from '#features/workinggroup/store.ts'
import { listTaskRows } from '#features/workinggroup/task-store.ts'
import type { ActorRecord, EvaluationFacts, GroupRecord } from '../evaluation-facts.ts'
import * as store from '../facts-store.ts'
import type { CompileAsk } from './compile-facts.ts'

export async function compileWork({
  ask,
  from,
  to,
}: CompileAsk): Promise<Pick<EvaluationFacts, 'actors' | 'pictures' | 'groups'>> {
  const { trx, asOf } = ask
  const { municipalityId } = ask.actor
  const dayOf = (instant: string) => localDateAt(Date.parse(instant), ask.municipality.timeZone)
  const isWithin = (instant: string | null) => instant !== null && dayOf(instant) >= from && dayOf(instant) <= to

  const rows = (await listGroupRows(trx)).filter(
    ({ state, appointedAt, closedAt }) =>
      (state === 'active' || state === 'closed') &&
      appointedAt !== null &&
      dayOf(appointedAt) <= to &&
      (closedAt === null || dayOf(closedAt) >= from),
  )
  const groupIds = rows.map((one) => one.id)
  const members = await listMemberRows(trx, groupIds)
  const tasks = await listTaskRows(trx, { groupIds })
  const groups = rows.map((row): GroupRecord => {
    const own = members.filter((one) => one.groupId === row.id)
    const count = (state: string) => tasks.filter((one) => one.groupId === row.id && one.state === state).length
    return {
      ...{ id: row.id, title: row.title, appointedOn: dayOf(row.appointedAt ?? '') },
      closedOn: row.closedAt && dayOf(row.closedAt),
      members: new Set(own.map((one) => one.membershipId)).size,
      organisations: new Set(own.map((one) => one.memberOrganisationId)).size,
      tasks: { done: count('done'), open: count('open'), dropped: count('dropped') },
    }
  })

  const reports = await store.countReports(trx, { municipalityId, from, to, asOf })
  const mappings = (await store.listMappings(trx, municipalityId)).filter((one) => isWithin(one.approvedAt))
  const done = tasks.filter((one) => one.state === 'done' && isWithin(one.recordedAt))
  const actors = (await listOrganisations(trx))
    .map(({ id, name, party }): ActorRecord => {
      const sitsIn = new Set(members.filter((one) => one.memberOrganisationId === id).map((one) => one.groupId))
      return {
        ...{ id, name, party, groups: sitsIn.size },
        reports: reports.find((one) => one.organisationId === id)?.reports ?? 0,
        mappings: mappings.filter((one) => one.organisationId === id).length,
        tasksDone: done.filter((one) => one.ownerOrganisationId === id).length,
      }
    })
    .filter((one) => one.reports + one.mappings + one.groups + one.tasksDone > 0)

  const own = (await store.listOwnPictures(trx, municipalityId)).filter((one) => isWithin(one.sharedAt))
  const yeses = (await store.listYeses(trx, municipalityId)).filter((one) => isWithin(one.confirmedAt))
  const of = (party: string) => ({
    own: own.filter((one) => one.party === party).length,
    confirmed: yeses.filter((one) => one.party === party).length,
  })
  return { actors, pictures: { municipality: of('municipality'), police: of('police') }, groups }
}
