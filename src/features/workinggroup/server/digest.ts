/** Each person's mail about what waits for them, as often as they have chosen. Nothing waits: no mail. */
import { localDateAt, toWallClock } from '#analysis/time/local-time.ts'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { findActor } from '#features/access/store.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import { insertMail } from '#platform/mail/store.ts'
import { isDigestDue } from '../digest-rule.ts'
import { computeStanding } from '../standing.ts'
import { listMemberships } from '../store.ts'
import { groupsSv } from '../sv.ts'
import { claimDigest, listDigests, listEmails, listMunicipalities } from '../told-store.ts'
import { addressOfGroup, addressOfTask } from './addresses.ts'
import { wholeMunicipality } from './escalate.ts'
import { findWaiting } from './waiting.ts'

/**
 * `address` is where the program is reached, such as https://samlad.example; null leaves the links out. Resolves to how many
 * mails were written. Who has no e-mail address gets none. Two processes may call it at once: each mail is written by one.
 */
export async function sendDigests(db: Database, clock: Clock, address: string | null): Promise<number> {
  let mails = 0
  for (const { id, timeZone } of await db.asOwner(listMunicipalities)) {
    const now = clock.now()
    mails += await db.withScope(wholeMunicipality(id), (trx) => sendIn({ trx, id, timeZone, now, address }))
  }
  return mails
}

interface Round {
  readonly trx: Trx
  readonly id: string
  readonly timeZone: string
  readonly now: Date
  readonly address: string | null
}

async function sendIn(round: Round): Promise<number> {
  const { trx, id, timeZone, now } = round
  const at = now.getTime()
  const today = localDateAt(at, timeZone)
  const hour = Math.floor(toWallClock(at, timeZone) / 3_600_000) % 24
  const due = (await listDigests(trx)).filter(({ frequency, lastSentAt }) => {
    const lastOn = lastSentAt && localDateAt(Date.parse(lastSentAt), timeZone)
    return isDigestDue({ frequency, lastOn, today, hour })
  })
  const personIds = due.map((one) => one.personId)
  const emails = new Map((await listEmails(trx, personIds)).map((one) => [one.id, one.email]))
  let mails = 0
  for (const row of due) {
    const to = emails.get(row.personId)
    if (to === undefined || !(await claimDigest(trx, row, now.toISOString()))) continue
    const lines = await findLines(round, row.personId, today)
    if (lines.length === 0) continue
    const { subject, text } = groupsSv.mail.digest
    await insertMail(trx, { municipalityId: id, to, subject: subject(lines), text: text(lines) }, now)
    mails += 1
  }
  return mails
}

export interface DigestLine {
  readonly title: string
  readonly groupTitle: string | null
  /** Null for a group that waits for a yes, or has something late in it. */
  readonly dueOn: string | null
  readonly late: boolean
  readonly link: string | null
}

/** Everything in every role that the person has today, each once. */
async function findLines({ trx, id, timeZone, now, address }: Round, personId: string, today: string) {
  const lines = new Map<string, DigestLine>()
  const own = (await listMemberships(trx, today)).filter((one) => one.personId === personId)
  for (const { id: membershipId } of own) {
    const actor = (await findActor(trx, { municipalityId: id, membershipId }, today)) as Actor
    if (!mayDo(actor, 'group.read')) continue
    const { tasks, groups } = await findWaiting({ trx, actor, now, zone: timeZone })
    for (const { view, task } of tasks) {
      const late = computeStanding({ ...task, group: view.row.state, today }) === 'late'
      const { title, dueOn } = task
      lines.set(task.id, { title, groupTitle: view.row.title, dueOn, late, link: addressOfTask(address, task) })
    }
    for (const { id: groupId, title, lateTasks } of groups) {
      const link = addressOfGroup(address, groupId)
      lines.set(groupId, { title, groupTitle: null, dueOn: null, late: lateTasks > 0, link })
    }
  }
  return [...lines.values()]
}
