/** A measure from its first draft to its end: written, decided by both parties, started and finished. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { scopeOf } from '#features/access/server/caller.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { codesOf } from '../../../tests/house.ts'
import { indicatorForm, type MeasureHouse, measureForm, openMeasureHouse } from '../../../tests/measure-house.ts'
import { type MemberId, town } from '../../../tests/town.ts'
import type { Measure, MeasureHead } from './schema.ts'
import { decideMeasures, listMeasureFacts, listMeasureParts } from './server/read-measures.ts'
import { measureThreadSource } from './server/thread-source.ts'

forEachDatabase('a measure', (open, kind) => {
  let house: MeasureHouse
  before(async () => {
    house = await openMeasureHouse(await open())
  })
  const path = (one: { id: string }, rest = '') => `/measures/${one.id}${rest}`
  const read = (one: { id: string }, who: MemberId = 'police') => house.done(who, 'GET', path(one))
  const confirm = (who: MemberId, one: { id: string }, contentHash: string) =>
    house.call<Measure>(who, 'POST', path(one, '/confirm'), { contentHash })
  const move = (one: { id: string }, action: string, on = '2026-11-23', reason: string | null = null) =>
    house.call<Measure>('police', 'POST', path(one, '/move'), { action, on, reason })
  const listed = async (who: MemberId) =>
    (await house.done<{ measures: MeasureHead[] }>(who, 'GET', '/measures')).measures.map((one) => one.id)

  test('written in versions: which fields changed, and a writer that came second gets what stands', async () => {
    const draft = await house.draft({ causeIds: [house.causeId] })
    assert.deepEqual(
      [draft.state, draft.origin, draft.standing, draft.version, draft.problemIds],
      ['draft', 'plan', 'notBegun', 1, [house.problem.id]],
    )
    assert.deepEqual(
      draft.gaps.map((one) => one.code),
      ['problemWithoutFinding', 'problemNotPrioritised', 'measureWithoutIndicator', 'noEffectDesign'],
    )
    const put = (change: object, version: number, who: MemberId = 'police') =>
      house.call<Measure>(who, 'PUT', path(draft), {
        ...measureForm({ causeIds: [house.causeId], ...change }),
        version,
      })
    const { body } = await put({ title: 'Byt lamporna på torget', cost: null }, 1)
    assert.deepEqual(body.history.at(-1)?.fields, ['title', 'cost'])
    assert.deepEqual([body.history.length, body.history[1]?.organisationName], [2, 'Polisen i Provby'])
    const lost = await put({ title: 'Ljus på torget' }, 1, 'coordinator')
    assert.deepEqual([lost.status, (lost.body.current as Measure).title], [409, 'Byt lamporna på torget'])
    assert.equal(
      (await put({ title: 'Byt lamporna på torget', cost: null }, 2)).body.version,
      2,
      'the same again is no version',
    )
  })

  test('everything that is wrong is told at once', async () => {
    const wrong = { subGoals: ['no'], causeIds: [randomUUID()], ownerOrganisationId: 'no', areaCodes: ['no'] }
    const more = {
      libraryId: 'no-such',
      from: '2026-12-02',
      to: '2026-12-01',
      description: 'Ring Kalle Karlsson, 070-123 45 67.',
    }
    const body = { ...measureForm({ ...wrong, ...more }), originPictureId: house.openWeek }
    const answer = await house.call('coordinator', 'POST', '/measures', body)
    assert.equal(answer.status, 422)
    assert.deepEqual(
      new Set(codesOf(answer)),
      new Set([
        'unknownArea',
        'unknownCause',
        'unknownSubGoal',
        'unknownOrganisation',
        'unknownEntry',
        'datesReversed',
        'unknownPicture',
        'personInText',
      ]),
    )
  })

  test('from a released week: both parties decide it, each for the very same content', async () => {
    const bare = await house.draft({ originPictureId: house.week, ownerOrganisationId: null, from: null, subGoals: [] })
    assert.deepEqual([bare.origin, bare.originPicture?.title], ['adHoc', 'Lägesbild vecka 46 2026'])
    const refused = await confirm('police', bare, bare.contentHash)
    assert.deepEqual(
      refused.body.refusals?.map((one) => one.values?.gap),
      ['measureWithoutIndicator', 'measureWithoutOwner', 'measureWithoutPeriod', 'measureWithoutSubGoal'],
    )
    const ready = await house.ready()
    const first = await confirm('police', ready, ready.contentHash)
    assert.deepEqual(
      [first.body.state, first.body.confirmations.map((one) => [one.party, one.current])],
      ['draft', [['police', true]]],
    )
    assert.deepEqual(codesOf(await confirm('police', ready, ready.contentHash)), ['alreadyConfirmed'])
    // A word is changed: the yes before it holds no longer.
    const [indicator] = ready.indicators
    const form = indicatorForm({ target: 1, version: 1 })
    const changed = await house.done('coordinator', 'PUT', path(ready, `/indicators/${indicator?.id}`), form)
    assert.deepEqual(
      changed.confirmations.map((one) => one.current),
      [false],
    )
    const stale = await confirm('coordinator', ready, ready.contentHash)
    assert.deepEqual([stale.status, codesOf(stale)], [409, ['contentMoved']])
    assert.equal((await confirm('coordinator', ready, changed.contentHash)).body.state, 'draft')
    const { body: decided } = await confirm('police', ready, changed.contentHash)
    assert.deepEqual([decided.state, decided.decidedBy, decided.confirmations.length], ['decided', 'parties', 2])
    assert.ok(decided.decidedAt)
  })

  test('only the two speak for their parties, and what stands in the plan is decided with it', async () => {
    const ready = await house.ready()
    assert.deepEqual(codesOf(await confirm('strayCoordinator', ready, ready.contentHash)), ['notAParty'])
    assert.equal((await confirm('steering', ready, ready.contentHash)).status, 403)
    const planned = await house.draft()
    assert.ok(codesOf(await confirm('police', planned, planned.contentHash)).includes('notAdHoc'))
  })

  test('a draft cannot start; what is decided starts, goes on and ends on days in order', async () => {
    const draft = await house.draft()
    assert.deepEqual(codesOf(await move(draft, 'start')), ['measureNotOpen'])
    assert.deepEqual(codesOf(await move(draft, 'finish', '2026-11-24')), ['measureNotOpen', 'dayAhead'])
    const decided = await house.decided()
    assert.deepEqual(codesOf(await move(decided, 'start', '2026-11-20')), ['startBeforeDecision'])
    const { body: ongoing } = await move(decided, 'start')
    assert.deepEqual([ongoing.state, ongoing.startedOn, ongoing.standing], ['ongoing', '2026-11-23', 'onTime'])
    assert.deepEqual(codesOf(await move(decided, 'finish', '2026-11-22')), ['endBeforeStart'])
    assert.deepEqual(codesOf(await move(decided, 'stop')), ['reasonMissing'])
    const { body: stopped } = await move(decided, 'stop', '2026-11-23', 'Stolparna byts av regionen.')
    assert.deepEqual(
      [stopped.state, stopped.stateReason, stopped.standing],
      ['stopped', 'Stolparna byts av regionen.', 'stopped'],
    )
    const other = await house.decided()
    await move(other, 'start')
    assert.equal((await move(other, 'finish')).body.state, 'done')
  })

  test('what was decided stays what it was; how it is done may change, and causes may be added', async () => {
    const decided = await house.decided()
    const put = (change: object, version: number) =>
      house.call<Measure>('police', 'PUT', path(decided), { ...measureForm(change), version })
    const refused = await put({ title: 'Något annat', kind: 'social', subGoals: [] }, 1)
    assert.deepEqual(
      refused.body.refusals?.map((one) => one.field),
      ['title', 'kind', 'subGoals'],
    )
    const { body } = await put({ ownerOrganisationId: 'bolaget', to: '2027-01-31', causeIds: [house.causeId] }, 1)
    assert.deepEqual(
      [body.ownerOrganisationId, body.history.at(-1)?.fields],
      ['bolaget', ['causeIds', 'ownerOrganisationId', 'to']],
    )
    assert.deepEqual(
      (await put({ causeIds: [] }, 2)).body.refusals?.map((one) => one.field),
      ['causeIds'],
    )
  })

  test('drafts are for those who prepare the decision; what is decided for all who read the plan', async () => {
    const draft = await house.ready()
    const decided = await house.decided()
    for (const who of ['coordinator', 'police', 'steering'] as const) assert.ok((await listed(who)).includes(draft.id))
    assert.ok(!(await listed('reader')).includes(draft.id))
    assert.ok((await listed('reader')).includes(decided.id))
    assert.equal((await house.call('reader', 'GET', path(draft))).status, 404)
    assert.deepEqual((await read(decided, 'reader')).gaps, [])
    assert.equal((await house.call('schoolReporter', 'GET', '/measures')).status, 403)
  })

  test('the plan decides its drafts in one transaction, once', async () => {
    const [one, other] = [await house.draft(), await house.decided()]
    const decide = () =>
      house.as('police', (trx, actor) =>
        decideMeasures(trx, [one.id, other.id], { by: 'meeting', actor }, house.clock.now()),
      )
    assert.deepEqual(await decide(), [one.id])
    assert.deepEqual(await decide(), [])
    const ask = { municipalityId: town, now: house.clock.now() }
    const heads = await house.as('police', (trx) => listMeasureFacts(trx, ask, [one.id, other.id]))
    assert.deepEqual(
      heads.map((head) => [head.id, head.decidedBy, head.indicators]),
      [
        [one.id, 'meeting', 0],
        [other.id, 'parties', 1],
      ],
    )
    const parts = await house.as('police', (trx) => listMeasureParts(trx, [other.id]))
    assert.deepEqual(
      parts.get(other.id)?.indicators.map((indicator) => indicator.title),
      ['Trasiga lampor'],
    )
  })

  test('the thread: on its causes, and on the picture that it began in', async () => {
    const measure = await house.decided({ causeIds: [house.causeId] })
    const ref = { kind: 'measure' as const, id: measure.id }
    const ask = (who: MemberId) =>
      house.as(who, async (trx, actor) => {
        const about = { trx, actor, zone: 'Europe/Stockholm', now: house.clock.now() }
        return {
          nodes: await measureThreadSource.describe(about, [ref]),
          links: await measureThreadSource.links(about, [ref]),
        }
      })
    const { nodes, links } = await ask('police')
    assert.deepEqual(nodes, [
      {
        ...ref,
        title: measure.title,
        on: '2026-11-23',
        version: 'version 1',
        state: 'decided',
        href: `/atgarder/${measure.id}`,
      },
    ])
    assert.deepEqual(links, [
      { from: ref, to: { kind: 'cause', id: house.causeId } },
      { from: ref, to: { kind: 'picture', id: house.week } },
    ])
    const fromCause = await house.as('police', (trx, actor) =>
      measureThreadSource.links({ trx, actor, zone: 'Europe/Stockholm', now: house.clock.now() }, [
        { kind: 'cause', id: house.causeId },
      ]),
    )
    assert.ok(fromCause.some((one) => one.from.id === measure.id))
  })

  test('every change is in the log, without a word that somebody wrote', async () => {
    const measure = await house.decided()
    await move(measure, 'start')
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ action: string; detail: unknown }>`select action, detail from audit_event
        where subject_id = ${measure.id} order by at, action`.execute(trx),
    )
    assert.deepEqual(rows.map((one) => one.action).sort(), [
      'measure.confirm',
      'measure.confirm',
      'measure.create',
      'measure.decide',
      'measure.start',
      'measure.writeIndicator',
    ])
    assert.ok(!/lamp|torget/i.test(JSON.stringify(rows)))
  })

  test('both parties confirm at the same moment: decided once, by the second', {
    skip: kind === 'pglite' && 'one connection',
  }, async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, contentHash } = await house.ready()
      const answers = await Promise.all(
        (['coordinator', 'police'] as const).map((who) => confirm(who, { id }, contentHash)),
      )
      assert.deepEqual(
        answers.map((one) => `${one.status} ${one.body.state}`).sort(),
        ['200 decided', '200 draft'],
        `round ${round}`,
      )
      const { rows } = await house.db.asOwner((trx) =>
        sql<{
          n: number
        }>`select count(*) as n from audit_event where subject_id = ${id} and action = 'measure.decide'`.execute(trx),
      )
      assert.equal(Number(rows[0]?.n), 1)
    }
  })

  test('one confirms while the other changes a word: never decided on words that one of them has not seen', {
    skip: kind === 'pglite' && 'one connection',
  }, async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, contentHash } = await house.ready()
      await house.done('coordinator', 'POST', path({ id }, '/confirm'), { contentHash })
      const change = { ...measureForm({ title: `Ljus på torget ${round}` }), version: 1 }
      const [yes, written] = await Promise.all([
        confirm('police', { id }, contentHash),
        house.call<Measure>('coordinator', 'PUT', path({ id }), change),
      ])
      const after = await read({ id })
      // Either the yes came first, and the title is decided and stays; or the change did, and the yes is to something that has moved.
      if (yes.status === 200)
        assert.deepEqual([after.state, after.contentHash, written.status], ['decided', contentHash, 422])
      else
        assert.deepEqual([after.state, yes.status, codesOf(yes), written.status], ['draft', 409, ['contentMoved'], 200])
    }
  })

  test('another municipality sees none of it', async () => {
    const measure = await house.decided()
    const actor = await house.actor('police')
    const scope = { ...scopeOf(actor), municipalityId: 'annanby' }
    const ask = { municipalityId: 'annanby', now: house.clock.now() }
    assert.deepEqual(await house.db.withScope(scope, (trx) => listMeasureFacts(trx, ask, [measure.id])), [])
    assert.deepEqual(house.faults, [])
  })
})
