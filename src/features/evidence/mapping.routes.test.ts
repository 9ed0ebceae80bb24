/** The round of a mapping over HTTP, as each of those who take part, on both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { tickingClock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import { createHttp } from '#platform/http/server.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, type MemberId, town } from '../../../tests/town.ts'
import { mappingRoutes } from './mapping-routes.ts'
import type { Mapping } from './mapping-schema.ts'
import { listApprovedMappings } from './mapping-store.ts'

const item = { id: randomUUID(), what: 'Krossade rutor vid entrén', where: 'Norra gaveln', knownBy: 'documentation' }
const image = Buffer.from('\x89PNG\r\n\x1a\n rest', 'latin1')

forEachDatabase('mappings', (open) => {
  let db: Database
  const clock = tickingClock('2026-11-23T08:00:00.000Z', 1)
  const pictureId = randomUUID()
  const list = `/joint-pictures/${pictureId}/mappings`
  let send: (
    who: MemberId,
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{
    status: number
    body: Record<string, never> & { refusals?: { code: string; field?: string }[]; current?: Mapping }
    bytes: Buffer
    headers: Record<string, unknown>
  }>
  const faults: unknown[] = []
  const actors = new Map<string, Actor>()

  before(async () => {
    db = await open()
    await fillTown(db)
    await db.asOwner(async (trx) => {
      await sql`insert into joint_picture (municipality_id, id, party, period, state, created_at)
        values (${town}, ${pictureId}, null, '2026', 'composing', '2026-11-20T08:00:00Z')`.execute(trx)
      await sql`update person set email = 'skolan@provby.example'
        where municipality_id = ${town} and id in ('schoolReviewer', 'schoolReporter')`.execute(trx)
    })
    const app = await createHttp<Actor>({
      routes: mappingRoutes({ db, clock, shelf: new RegisterShelf(clock) }),
      findCaller: async ({ headers }) => {
        const who = String(headers.who)
        const found = actors.get(who) ?? (await findActorNow(who))
        actors.set(who, found)
        return { actor: found, scope: scopeOf(found) }
      },
      mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
      tellFault: (fault) => void faults.push(fault),
    })
    const findActorNow = async (who: string) => {
      const found = await db.asOwner((trx) => findActor(trx, { municipalityId: town, membershipId: who }, '2026-11-23'))
      return found as Actor
    }
    send = async (who, method, path, body) => {
      const raw = body instanceof Buffer
      const type = raw ? 'application/octet-stream' : 'application/json'
      const answer = await app.inject({
        method: method as 'GET',
        url: `/api${path}`,
        headers: { 'x-samlad': '1', who, ...(body === undefined ? {} : { 'content-type': type }) },
        ...(body === undefined ? {} : { payload: raw ? body : JSON.stringify(body) }),
      })
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      const { statusCode: status, rawPayload: bytes, headers } = answer
      return { status, body: isJson ? answer.json() : {}, bytes, headers }
    }
  })

  const codes = (answer: { body: { refusals?: { code: string }[] } }) => answer.body.refusals?.map((one) => one.code)
  const mappings = (answer: { body: object }) => (answer.body as { mappings: Mapping[] }).mappings
  const ownId = async (who: MemberId) => mappings(await send(who, 'GET', '/mappings'))[0]?.id as string
  const audited = async () => {
    const { rows } = await db.asOwner((trx) =>
      sql<{ action: string; detail: object }>`select action, detail from audit_event order by at`.execute(trx),
    )
    return rows
  }
  const outbox = async () => {
    const { rows } = await db.asOwner((trx) =>
      sql<{ to: string; subject: string }>`select to_address as to, subject from outbox_mail`.execute(trx),
    )
    return rows
  }

  test('inviting: every fault at once, nothing kept; then each organisation once, with one mail to each address', async () => {
    const wrong = { organisationIds: ['skolan', 'nagon'], dueOn: '2026-11-22', message: 'Ring 070-174 06 99' }
    const refused = await send('coordinator', 'POST', list, wrong)
    assert.equal(refused.status, 422)
    assert.deepEqual(codes(refused), ['dueInPast', 'unknownOrganisation', 'personInText'])
    const right = { organisationIds: ['skolan', 'bolaget'], dueOn: '2026-11-25', message: 'Särskilt om rutor' }
    assert.deepEqual(codes(await send('strayCoordinator', 'POST', list, right)), ['notAParty'])
    assert.equal((await send('schoolReviewer', 'POST', list, right)).status, 403)
    assert.deepEqual(await audited(), [])

    const invited = mappings(await send('coordinator', 'POST', list, right))
    assert.deepEqual(invited.map((one) => [one.organisationId, one.state, one.late, one.period]).toSorted(), [
      ['bolaget', 'invited', false, '2026'],
      ['skolan', 'invited', false, '2026'],
    ])
    const again = await send('police', 'POST', list, { ...right, dueOn: '2027-01-01' })
    assert.deepEqual([...new Set(mappings(again).map((one) => one.dueOn))], ['2026-11-25'])
    assert.deepEqual(await outbox(), [
      { to: 'skolan@provby.example', subject: 'Kartläggning till den samlade lägesbilden 2026' },
    ])
  })

  test('a draft and its files are the actor’s own: not the parties’, not another actor’s, past the routes neither', async () => {
    const id = await ownId('schoolReporter')
    const answers = { items: [item], consequences: 'Elever går en annan väg' }
    const saved = await send('schoolReporter', 'PUT', `/mappings/${id}`, { version: 0, answers })
    assert.equal(saved.status, 200, JSON.stringify(saved.body))
    const attached = await send(
      'schoolReporter',
      'POST',
      `/mappings/${id}/files?name=entr%C3%A9n.png&type=image/png`,
      image,
    )
    assert.equal(attached.status, 200, JSON.stringify(attached.body))
    const file = (attached.body as unknown as { files: { id: string }[] }).files[0]?.id
    for (const who of ['coordinator', 'police', 'guardReviewer', 'housingReviewer'] as const) {
      const read = await send(who, 'GET', `/mappings/${id}`)
      if (who === 'coordinator' || who === 'police') {
        const { state, answers: seen, version, files } = read.body as unknown as Mapping
        assert.deepEqual({ state, seen, version, files }, { state: 'invited', seen: null, version: 0, files: [] })
        assert.deepEqual(codes(await send(who, 'PUT', `/mappings/${id}`, { version: 0, answers })), ['notInvited'])
      } else assert.equal(read.status, 404)
      assert.equal((await send(who, 'GET', `/mappings/${id}/files/${file}`)).status, 404)
      const rows = await db.withScope(scopeOf(actors.get(who) as Actor), async (trx) => {
        const versions = await sql`select * from mapping_version`.execute(trx)
        const files = await sql`select * from mapping_file`.execute(trx)
        const changed = await sql`update mapping_file set shared_at = now()`.execute(trx)
        return [versions.rows.length, files.rows.length, changed.numAffectedRows]
      })
      assert.deepEqual(rows, [0, 0, 0n], who)
    }
    const own = await send('schoolReviewer', 'GET', `/mappings/${id}/files/${file}`)
    assert.deepEqual([own.bytes.equals(image), own.headers['content-type']], [true, 'image/png'])
    assert.match(String(own.headers['content-disposition']), /^attachment; filename\*=UTF-8''entr%C3%A9n\.png$/)
  })

  test('two who write: the second gets what stands; a person in a text is refused by field, or kept with its reason', async () => {
    const id = await ownId('schoolReporter')
    const answers = { items: [{ ...item, uncertain: 'Fråga Anna Bergström' }], other: 'Ring 070-174 06 99' }
    const moved = await send('schoolColleague', 'PUT', `/mappings/${id}`, { version: 0, answers })
    assert.equal(moved.status, 409)
    assert.deepEqual(codes(moved), ['moved', 'personInText', 'personInText'])
    assert.equal(moved.body.current?.answers?.consequences, 'Elever går en annan väg')
    const refused = await send('schoolColleague', 'PUT', `/mappings/${id}`, { version: 1, answers })
    assert.deepEqual(
      refused.body.refusals?.map((one) => one.field),
      [`items.${item.id}.uncertain`, 'other'],
    )
    const reason = 'Namnet på priset'
    const overrides = [
      { field: `items.${item.id}.uncertain`, kind: 'name', words: 'Anna Bergström', reason },
      { field: 'other', kind: 'phone', words: '070-174 06 99', reason: 'Växelns nummer, inte en person' },
    ]
    const kept = await send('schoolColleague', 'PUT', `/mappings/${id}`, { version: 1, answers, overrides })
    assert.equal(kept.status, 200, JSON.stringify(kept.body))
    const log = JSON.stringify((await audited()).at(-1))
    assert.match(log, /mapping\.write.*Namnet på priset/)
    assert.doesNotMatch(log, /Bergström|174 06/)
  })

  test('files: what is no such file, has a personal number or a person’s name is refused; a draft’s file can be removed', async () => {
    const id = await ownId('schoolReporter')
    const attach = (name: string, bytes: Buffer) =>
      send('schoolReporter', 'POST', `/mappings/${id}/files?name=${encodeURIComponent(name)}&type=text/csv`, bytes)
    assert.deepEqual(codes(await attach('a.pdf', image)), ['fileOther'])
    assert.deepEqual(codes(await attach('a.csv', Buffer.from('namn;nr\nx;19800101-2387\n'))), ['fileIdentity'])
    assert.deepEqual(codes(await attach('Anna Bergström.png', image)), ['personInText'])
    assert.equal((await attach('stor.csv', Buffer.alloc(10 * 1024 * 1024 + 1, 65))).status, 413)
    const { files } = (await attach('antal.csv', Buffer.from('plats;antal\nA;3\n'))).body as unknown as {
      files: Mapping['files']
    }
    assert.deepEqual(
      files.map((one) => [one.name, one.size, one.shared]),
      [
        ['entrén.png', image.length, false],
        ['antal.csv', 16, false],
      ],
    )
    assert.equal((await send('schoolReporter', 'DELETE', `/mappings/${id}/files/${files[1]?.id}`)).status, 200)
    assert.equal((await send('schoolReporter', 'GET', `/mappings/${id}/files/${files[1]?.id}`)).status, 404)
  })

  test('a reminder once a day, with mail where there is an address, and marked where there is none', async () => {
    const ids = mappings(await send('police', 'GET', list)).map((one) => one.id)
    const remind = async () =>
      (await send('police', 'POST', `${list}/remind`, { mappingIds: ids })).body as { reminded?: number }
    const sent = (await outbox()).length
    assert.equal((await remind()).reminded, 2)
    assert.equal((await remind()).reminded, 0)
    assert.equal((await outbox()).length, sent + 1)
    clock.set('2026-11-26T08:00:00.000Z')
    assert.equal((await remind()).reminded, 2)
    assert.equal((await outbox()).at(-1)?.subject, 'Kartläggningen saknas till den samlade lägesbilden 2026')
    const own = mappings(await send('housingReviewer', 'GET', '/mappings'))[0]
    assert.deepEqual([own?.late, own?.reminders, own?.remindedAt?.slice(0, 10)], [true, 2, '2026-11-26'])
  })

  test('approved: both parties read answers and files from then on, as of then on; a correction is a new version', async () => {
    const id = await ownId('schoolReviewer')
    assert.equal((await send('schoolReporter', 'POST', `/mappings/${id}/approve`, { version: 2 })).status, 403)
    const stale = await send('schoolReviewer', 'POST', `/mappings/${id}/approve`, { version: 1 })
    assert.deepEqual([stale.status, codes(stale)], [409, ['moved']])
    const before_ = clock.now().toISOString()
    const approved = (await send('schoolReviewer', 'POST', `/mappings/${id}/approve`, { version: 2 }))
      .body as unknown as Mapping
    assert.deepEqual([approved.state, approved.version, approved.late], ['approved', 3, false])
    const twice = await send('schoolReviewer', 'POST', `/mappings/${id}/approve`, { version: 3 })
    assert.deepEqual(codes(twice), ['alreadyApproved'])

    const seen = mappings(await send('police', 'GET', list)).find((one) => one.id === id) as Mapping
    assert.deepEqual([seen.state, seen.answers?.items[0]?.what], ['approved', item.what])
    const [file] = seen.files
    const address = `/mappings/${id}/files/${file?.id}`
    assert.equal((await send('coordinator', 'GET', address)).bytes.equals(image), true)
    assert.equal((await send('guardReviewer', 'GET', address)).status, 404)
    assert.deepEqual(codes(await send('schoolReviewer', 'DELETE', address)), ['fileShared'])

    const answers = { items: [{ ...item, what: 'Rättat' }] }
    assert.equal((await send('schoolReporter', 'PUT', `/mappings/${id}`, { version: 3, answers })).status, 200)
    const draft = mappings(await send('schoolReporter', 'GET', '/mappings'))[0] as Mapping
    assert.deepEqual(
      [draft.state, draft.approvedAt === null, draft.answers?.items[0]?.what],
      ['draft', false, 'Rättat'],
    )
    const still = mappings(await send('coordinator', 'GET', list)).find((one) => one.id === id)
    assert.equal(still?.answers?.items[0]?.what, item.what)
    const first = clock.now().toISOString()
    await send('schoolReviewer', 'POST', `/mappings/${id}/approve`, { version: 4 })

    const asOf = (instant: string) =>
      db.withScope(scopeOf(actors.get('coordinator') as Actor), (trx) => listApprovedMappings(trx, pictureId, instant))
    assert.deepEqual(await asOf(before_), [])
    assert.deepEqual(
      (await asOf(first)).map((one) => one.answers.items[0]?.what),
      [item.what],
    )
    const now = await asOf(clock.now().toISOString())
    assert.deepEqual(
      now.map((one) => [one.organisationId, one.organisationName, one.answers.items[0]?.what]),
      [['skolan', 'Östra skolan', 'Rättat']],
    )
    const { rows } = await db.asOwner((trx) =>
      sql<{ version: number }>`select version from mapping_version where state = 'approved' order by 1`.execute(trx),
    )
    assert.deepEqual(
      rows.map((row) => row.version),
      [3, 5],
    )
    assert.deepEqual(faults, [])
  })

  test('nothing told is not approved, and the program cannot rewrite what was approved', async () => {
    const id = await ownId('housingReviewer')
    assert.deepEqual(codes(await send('housingReviewer', 'POST', `/mappings/${id}/approve`, { version: 1 })), [
      'moved',
      'nothingWritten',
    ])
    await send('housingReviewer', 'PUT', `/mappings/${id}`, { version: 0, answers: {} })
    assert.deepEqual(codes(await send('housingReviewer', 'POST', `/mappings/${id}/approve`, { version: 1 })), ['empty'])
    const scope = scopeOf(actors.get('schoolReviewer') as Actor)
    for (const change of [
      'update mapping_version set version = 9',
      'delete from mapping_version',
      'delete from mapping_file',
    ]) {
      await assert.rejects(
        db.withScope(scope, (trx) => sql.raw(change).execute(trx)),
        { code: '42501' },
      )
    }
    const other = {
      municipalityId: 'annanby',
      organisationId: 'skolan',
      personId: 'schoolReviewer',
      reach: 'shared',
    } as const
    const rows = await db.withScope(other, (trx) => sql`select id from mapping_invitation`.execute(trx))
    assert.equal(rows.rows.length, 0)
  })
})
