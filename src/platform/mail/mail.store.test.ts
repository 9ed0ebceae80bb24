import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { tickingClock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, town } from '../../../tests/town.ts'
import { postMail } from './post.ts'
import { folderSender, type MailSender } from './sender.ts'
import { insertMail, type Mail, type OutboxMail } from './store.ts'

const mail = (subject: string, rest: Partial<Mail> = {}): Mail => {
  return { municipalityId: town, to: 'lokal@provby.example', subject, text: 'Lägesbilden är frisläppt.\n', ...rest }
}

forEachDatabase('the outbox', (open, kind) => {
  let db: Database
  const clock = tickingClock('2026-11-23T08:00:00.000Z', 1)
  const folders: string[] = []
  beforeEach(async () => {
    if (!db) {
      db = await open()
      await fillTown(db)
    }
    await db.asOwner((trx) => sql`delete from outbox_mail`.execute(trx))
  })
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))
  const put = (one: Mail) => db.asOwner((trx) => insertMail(trx, one, clock.now()))
  const rows = async () =>
    (
      await db.asOwner((trx) =>
        sql<{ subject: string; sent: boolean; attempts: number; error: string | null }>`
          select subject, sent_at is not null as sent, attempts, last_error as error from outbox_mail order by created_at`.execute(
          trx,
        ),
      )
    ).rows
  const recorder = (fail: (mail: OutboxMail) => boolean = () => false) => {
    const sent: string[] = []
    const sender: MailSender = {
      async send(one) {
        if (fail(one)) throw new Error('451 try again later')
        sent.push(one.subject)
      },
    }
    return { sent, sender }
  }

  test('nothing is posted for what was rolled back', async () => {
    await assert.rejects(
      db.asOwner(async (trx) => {
        await insertMail(trx, mail('aldrig'), clock.now())
        throw new Error('given up')
      }),
      /given up/,
    )
    const { sent, sender } = recorder()
    assert.equal(await postMail(db, sender, clock), 0)
    assert.deepEqual(sent, [])
  })

  test('each mail is sent once, the oldest first', async () => {
    for (const subject of ['ett', 'två', 'tre']) await put(mail(subject))
    const { sent, sender } = recorder()
    assert.equal(await postMail(db, sender, clock), 3)
    assert.equal(await postMail(db, sender, clock), 0)
    assert.deepEqual(sent, ['ett', 'två', 'tre'])
  })

  test('one that fails keeps its error, lets the others by next time, and is given up after eight tries', async () => {
    await put(mail('fastnar'))
    await put(mail('går fram'))
    const { sent, sender } = recorder((one) => one.subject === 'fastnar')
    for (let round = 0; round < 12; round++) await postMail(db, sender, clock)
    assert.deepEqual(sent, ['går fram'])
    const [stuck, through] = await rows()
    assert.deepEqual(stuck, { subject: 'fastnar', sent: false, attempts: 8, error: '451 try again later' })
    assert.equal(through?.sent, true)
  })

  test('a folder gets one file a mail, which carries subject, text and the very attachment', async () => {
    const bytes = Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 256))
    await put(
      mail('Lägesbild vecka 47 – Åby', { attachment: { name: 'lägesbild.pdf', type: 'application/pdf', bytes } }),
    )
    const folder = await mkdtemp(join(tmpdir(), 'samlad-mail-'))
    folders.push(folder)
    await postMail(db, folderSender(join(folder, 'ut'), 'samlad@provby.example'), clock)
    const [name, ...others] = await readdir(join(folder, 'ut'))
    assert.deepEqual(others, [])
    assert.match(name ?? '', /^[\w-]{36}\.eml$/)
    const written = await readFile(join(folder, 'ut', name ?? ''), 'utf8')
    assert.match(written, /^To: lokal@provby\.example\r?$/m)
    assert.match(written, /^Message-ID: <[\w-]{36}@samlad>\r?$/im)
    assert.ok(written.replace(/\s/g, '').includes(bytes.toString('base64')))
  })

  if (kind === 'postgres') {
    test('two posters at once send no mail twice', async () => {
      for (let at = 0; at < 20; at++) await put(mail(`nr ${at}`))
      const first = recorder()
      const second = recorder()
      const slow = (sender: MailSender): MailSender => ({
        async send(one) {
          await new Promise((done) => setTimeout(done, 3))
          await sender.send(one)
        },
      })
      await Promise.all([postMail(db, slow(first.sender), clock), postMail(db, slow(second.sender), clock)])
      const all = [...first.sent, ...second.sent]
      assert.equal(new Set(all).size, all.length)
      assert.equal(all.length, 20)
      assert.ok(first.sent.length > 0 && second.sent.length > 0)
    })
  }
})
