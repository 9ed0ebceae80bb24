/** Late tasks are told of: the group's leader at once, after a week the coordinator. Once a step and due date. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import { listOrganisations } from '#features/access/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope, Trx } from '#platform/db/port.ts'
import { insertMail } from '#platform/mail/store.ts'
import { type EscalationStep, stepsToTell } from '../standing.ts'
import { listMemberRows, listMemberships } from '../store.ts'
import { groupsSv } from '../sv.ts'
import { listOverrides } from '../task-store.ts'
import { insertTold, listEmails, listMunicipalities, listTold } from '../told-store.ts'
import { addressOfTask } from './addresses.ts'
import { type LateTask, listLateTasks } from './read-tasks.ts'

/**
 * Every municipality, each in a transaction of its own. `address` is where the program is reached, such as
 * https://samlad.example, for a link in the mail; null without one. Resolves to how many steps were taken now.
 * Two processes may call it at once: each step is taken by one.
 */
export async function escalateLateTasks(db: Database, clock: Clock, address: string | null = null): Promise<number> {
  let steps = 0
  for (const { id, timeZone } of await db.asOwner(listMunicipalities)) {
    const now = clock.now()
    steps += await db.withScope(wholeMunicipality(id), (trx) => escalateIn({ trx, id, timeZone, now, address }))
  }
  return steps
}

/** The background work sees every group of one municipality, through the same row-level security as everybody. */
export const wholeMunicipality = (municipalityId: string): Scope => ({
  municipalityId,
  organisationId: null,
  personId: null,
  reach: 'shared',
})

interface Round {
  readonly trx: Trx
  /** The municipality. */
  readonly id: string
  readonly timeZone: string
  readonly now: Date
  readonly address: string | null
}

async function escalateIn(round: Round): Promise<number> {
  const { trx, now } = round
  const today = localDateAt(now.getTime(), round.timeZone)
  const tasks = await listLateTasks(trx, now)
  const ids = tasks.map((one) => one.id)
  const told = Map.groupBy(await listTold(trx, ids), (one) => `${one.taskId} ${one.dueOn}`)
  const reasons = new Map((await listOverrides(trx, ids)).map((one) => [one.taskId, one.reason]))
  let taken = 0
  for (const task of tasks) {
    const steps = (told.get(`${task.id} ${task.dueOn}`) ?? []).map((one) => one.step)
    for (const step of stepsToTell({ state: 'open', group: 'active', dueOn: task.dueOn, today, told: steps })) {
      const key = { taskId: task.id, dueOn: task.dueOn, step }
      if (!(await insertTold(trx, { ...key, municipalityId: round.id, at: now.toISOString() }))) continue
      const mails = await tell(round, task, step, today, reasons.get(task.id) ?? null)
      await insertAuditEvent(trx, {
        municipalityId: round.id,
        at: now,
        actor: null,
        action: 'task.escalate',
        subjectKind: 'task',
        subjectId: task.id,
        detail: { step, dueOn: task.dueOn, daysLate: task.daysLate, mails },
      })
      taken += 1
    }
  }
  return taken
}

/** How many mails were written; none when nobody has an address. */
async function tell(
  { trx, id, now, address }: Round,
  task: LateTask,
  step: EscalationStep,
  today: string,
  reason: string | null,
): Promise<number> {
  const persons = step === 'leader' ? await findLeader(trx, task.groupId) : await findCoordinators(trx, today)
  const emails = await listEmails(trx, [...new Set(persons)])
  const words = groupsSv.mail[step]
  const told = { ...task, reason, link: addressOfTask(address, task) }
  for (const { email } of emails) {
    await insertMail(trx, { municipalityId: id, to: email, subject: words.subject(told), text: words.text(told) }, now)
  }
  return emails.length
}

async function findLeader(trx: Trx, groupId: string): Promise<string[]> {
  const members = await listMemberRows(trx, [groupId])
  return members.filter((one) => one.isLeader && one.until === null).map((one) => one.personOfMember)
}

async function findCoordinators(trx: Trx, today: string): Promise<string[]> {
  const parties = new Map((await listOrganisations(trx)).map((one) => [one.id, one.party]))
  const memberships = await listMemberships(trx, today)
  return memberships.flatMap(({ personId, organisationId, role }) => {
    const actor = { role, party: parties.get(organisationId) ?? null } as Parameters<typeof partyOf>[0]
    return partyOf(actor) === 'municipality' ? [personId] : []
  })
}
