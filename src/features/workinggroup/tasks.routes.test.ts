/** Tasks: written, settled, told of; files; the second writer; what waits. On both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type GroupHouse, openGroupHouse, proposal, taskForm } from '../../../tests/group-house.ts'
import type { Group, Task, Waiting } from './schema.ts'

const codes = (answer: { body: { refusals?: { code: string }[] } }) => answer.body.refusals?.map((one) => one.code)
const image = Buffer.from('\x89PNG\r\n\x1a\n rest', 'latin1')

forEachDatabase('tasks', (open) => {
  let house: GroupHouse
  let group: Group
  before(async () => {
    house = await openGroupHouse(await open())
    group = await house.appointed()
  })
  const placeOf = (task: Pick<Task, 'id' | 'groupId'>) => `/groups/${task.groupId}/tasks/${task.id}`
  const read = async (id: string) =>
    (await house.done('coordinator', 'GET', `/groups/${group.id}`)).tasks.find((one) => one.id === id) as Task

  test('owner organisation, leader and parties change a task; another member does not, and no member gives it away', async () => {
    const task = await house.task(group.id)
    assert.deepEqual([task.standing, task.measureId, task.ownerName], ['dueSoon', house.measureId, 'schoolReporter'])
    const put = (who: Parameters<GroupHouse['call']>[0], change: object) =>
      house.call<Task>(who, 'PUT', placeOf(task), { ...taskForm, ...change })
    assert.deepEqual(codes(await put('guardReviewer', { version: 1 })), ['notYours'])
    const away = { ownerOrganisationId: 'vakten', ownerMembershipId: null }
    assert.deepEqual(codes(await put('schoolColleague', { version: 1, ...away })), ['notYours'])
    assert.equal((await put('schoolColleague', { version: 1, dueOn: '2026-12-15' })).body.standing, 'onTime')
    assert.equal((await put('housingReviewer', { version: 2, ...away })).body.ownerOrganisationName, 'Åkullens vakt')
    assert.equal((await put('police', { version: 3 })).status, 200)
    assert.equal((await house.call('reader', 'GET', `/groups/${group.id}`)).status, 403)
    const seen = await house.done('guardReviewer', 'GET', `/groups/${group.id}`)
    assert.equal(seen.tasks.find((one) => one.id === task.id)?.mayChange, false)
  })

  test('everything that is wrong with a task is told at once, and nothing is kept', async () => {
    const id = randomUUID()
    const item = { id, text: 'Ring Anna Andersson', done: false }
    const wrong = { ...taskForm, ownerMembershipId: 'guardReviewer', checklist: [item, item] }
    const answer = await house.call('coordinator', 'PUT', `/groups/${group.id}/tasks/${id}`, wrong)
    assert.deepEqual(codes(answer), ['ownerNotInGroup', 'sameItemTwice', 'personInText', 'personInText'])
    assert.equal(await read(id), undefined)
    const other = await house.appointed('En annan grupp')
    const task = await house.task(other.id)
    const stolen = await house.call('coordinator', 'PUT', `/groups/${group.id}/tasks/${task.id}`, {
      ...taskForm,
      version: 1,
    })
    assert.equal(stolen.status, 404)
  })

  test('two write at once: one is kept, the other is told what stands; a new task has one first version too', async () => {
    const task = await house.task(group.id)
    for (const [path, version] of [
      [placeOf(task), 1],
      [`/groups/${group.id}/tasks/${randomUUID()}`, 0],
    ] as const) {
      // biome-ignore format: two rounds
      const texts = ['Byt lamporna', 'Byt stolparna']
      const answers = await Promise.all(
        texts.map((title, at) =>
          house.call<Task>(at === 0 ? 'coordinator' : 'police', 'PUT', path, { ...taskForm, title, version }),
        ),
      )
      const won = answers.findIndex((one) => one.status === 200)
      const lost = answers[1 - won]
      assert.equal(lost?.status, 409)
      assert.equal(lost?.body.current?.title, texts[won])
    }
  })

  test('settling: dropped needs why, done does not, and both open again; an old version is refused', async () => {
    const task = await house.task(group.id)
    const settle = (state: string, version: number, outcome: string | null = null) =>
      house.call<Task>('schoolReporter', 'POST', `${placeOf(task)}/settle`, { state, version, outcome })
    assert.deepEqual(codes(await settle('dropped', 1)), ['outcomeMissing'])
    assert.equal((await settle('done', 1)).body.standing, 'done')
    assert.equal((await settle('open', 1)).status, 409)
    assert.deepEqual(codes(await settle('dropped', 2, 'Behövs inte')), ['noSuchStep'])
    assert.equal((await settle('open', 2)).body.standing, 'dueSoon')
    const dropped = (await settle('dropped', 3, 'Belysningen byts av en annan')).body
    assert.deepEqual([dropped.state, dropped.outcome, dropped.version], ['dropped', 'Belysningen byts av en annan', 4])
    const change = await house.call('schoolReporter', 'PUT', placeOf(task), { ...taskForm, version: 4 })
    assert.deepEqual(codes(change), ['noSuchStep'])
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ state: string }>`select state from task_version where id = ${task.id} order by version`.execute(trx),
    )
    assert.deepEqual(rows.map((one) => one.state), ['open', 'done', 'open', 'dropped']) // biome-ignore format: one row
  })

  test('log and override: guarded, shown beside what is computed, and taken back', async () => {
    const task = await house.task(group.id, { dueOn: '2026-11-20' })
    const say = (path: string, body: object) => house.call<Task>('schoolReporter', 'POST', placeOf(task) + path, body)
    assert.deepEqual(codes(await say('/log', { text: 'Ring Anna Andersson på 070-174 06 99' })), [
      'personInText',
      'personInText',
    ])
    const logged = (await say('/log', { text: 'Lamporna är beställda' })).body.log
    assert.deepEqual(logged.map((one) => [one.text, one.organisationName]), [['Lamporna är beställda', 'Östra skolan']]) // biome-ignore format: one row
    assert.deepEqual(codes(await say('/override', { status: 'onTime', reason: ' ' })), ['reasonMissing'])
    const set = (await say('/override', { status: 'onTime', reason: 'Leveransen är bekräftad till fredag' })).body
    assert.deepEqual([set.standing, set.override?.status, set.override?.by], ['late', 'onTime', 'Östra skolan'])
    assert.equal((await say('/override', { status: null, reason: null })).body.override, null)
    assert.deepEqual(codes(await say('/override', { status: null, reason: null })), ['nothingOverridden'])
  })

  test('files: what they are is told by their bytes, names are looked through, and they come back as attachments', async () => {
    const task = await house.task(group.id)
    const send = (name: string, bytes: Buffer, who: 'schoolReporter' | 'guardReviewer' = 'schoolReporter') =>
      house.call<Task>(who, 'POST', `${placeOf(task)}/files?name=${encodeURIComponent(name)}`, bytes)
    assert.deepEqual(codes(await send('bild.pdf', image)), ['fileOther'])
    assert.deepEqual(codes(await send('Anna_Andersson.html', Buffer.from('<html>'))), ['fileUnknown', 'personInText'])
    assert.deepEqual(codes(await send('lista.csv', Buffer.from('namn;nr\nA;19121212-1212\n'))), ['fileIdentity'])
    assert.deepEqual(codes(await send('bild.png', image, 'guardReviewer')), ['notYours'])
    assert.equal((await send('stor.png', Buffer.alloc(10 * 1024 * 1024 + 1))).status, 413)
    assert.deepEqual(codes(await house.call('schoolReporter', 'POST', `${placeOf(task)}/files?name=a.png`)), [
      'unreadable',
    ])

    const kept = (await send('../torget\r\n (kväll).png', image)).body.files[0]
    assert.deepEqual([kept?.name, kept?.type, kept?.bytes], ['torget (kväll).png', 'image/png', image.length])
    const path = `${placeOf(task)}/files/${kept?.id}`
    const file = await house.call('guardReviewer', 'GET', path)
    assert.ok(file.bytes.equals(image))
    assert.equal(file.headers['content-disposition'], "attachment; filename*=UTF-8''torget%20%28kv%C3%A4ll%29.png")
    assert.equal(file.headers['x-content-type-options'], 'nosniff')
    const elsewhere = await house.appointed('Grannen')
    assert.equal(
      (await house.call('police', 'GET', `/groups/${elsewhere.id}/tasks/${task.id}/files/${kept?.id}`)).status,
      404,
    )
    assert.deepEqual((await house.done<Task>('schoolReporter', 'DELETE', path)).files, [])
    assert.equal((await house.call('police', 'GET', path)).status, 404)
  })

  test('what waits: one’s own and the organisation’s, late first, and a group that waits for the party’s yes', async () => {
    const own = await house.appointed('Väntar')
    const owner = { ownerOrganisationId: 'vakten' }
    const soon = await house.task(own.id, { ...owner, ownerMembershipId: null, dueOn: '2026-11-24' })
    const late = await house.task(own.id, { ...owner, ownerMembershipId: 'guardReviewer', dueOn: '2026-11-01' })
    const waits = (who: 'guardReviewer' | 'guardReporter' | 'housingReviewer' | 'police' | 'coordinator') =>
      house.done<Waiting>(who, 'GET', '/waiting')
    const ids = ({ tasks }: Waiting) => tasks.filter((one) => one.groupId === own.id).map((one) => one.id)
    assert.deepEqual(ids(await waits('guardReviewer')), [late.id, soon.id])
    assert.deepEqual(ids(await waits('guardReporter')), [soon.id])
    // The housing company leads the group: something in it is late.
    assert.ok((await waits('housingReviewer')).groups.some((one) => one.id === own.id))
    const { measureId } = house
    const proposed = await house.done('coordinator', 'POST', '/groups', proposal({ title: 'Nytt', measureId }))
    const early = await house.task(proposed.id)
    assert.equal(early.standing, 'waiting')
    assert.deepEqual((await waits('police')).groups.map((one) => one.id).includes(proposed.id), true)
    assert.deepEqual((await waits('coordinator')).groups.map((one) => one.id).includes(proposed.id), false)
    const settle = { state: 'done', version: 1, outcome: null }
    assert.deepEqual(codes(await house.call('coordinator', 'POST', `${placeOf(early)}/settle`, settle)), ['notOpen'])
    const chosen = await house.done<Waiting>('guardReviewer', 'PUT', '/waiting/digest', { digest: 'daily' })
    assert.equal(chosen.digest, 'daily')
    assert.equal(
      (await house.done<Waiting>('guardReviewer', 'PUT', '/waiting/digest', { digest: 'never' })).digest,
      'never',
    )
  })

  test('the program was not at fault', () => assert.deepEqual(house.faults, []))
})
