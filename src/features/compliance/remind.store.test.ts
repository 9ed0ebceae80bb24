/** Reminders of obligations: each step once, to roles and never to nobody, on both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { type TickingClock, tickingClock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, otherTown, town } from '../../../tests/town.ts'
import { remindObligations } from './server/remind.ts'

const address = 'https://samlad.example/'

forEachDatabase('reminders of obligations', (open) => {
  let db: Database
  let clock: TickingClock
  before(async () => {
    db = await open()
    await fillTown(db)
    // The town has an agreement, the other one has none. Of the steering group one has no address, as in life.
    await db.asOwner((trx) =>
      sql`update person set email = id || '@' || municipality_id || '.example'
        where id in ('coordinator', 'police', 'steering', 'policeSteering', 'strayCoordinator', 'reader', 'administrator')`.execute(
        trx,
      ),
    )
    clock = tickingClock('2024-01-02T08:00:00.000Z')
  })
  beforeEach(() => db.asOwner((trx) => sql`delete from outbox_mail`.execute(trx)))
  const at = (instant: string) => {
    clock.set(instant)
    return remindObligations(db, clock, address)
  }
  const rowsOf = async <T>(query: ReturnType<typeof sql<T>>) => (await db.asOwner((trx) => query.execute(trx))).rows
  const mails = (place: string) =>
    rowsOf(
      sql<{ to: string; subject: string; text: string }>`select to_address as to, subject, body_text as text
        from outbox_mail where municipality_id = ${place} order by 1`,
    )
  const told = async (place: string) => {
    const rows = await rowsOf(
      sql<{ key: string; step: string; day: string }>`select obligation_key as key, step, due_on::text as day
        from obligation_reminder where municipality_id = ${place} order by at, 1, 2`,
    )
    return rows.map(({ key, step, day }) => `${key.split('/')[1]} ${step} ${day}`)
  }

  test('what is near is told once to both presenters, by two processes at once', async () => {
    clock.set('2024-01-02T08:00:00.000Z')
    const taken = await Promise.all([0, 1].map(() => remindObligations(db, clock, address)))
    assert.equal(
      taken.reduce((sum, one) => sum + one, 0),
      3,
    )
    assert.deepEqual(await told(town), ['picture soon 2024-06-30'])
    const found = await mails(town)
    assert.deepEqual(found.map((one) => one.to), ['coordinator@provby.example', 'police@provby.example']) // biome-ignore format: one row
    assert.equal(found[0]?.subject, 'En skyldighet ska göras snart')
    assert.match(
      found[0]?.text ?? '',
      /4 §, lagen: Kommunen ska ha en lägesbild.*\n {2}Ska vara gjort senast 30 juni 2024\./,
    )
    assert.ok(found[0]?.text.includes('https://samlad.example/skyldigheter/jointPicture'))
    assert.equal(await at('2024-01-02T20:00:00.000Z'), 0)
  })

  test('a municipality without an agreement is reminded of the law, in one mail', async () => {
    clock.set('2024-04-05T08:00:00.000Z')
    await remindObligations(db, clock, null)
    // Soon since January, and the council since the beginning of April: ninety days before.
    assert.deepEqual(await told(otherTown), [
      'agreements soon 2024-06-30',
      'picture soon 2024-06-30',
      'council soon 2024-06-30',
      'plan soon 2024-07-01',
    ])
    const [mail] = await mails(otherTown)
    assert.equal(mail?.subject, '2 skyldigheter ska göras snart')
    assert.ok(!mail?.text.includes('http'))
    const [, , policeSteering, steering, ...more] = await mails(town)
    assert.deepEqual([policeSteering?.to, steering?.to, more], ['policeSteering@provby.example', 'steering@provby.example', []]) // biome-ignore format: one row
    assert.match(steering?.text ?? '', /12 veckor i rad saknas/)
    assert.match(steering?.text ?? '', /organet som beslutar/)
  })

  test('three weeks in a row that are missed go to those who decide; one of them without an address', async () => {
    await at('2024-04-12T08:00:00.000Z')
    assert.deepEqual((await mails(town)).map((one) => one.to), ['coordinator@provby.example', 'police@provby.example']) // biome-ignore format: one row
    const { rows } = await db.asOwner((trx) =>
      sql<{ persons: number }>`select (detail->>'persons')::int as persons from audit_event
        where action = 'obligation.remind' and detail->>'step' = 'steering'`.execute(trx),
    )
    assert.deepEqual(rows, [{ persons: 3 }])
  })

  test('on the day, and the day after by the local clock; each week that is missed, and a row of them once', async () => {
    await at('2024-06-30T08:00:00.000Z')
    assert.equal((await mails(town))[0]?.subject, 'En skyldighet är försenad, 3 ska göras snart')
    assert.equal(await at('2024-06-30T21:59:00.000Z'), 0, 'still the same day')
    await at('2024-06-30T22:00:01.000Z')
    const now = await told(town)
    for (const step of ['picture due 2024-06-30', 'picture overdue 2024-06-30', 'plan due 2024-07-01'])
      assert.ok(now.includes(step), step)
    assert.ok(now.includes('weekPicture overdue 2024-06-30'), 'each week that is missed')
    assert.equal(now.filter((one) => one.startsWith('weekPicture steering')).length, 1, 'the row itself once')
  })

  test('fourteen days after, those who hold the seats are told, with the reason that was written', async () => {
    const reason = 'Underlaget väntar på den nya enkäten'
    const by = { personId: 'coordinator', organisationId: 'kommunen', recordedAt: '2024-07-05T08:00:00.000Z' }
    await db.asOwner(async (trx) => {
      const key = { municipalityId: town, version: 1 }
      await trx
        .insertInto('obligationNoteVersion')
        .values({ ...key, ...by, obligationKey: 'law-2023-196/picture', reason, beginsOn: null })
        .execute()
      // What was done is told of no more.
      const evidence = { title: 'Rapport till fullmäktige', text: null, reference: 'KS 2024/11', untilDay: null }
      await trx
        .insertInto('ownEvidenceVersion')
        .values({
          ...key,
          ...by,
          ...evidence,
          id: randomUUID(),
          obligationKey: 'law-2023-196/councilReport',
          onDay: '2024-07-03',
        })
        .execute()
    })
    await at('2024-07-13T08:00:00.000Z')
    assert.ok(!(await told(town)).includes('picture steering 2024-06-30'))
    await at('2024-07-14T08:00:00.000Z')
    const [, , mail] = await mails(town)
    assert.equal(mail?.to, 'policeSteering@provby.example')
    assert.ok(mail?.text.includes(reason))
    assert.match(mail?.text ?? '', /Skulle vara gjort 30 juni 2024, 14 dagar sedan/)
    await at('2024-07-20T08:00:00.000Z')
    const steering = (await told(town)).filter((one) => one.includes('steering'))
    assert.deepEqual(steering.toSorted(), [
      'informed steering 2024-07-01',
      'picture steering 2024-06-30',
      'plan steering 2024-07-01',
      'weekPicture steering 2024-01-28',
    ])
  })

  test('without an agreement nobody decides, so nothing is taken as told to those who do', async () => {
    assert.deepEqual((await told(otherTown)).filter((one) => one.includes('steering')), []) // biome-ignore format: one row
  })

  test('where nobody has a role to be told in, nothing is taken: it is told when somebody has', async () => {
    await db.asOwner((trx) =>
      sql`update membership set until = '2024-07-31' where municipality_id = ${otherTown}`.execute(trx),
    )
    const before = await told(otherTown)
    await at('2025-07-10T08:00:00.000Z')
    assert.deepEqual(await told(otherTown), before)
    assert.deepEqual(await mails(otherTown), [])
  })

  test('no mail carries a name, and every step is in the log by code', async () => {
    const [logged] = await rowsOf(
      sql<{ steps: number; told: number }>`select
        (select count(*)::int from audit_event where action = 'obligation.remind') as steps,
        (select count(*)::int from obligation_reminder) as told`,
    )
    assert.equal(logged?.steps, logged?.told)
    await at('2025-12-01T08:00:00.000Z')
    for (const { text } of await mails(town)) assert.doesNotMatch(text, /coordinator|policeSteering/)
  })
})
