/** A group from proposal to closing, as each of those who take part, on both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type GroupHouse, openGroupHouse, proposal } from '../../../tests/group-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import type { Candidates, Group, GroupHead } from './schema.ts'
import { listGroupFacts, listLateTasks } from './server/read-tasks.ts'
import { groupThreadSource } from './server/thread-source.ts'

const codes = (answer: { body: { refusals?: { code: string }[] } }) => answer.body.refusals?.map((one) => one.code)

forEachDatabase('working groups', (open) => {
  let house: GroupHouse
  before(async () => {
    house = await openGroupHouse(await open())
  })
  const audited = async (id: string) => {
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ action: string }>`select action from audit_event where subject_id = ${id} order by at, action`.execute(trx),
    )
    return rows.map((one) => one.action)
  }
  const titles = async (who: MemberId) =>
    (await house.done<{ groups: GroupHead[] }>(who, 'GET', '/groups')).groups.map((one) => one.title)

  test('a proposal: every fault at once and nothing kept; then one party’s yes does not appoint, both do', async () => {
    const wrong = proposal({ event: 'Hot mot Anna Andersson', members: [{ membershipId: 'expired', isLeader: false }] })
    const refused = await house.call('coordinator', 'POST', '/groups', wrong)
    assert.deepEqual(codes(refused), ['unknownMember', 'noLeader', 'personInText'])
    assert.deepEqual(codes(await house.call('strayCoordinator', 'POST', '/groups', proposal())), [
      'notAParty',
      'noPurpose',
    ])
    assert.equal((await house.call('schoolReviewer', 'POST', '/groups', proposal())).status, 403)
    assert.deepEqual(await titles('coordinator'), [])

    const { measureId } = house
    const group = await house.done('coordinator', 'POST', '/groups', proposal({ measureId }))
    assert.equal(group.measureTitle, 'Bättre ljus på torget')
    assert.deepEqual([group.state, group.confirmations.map((one) => one.party)], ['proposed', ['municipality']])
    const yes = `/groups/${group.id}/confirm`
    const again = await house.done('coordinator', 'POST', yes, { contentHash: group.contentHash })
    assert.equal(again.state, 'proposed')
    assert.equal((await house.call('police', 'POST', yes, { contentHash: 'b' })).status, 409)

    // Another member: the first yes was to something else.
    const joined = await house.done('police', 'POST', `/groups/${group.id}/members`, {
      membershipId: 'police',
      isLeader: false,
    })
    assert.deepEqual(
      joined.confirmations.map((one) => one.current),
      [false],
    )
    const { contentHash } = joined
    assert.equal((await house.done('police', 'POST', yes, { contentHash })).state, 'proposed')
    const appointed = await house.done('coordinator', 'POST', yes, { contentHash })
    assert.equal(appointed.state, 'active')
    assert.deepEqual(codes(await house.call('police', 'POST', yes, { contentHash })), ['notOpen'])
    const steps = ['appoint', 'confirm', 'confirm', 'confirm', 'join', 'propose'].map((one) => `group.${one}`)
    assert.deepEqual((await audited(group.id)).toSorted(), steps)
  })

  test('both say yes at once, ten times: each group is appointed once', async () => {
    const { measureId } = house
    for (let round = 0; round < 10; round++) {
      const { id } = await house.done('coordinator', 'POST', '/groups', proposal({ measureId }))
      // Another member: nobody's yes stands.
      const added = { membershipId: 'steering', isLeader: false }
      const { contentHash } = await house.done('police', 'POST', `/groups/${id}/members`, added)
      const yes = (who: MemberId) => house.call(who, 'POST', `/groups/${id}/confirm`, { contentHash })
      const states = (await Promise.all([yes('coordinator'), yes('police')])).map((one) => one.body.state)
      assert.deepEqual(states.toSorted(), ['active', 'proposed'])
      assert.equal((await audited(id)).filter((one) => one === 'group.appoint').length, 1)
    }
  })

  test('candidates are every valid membership whose role sees groups, and the measures', async () => {
    const { memberships, measures } = await house.done<Candidates>('police', 'GET', '/groups/candidates')
    const ids = memberships.map((one) => one.id)
    assert.ok(
      ids.includes('guardReviewer') &&
        !ids.includes('administrator') &&
        !ids.includes('reader') &&
        !ids.includes('expired'),
    )
    assert.deepEqual(measures, [{ id: house.measureId, title: 'Bättre ljus på torget' }])
  })

  test('a stranger organisation sees nothing, neither over HTTP nor by raw SQL; a member and the parties do', async () => {
    const outside = await house.done('coordinator', 'POST', '/groups', {
      ...proposal({ title: 'Bara bolaget', event: 'Bränder i källaren' }),
      members: [{ membershipId: 'housingReviewer', isLeader: true }],
    })
    const { contentHash, id } = outside
    await house.done('police', 'POST', `/groups/${id}/confirm`, { contentHash })
    const owner = { ownerOrganisationId: 'bolaget', ownerMembershipId: null }
    const task = await house.task(id, owner)
    const place = `/groups/${id}/tasks/${task.id}`
    await house.done('housingReviewer', 'POST', `${place}/log`, { text: 'Källaren är städad' })
    await house.done(
      'housingReviewer',
      'POST',
      `${place}/files?name=bild.png`,
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    )
    await house.done('housingReviewer', 'POST', `${place}/override`, { status: 'late', reason: 'Nycklarna saknas än' })
    await house.done('housingReviewer', 'POST', `/groups/${id}/questions`, { text: 'Får vi byta lås i källaren?' })
    const tables = [
      ...['group_mandate_version', 'group_confirmation', 'group_member', 'task_version', 'task_log', 'task_file'],
      ...['status_override', 'group_question'],
    ]
    const seen = (trx: Trx) =>
      Promise.all(
        [
          sql<{ n: number }>`select count(*)::int as n from working_group where id = ${id}`,
          ...tables.map(
            (one) => sql<{ n: number }>`select count(*)::int as n from ${sql.table(one)} where group_id = ${id}`,
          ),
        ].map(async (query) => (await query.execute(trx)).rows[0]?.n as number),
      )
    const nothing = [0, 0, 0, 0, 0, 0, 0, 0, 0]
    assert.deepEqual(await house.as('schoolReviewer', seen), nothing)
    assert.deepEqual(await house.as('steering', seen), nothing)
    for (const who of ['housingReviewer', 'coordinator', 'police'] as const) {
      assert.deepEqual(await house.as(who, seen), [1, 1, 2, 1, 1, 1, 1, 1, 1], who)
    }
    // A presenter's role for an organisation that is no party: in the group by organisation, not by role.
    assert.ok((await titles('strayCoordinator')).includes('Bara bolaget'))
    assert.ok(!(await titles('schoolReviewer')).includes('Bara bolaget'))
    for (const path of [`/groups/${id}`, `${place}/files/${randomUUID()}`]) {
      assert.equal((await house.call('schoolReviewer', 'GET', path)).status, 404, path)
    }
    assert.equal((await house.call('schoolReviewer', 'POST', `${place}/log`, { text: 'Hej där' })).status, 404)
    const refs = [{ kind: 'task' as const, id: task.id }]
    const ask = async (who: MemberId, now = '2026-11-23T08:00:00Z') =>
      house.as(who, (trx, actor) => {
        const asking = { trx, actor, zone: 'Europe/Stockholm', now: new Date(now) }
        return groupThreadSource.describe(asking, refs)
      })
    assert.deepEqual(await ask('steering'), [])
    assert.equal((await ask('police'))[0]?.state, 'open')
    assert.equal((await ask('police', `${task.dueOn}T20:30:00Z`))[0]?.state, 'open')
    assert.equal((await ask('police', `${task.dueOn}T23:30:00Z`))[0]?.state, 'late')
    assert.equal((await ask('police'))[0]?.href, `/grupper/${id}#uppgift-${task.id}`)
  })

  test('hand-over: refused all at once, or tasks and lead go on together', async () => {
    const group = await house.appointed('Överlämning')
    const { id } = group
    const leader = group.members.find((one) => one.isLeader) as Group['members'][number]
    const task = await house.task(id, { ownerOrganisationId: 'bolaget', ownerMembershipId: 'housingReviewer' })
    const free = await house.task(id, { ownerOrganisationId: 'bolaget', ownerMembershipId: null })
    const path = `/groups/${id}/hand-over`
    const bare = await house.call('coordinator', 'POST', path, { memberId: leader.id, to: null })
    assert.deepEqual(codes(bare), ['leaderNeedsSuccessor', 'successorNeeded'])
    assert.equal(bare.body.refusals?.[1]?.values?.count, 2)
    const outsider = await house.call('coordinator', 'POST', path, { memberId: leader.id, to: 'reader' })
    assert.deepEqual(codes(outsider), ['successorNotMember'])
    const other = await house.call('schoolReporter', 'POST', path, { memberId: leader.id, to: 'schoolReporter' })
    assert.deepEqual(codes(other), ['notYours'])
    assert.deepEqual((await house.done('police', 'GET', `/groups/${id}`)).members.length, 3)

    const left = await house.done<{ left: true }>('housingReviewer', 'POST', path, {
      memberId: leader.id,
      to: 'guardReviewer',
    })
    assert.deepEqual(left, { left: true })
    assert.equal((await house.call('housingReviewer', 'GET', `/groups/${id}`)).status, 404)
    const after = await house.done('guardReviewer', 'GET', `/groups/${id}`)
    const now = after.members.filter((one) => one.until === null)
    assert.deepEqual(
      now.map((one) => [one.membershipId, one.isLeader]),
      [
        ['guardReviewer', true],
        ['schoolReporter', false],
      ],
    )
    assert.deepEqual(
      after.members.filter((one) => one.until).map((one) => [one.membershipId, one.handedOverTo]),
      [['housingReviewer', 'guardReviewer']],
    )
    const owners = after.tasks.map((one) => [one.id, one.ownerOrganisationId, one.ownerMembershipId, one.version])
    assert.deepEqual(owners.toSorted(), [
      [task.id, 'vakten', 'guardReviewer', 2],
      [free.id, 'vakten', 'guardReviewer', 2],
    ].toSorted()) // biome-ignore format: two rows
  })

  test('one leads: a new leader takes over, and the one before stays', async () => {
    const { id } = await house.appointed('Ny ledare')
    const path = `/groups/${id}/members`
    const led = await house.done('police', 'POST', path, { membershipId: 'schoolReporter', isLeader: true })
    const leaders = led.members.filter((one) => one.isLeader).map((one) => one.membershipId)
    assert.deepEqual([leaders, led.members.length], [['schoolReporter'], 3])
    const twice = await house.call('police', 'POST', path, { membershipId: 'schoolReporter', isLeader: true })
    assert.deepEqual(codes(twice), ['sameMemberTwice'])
    assert.equal(
      (await house.call('schoolReporter', 'POST', path, { membershipId: 'reader', isLeader: false })).status,
      403,
    )
  })

  test('closing: open tasks stop it and are named; then the report stands and nothing changes', async () => {
    const { id } = await house.appointed('Avslutning')
    const task = await house.task(id)
    const report = 'Lamporna är bytta och torget är ljusare. Felanmälan tog längst tid.'
    const path = `/groups/${id}/close`
    const stopped = await house.call('housingReviewer', 'POST', path, { report: `${report} Ring Anna Andersson.` })
    assert.deepEqual(codes(stopped), ['openTask', 'personInText'])
    assert.equal(stopped.body.refusals?.[0]?.values?.title, task.title)
    const settle = `/groups/${id}/tasks/${task.id}/settle`
    await house.done('schoolReporter', 'POST', settle, { state: 'done', outcome: null, version: 1 })
    assert.deepEqual(codes(await house.call('schoolReporter', 'POST', path, { report })), ['notLeader'])
    const closed = await house.done('housingReviewer', 'POST', path, { report })
    assert.deepEqual([closed.state, closed.closingReport, closed.may.addTask], ['closed', report, false])
    const late = await house.call('coordinator', 'POST', settle, { state: 'open', outcome: null, version: 2 })
    assert.deepEqual(codes(late), ['notOpen'])
  })

  test('what neighbours read: facts of groups, late tasks, links both ways', async () => {
    const { id } = await house.appointed('Grannarna')
    const task = await house.task(id, { dueOn: '2026-11-20' })
    await house.as('coordinator', async (trx, actor) => {
      const fact = (await listGroupFacts(trx)).find((one) => one.id === id)
      assert.deepEqual(
        [fact?.leader?.organisationName, fact?.openTasks, fact?.nextDueOn],
        ['Zätas bostäder', 1, '2026-11-20'],
      )
      const late = (await listLateTasks(trx, house.clock.now())).filter((one) => one.groupId === id)
      assert.deepEqual(
        late.map((one) => [one.id, one.daysLate, one.ownerOrganisationName]),
        [[task.id, 3, 'Östra skolan']],
      )
      const ask = { trx, actor, zone: 'Europe/Stockholm', now: new Date('2026-11-23T08:00:00Z') }
      const group = { kind: 'group' as const, id }
      const measure = { kind: 'measure' as const, id: house.measureId }
      const own = { kind: 'task' as const, id: task.id }
      assert.deepEqual(await groupThreadSource.links(ask, [group]), [
        { from: group, to: measure },
        { from: own, to: group },
      ])
      assert.deepEqual(await groupThreadSource.links(ask, [own]), [{ from: own, to: group }])
      const fromMeasure = await groupThreadSource.links(ask, [measure])
      assert.ok(fromMeasure.some((one) => one.from.id === id && one.to.id === house.measureId))
    })
  })

  test('the program was not at fault', () => assert.deepEqual(house.faults, []))
})
