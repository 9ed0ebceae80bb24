/** The evidence room over HTTP, on both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { listAuditEvents } from '#platform/audit/store.ts'
import { forEachDatabase, type OpenDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, otherTown, town } from '../../../tests/town.ts'
import { deliver, makeSeries, observe } from './fixtures/deliveries.ts'
import type { Disagreement, Observation, Revision, SeriesHead, WatchItem } from './schema.ts'
import { openEvidenceHouse } from './server/fixtures/evidence-house.ts'
import { listObservations } from './store.ts'

interface Page {
  series: SeriesHead[]
  deliveries: { id: string; title: string }[]
  revisions: Revision[]
  revisionCount: number
  disagreements: Disagreement[]
  watch: WatchItem[]
}
const crimes = makeSeries()
const first = deliver('Anmälda brott 2022', [crimes], observe(crimes, { 2020: '2100', 2021: '2239', 2022: '2301p' }))

async function openTown(open: OpenDatabase) {
  const db = await open()
  await fillTown(db)
  return db
}

forEachDatabase('evidence over HTTP', (open) => {
  const openHouse = async () => openEvidenceHouse(await openTown(open))
  const codes = (answer: { body: { refusals?: { code: string }[] } }) => (answer.body.refusals ?? []).map((o) => o.code)

  test('a file is looked at, kept, and kept once; the page tells what came of it', async () => {
    const { call, send, faults } = await openHouse()
    const looked = await send(first, '&dryRun=yes')
    assert.deepEqual([looked.outcome, looked.added, looked.unchanged], ['wouldKeep', 3, 0])
    assert.deepEqual((await call<Page>('GET', '/evidence')).body.series, [], 'a dry run keeps nothing')

    const kept = await send(first, '&retrievedOn=2026-11-20')
    assert.deepEqual([kept.outcome, kept.added, kept.series, kept.observations], ['kept', 3, 1, 3])
    const again = await send(first)
    assert.deepEqual([again.outcome, again.added, again.title], ['alreadyThere', 0, first.title])

    const { body: page } = await call<Page>('GET', '/evidence')
    assert.equal(page.deliveries.length, 1)
    const [head] = page.series
    assert.deepEqual(
      [head?.id, head?.from, head?.to, head?.observations, head?.suppressed, head?.latest?.value, head?.retrievedOn],
      [crimes.id, '2020', '2022', 3, 0, 2301, '2026-11-20'],
    )
    const file = await call('GET', `/evidence/deliveries/${page.deliveries[0]?.id}`)
    assert.deepEqual(JSON.parse(file.bytes.toString()), JSON.parse(JSON.stringify(first)), 'as it came')
    assert.match(String(file.headers['content-disposition']), /^attachment; filename\*=UTF-8''Anm%C3%A4lda/)
    assert.equal((await call('GET', `/evidence/deliveries/${randomUUID()}`)).status, 404)
    assert.deepEqual(faults, [])
  })

  test('a later delivery: 2239.0 is no change, the rest is told with old and new, and the log has the counts', async () => {
    const { call, send, look, clock } = await openHouse()
    await send(first)
    const before = clock.now().toISOString()
    clock.advance(86_400_000)
    const numbers = observe(crimes, { 2020: '..', 2021: '2239.0', 2022: '2301', 2023: '1988p' })
    const kept = await send(deliver('Anmälda brott 2023', [{ ...crimes, title: 'Alla anmälda brott' }], numbers))
    const said = (revisions: Revision[]) => revisions.map((o) => [o.period, o.kind, o.before, o.after, o.deliveryTitle])
    assert.deepEqual([kept.added, kept.unchanged, kept.refined, kept.revisionCount], [1, 1, 0, 2])
    const wanted = [
      ['2022', 'madeFinal', 2301, 2301, 'Anmälda brott 2023'],
      ['2020', 'suppressed', 2100, null, 'Anmälda brott 2023'],
    ]
    assert.deepEqual(said(kept.revisions).sort(), wanted.toSorted())
    const { body: page } = await call<Page>('GET', '/evidence')
    assert.deepEqual([said(page.revisions), page.revisionCount], [wanted, 2])
    assert.deepEqual([page.series[0]?.title, page.series[0]?.suppressed], ['Alla anmälda brott', 1])

    const id = encodeURIComponent(crimes.id)
    type Answer = { series: { title: string }; observations: Observation[]; revisions: Revision[] }
    const then = await call<Answer>('GET', `/evidence/series?id=${id}&asOf=${before}`)
    assert.deepEqual(
      then.body.observations.map((one) => [one.period, one.value, one.status]),
      [
        ['2020', 2100, 'final'],
        ['2021', 2239, 'final'],
        ['2022', 2301, 'preliminary'],
      ],
    )
    assert.deepEqual([then.body.series.title, then.body.revisions], ['Anmälda brott', []])
    const now = await call<Answer>('GET', `/evidence/series?id=${id}`)
    assert.deepEqual([now.body.observations.length, now.body.observations[0]?.state], [4, 'suppressed'])
    assert.equal((await call('GET', '/evidence/series?id=nothing')).status, 404)

    const events = await look((trx) => listAuditEvents(trx, undefined, 10))
    assert.deepEqual(
      events.map((one) => one.action),
      ['evidence.import', 'evidence.import'],
    )
  })

  test('a file that says two things of the same is refused whole', async () => {
    const { call, send } = await openHouse()
    const torn = [...observe(crimes, { 2021: '5', 2022: '6' }), ...observe(crimes, { 2022: '7' })]
    const answer = await send(deliver('Trasig', [crimes], torn))
    assert.deepEqual([answer.status, answer.outcome, answer.faults[0]?.code], [200, 'refused', 'twoValues'])
    assert.equal((await send(deliver('Tom', [crimes], []))).faults[0]?.code, 'noRows')
    const { body: page } = await call<Page>('GET', '/evidence')
    assert.deepEqual([page.series, page.deliveries], [[], []])
  })

  test('1.37 and 1.40 disagree until one is set aside with a reason, and again when it is taken back', async () => {
    const { call, send, look, clock, faults } = await openHouse()
    const index = { source: 'survey', indicator: 'survey.problemIndex', title: 'Problemindex', unit: 'index' } as const
    const own = makeSeries({ ...index, publication: 'mal2040' })
    const article = makeSeries({ ...index, publication: 'artikel' })
    await send(deliver('mal2040', [own], observe(own, { 2016: '1.21', 2019: '1.37', 2023: '1.38' })))
    await send(deliver('artikel', [article], observe(article, { 2019: '1.40' })))
    const read = async () => (await call<Page>('GET', '/evidence')).body.disagreements
    const told = async () =>
      (await read()).flatMap((one) => one.said.map((s) => [s.publication, s.value, s.setAside?.reason ?? null]))
    const open = [
      ['artikel', 1.4, null],
      ['mal2040', 1.37, null],
    ]
    assert.deepEqual(await told(), open)

    const wish = { seriesId: article.id, period: '2019', inFavourOf: own.id, reason: 'avrundat i artikeln' }
    const ask = (change: object) => call('POST', '/evidence/set-aside', { ...wish, ...change })
    assert.equal((await ask({ reason: '   för kort   ' })).status, 422)
    assert.deepEqual(codes(await ask({ takeBack: true })), ['notSetAside'])
    assert.deepEqual(codes(await ask({ inFavourOf: article.id })), ['sameSeries'])
    assert.deepEqual(codes(await ask({ period: '2023' })), ['unknownNumber'])
    assert.deepEqual(codes(await ask({ reason: 'Ring Karin Johansson 070-174 06 58' })).slice(0, 1), ['personInText'])
    assert.deepEqual(await told(), open, 'nothing that was refused is kept')

    assert.equal((await ask({})).status, 200)
    assert.deepEqual(await told(), [['artikel', 1.4, 'avrundat i artikeln'], open[1]])
    assert.deepEqual(codes(await ask({})), ['alreadySetAside'])
    const back = { seriesId: own.id, inFavourOf: article.id }
    assert.deepEqual(codes(await ask(back)), ['favouredIsSetAside'], 'one is left standing')
    const setAsideAt = clock.now().toISOString()
    const values = (filter: object) =>
      look(async (trx) => (await listObservations(trx, filter)).filter((o) => o.period === '2019').map((o) => o.value))
    assert.deepEqual(await values({ withoutSetAside: true }), [1.37])

    assert.equal((await ask({ takeBack: true })).status, 200)
    assert.deepEqual(await told(), open)
    assert.deepEqual(await values({ withoutSetAside: true }), [1.4, 1.37])
    assert.deepEqual(await values({ withoutSetAside: true, asOf: setAsideAt }), [1.37], 'as it was known between')
    assert.deepEqual(faults, [])
  })

  test('what is foreseen: written, written again, refused when moved or contradictory, removed', async () => {
    const { call, send } = await openHouse()
    await send(first)
    const rest = { kind: 'population', detail: null, fromOn: '2027-01-01', toOn: '2030-01-01', source: 'Översiktsplan' }
    const watched = { seriesId: crimes.id, direction: 'above', threshold: 2500 }
    const item = { id: randomUUID(), version: 0, title: 'Inflyttning till industriparken', ...rest, ...watched }
    const write = (change: object) =>
      call<{ watch: WatchItem[]; current?: WatchItem }>('PUT', '/evidence/watch', { ...item, ...change })
    assert.deepEqual(codes(await write({ toOn: '2026-01-01', direction: null })).sort(), [
      'endsBeforeBegin',
      'thresholdWithoutDirection',
    ])
    assert.deepEqual(codes(await write({ seriesId: 'no such' })), ['unknownSeries'])
    assert.deepEqual((await write({})).body.watch, [{ ...item, version: 1 }])
    assert.deepEqual((await write({ version: 1, threshold: 3000 })).body.watch[0]?.threshold, 3000)
    const late = await write({ version: 1, threshold: 1 })
    assert.deepEqual([late.status, late.body.current?.threshold], [409, 3000], 'who came second sees what stands')
    assert.equal((await write({ id: randomUUID(), version: 4 })).status, 404)
    assert.deepEqual((await call<Page>('DELETE', `/evidence/watch/${item.id}`)).body.watch, [])
    assert.equal((await call('DELETE', `/evidence/watch/${item.id}`)).status, 404)
  })

  test('who may not, may not; and one municipality never sees another’s', async () => {
    const { call, send, caller } = await openHouse()
    await send(first)
    const { id = '' } = (await call<Page>('GET', '/evidence')).body.deliveries[0] ?? {}
    for (const who of ['reader', 'steering'] as const) {
      caller.who = who
      assert.equal((await call('GET', '/evidence')).status, 200)
      assert.equal((await send(first)).status, 403, who)
      assert.equal((await call('POST', '/evidence/set-aside', {})).status, 403, who)
    }
    for (const who of ['schoolReporter', 'schoolReviewer', 'administrator', null] as const) {
      caller.who = who
      for (const path of ['/evidence', '/evidence/series?id=x', `/evidence/deliveries/${id}`]) {
        assert.equal((await call('GET', path)).status, who ? 403 : 401, `${who} ${path}`)
      }
    }
    Object.assign(caller, { who: 'coordinator', municipalityId: otherTown })
    const { body: theirs } = await call<Page>('GET', '/evidence')
    assert.deepEqual([theirs.series, theirs.deliveries, theirs.revisions], [[], [], []])
    assert.equal((await call('GET', `/evidence/deliveries/${id}`)).status, 404)
    assert.equal((await call('GET', `/evidence/series?id=${encodeURIComponent(crimes.id)}`)).status, 404)
    assert.equal((await send(first)).outcome, 'kept', 'the same file is theirs to keep')
    caller.municipalityId = town
    assert.equal((await call<Page>('GET', '/evidence')).body.deliveries.length, 1)
  })
})
