/** Late tasks told of, and the mail about what waits: each once, on both databases. */
import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type GroupHouse, openGroupHouse } from '../../../tests/group-house.ts'
import { otherTown, town } from '../../../tests/town.ts'
import type { Group, Task } from './schema.ts'
import { sendDigests } from './server/digest.ts'
import { escalateLateTasks } from './server/escalate.ts'

const address = 'https://samlad.example/'

forEachDatabase('late tasks', (open) => {
  let house: GroupHouse
  let group: Group
  let task: Task
  before(async () => {
    house = await openGroupHouse(await open())
    // The guards' people have no address, as in the demo.
    await house.db.asOwner((trx) =>
      sql`update person set email = id || '@provby.example'
        where id in ('housingReviewer', 'coordinator', 'schoolReporter', 'police')`.execute(trx),
    )
    group = await house.appointed()
    task = await house.task(group.id, { dueOn: '2026-11-25' })
  })
  beforeEach(() => house.db.asOwner((trx) => sql`delete from outbox_mail`.execute(trx)))
  const mails = async () => {
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ to: string; subject: string; text: string; municipality: string }>`
        select to_address as to, subject, body_text as text, municipality_id as municipality from outbox_mail order by 1, 2`.execute(
        trx,
      ),
    )
    return rows
  }
  const read = async () =>
    (await house.done('coordinator', 'GET', `/groups/${group.id}`)).tasks.find((one) => one.id === task.id) as Task

  test('on its day and until midnight nobody is told; after it the leader, once, by two processes', async () => {
    house.clock.set('2026-11-25T22:59:00.000Z')
    assert.equal(await escalateLateTasks(house.db, house.clock, address), 0)
    house.clock.set('2026-11-25T23:00:01.000Z')
    const taken = await Promise.all([0, 1].map(() => escalateLateTasks(house.db, house.clock, address)))
    assert.equal(
      taken.reduce((sum, one) => sum + one, 0),
      1,
    )
    const [mail, ...more] = await mails()
    assert.deepEqual([mail?.to, mail?.municipality, more], ['housingReviewer@provby.example', town, []])
    assert.equal(mail?.subject, 'Sen uppgift: Byt lamporna vid entrén')
    assert.match(
      mail?.text ?? '',
      /skulle ha varit klar 25 november 2026\. Den är en dag sen\. Ansvarig är Östra skolan\./,
    )
    assert.ok(mail?.text.includes(`https://samlad.example/grupper/${group.id}#uppgift-${task.id}`))
    assert.equal((await read()).escalated, 'leader')
    assert.equal(await escalateLateTasks(house.db, house.clock), 0)
  })

  test('after seven days the coordinator is told, with the reason that somebody set it aside with', async () => {
    const reason = 'Leveransen är bekräftad till fredag'
    const path = `/groups/${group.id}/tasks/${task.id}`
    await house.done('schoolReporter', 'POST', `${path}/override`, { status: 'onTime', reason })
    house.clock.set('2026-12-01T22:30:00.000Z')
    assert.equal(await escalateLateTasks(house.db, house.clock), 0)
    house.clock.set('2026-12-02T08:00:00.000Z')
    assert.equal(await escalateLateTasks(house.db, house.clock), 1)
    const told = await mails()
    assert.deepEqual(told.map((one) => one.to), ['coordinator@provby.example']) // biome-ignore format: one row
    assert.ok(told[0]?.text.includes(reason))
    assert.equal((await read()).escalated, 'coordinator')
  })

  test('another due date begins anew; a task that is settled is told of no more', async () => {
    const path = `/groups/${group.id}/tasks/${task.id}`
    const { version, title, detail, ownerOrganisationId, ownerMembershipId, checklist } = await read()
    const content = { title, detail, ownerOrganisationId, ownerMembershipId, checklist, version }
    assert.equal(
      (await house.done<Task>('schoolReporter', 'PUT', path, { ...content, dueOn: '2026-12-01' })).escalated,
      null,
    )
    assert.equal(await escalateLateTasks(house.db, house.clock), 1)
    await house.done('schoolReporter', 'POST', `${path}/settle`, { state: 'done', outcome: null, version: version + 1 })
    house.clock.set('2026-12-20T08:00:00.000Z')
    assert.equal(await escalateLateTasks(house.db, house.clock), 0)
  })

  test('a leader without an address is told in the program alone, and that step is taken', async () => {
    const led = await house.done('police', 'POST', `/groups/${group.id}/members`, {
      membershipId: 'guardReviewer',
      isLeader: true,
    })
    const late = await house.task(led.id, { dueOn: '2026-12-18' })
    assert.equal(await escalateLateTasks(house.db, house.clock), 1)
    assert.deepEqual(await mails(), [])
    const now = await house.done('guardReviewer', 'GET', `/groups/${group.id}`)
    assert.equal(now.tasks.find((one) => one.id === late.id)?.escalated, 'leader')
  })

  test('the mail about what waits: as often as chosen, once by two processes, never without an address or with nothing in it', async () => {
    const choose = (who: 'schoolReporter' | 'guardReviewer' | 'police', digest: string) =>
      house.done(who, 'PUT', '/waiting/digest', { digest })
    await choose('schoolReporter', 'daily')
    await choose('guardReviewer', 'daily')
    await choose('police', 'daily')
    house.clock.set('2026-12-21T04:30:00.000Z')
    assert.equal(await sendDigests(house.db, house.clock, address), 0, 'before six in the morning')
    house.clock.set('2026-12-21T05:30:00.000Z')
    const sent = await Promise.all([0, 1].map(() => sendDigests(house.db, house.clock, address)))
    assert.equal(
      sent.reduce((sum, one) => sum + one, 0),
      1,
    )
    const [mail, ...more] = await mails()
    assert.deepEqual([mail?.to, more], ['schoolReporter@provby.example', []])
    assert.equal(mail?.subject, 'En sak väntar på dig, och den är sen')
    assert.match(mail?.text ?? '', /skulle ha varit klar 18 december 2026\n {2}https:\/\/samlad\.example\/grupper\//)
    assert.equal(await sendDigests(house.db, house.clock, address), 0)
    house.clock.set('2026-12-22T05:30:00.000Z')
    assert.equal(await sendDigests(house.db, house.clock, null), 1)
    assert.ok(!(await mails())[1]?.text.includes('http'))
    await choose('schoolReporter', 'weekly')
    house.clock.set('2026-12-23T05:30:00.000Z')
    assert.equal(await sendDigests(house.db, house.clock, address), 0, 'a Wednesday')
    house.clock.set('2026-12-28T05:30:00.000Z')
    assert.equal(await sendDigests(house.db, house.clock, address), 1, 'Monday')
  })

  test('nothing was written for the other municipality', async () => {
    const { rows } = await house.db.asOwner((trx) =>
      sql`select 1 from escalation where municipality_id = ${otherTown}`.execute(trx),
    )
    assert.deepEqual(rows, [])
    assert.deepEqual(house.faults, [])
  })
})
