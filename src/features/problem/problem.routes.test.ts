/** From a finding to a problem that both parties put first, put off or close. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import type { JointAnswer } from '../../../tests/joint-house.ts'
import { openProblemHouse, type ProblemHouse } from '../../../tests/problem-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import type { CriterionScore, Problem, ProblemHead, Raisable } from './schema.ts'

const codesOf = (answer: JointAnswer<unknown>) => (answer.body.refusals ?? []).map((one) => one.code)

forEachDatabase('problems', (open, kind) => {
  let house: ProblemHouse
  let week = ''
  before(async () => {
    house = await openProblemHouse(await open())
    week = (await house.releaseWeek()).id
  })
  const raisable = (who: MemberId, pictureKind: string, pictureId: string) =>
    house.call<{ pictureTitle: string; findings: Raisable[] }>(
      ...([who, 'GET', `/problems/raisable?pictureKind=${pictureKind}&pictureId=${pictureId}`] as const),
    )
  const read = (id: string, who: MemberId = 'police') => house.done(who, 'GET', `/problems/${id}`)
  const say = async (who: MemberId, { id }: { id: string }, purpose: string, more: object = {}) => {
    const { contentHash } = await read(id)
    return house.call(who, 'POST', `/problems/${id}/confirm`, { purpose, contentHash, reason: null, ...more })
  }
  const both = async (problem: Problem, purpose: string, reason: string | null = null) => {
    assert.equal((await say('police', problem, purpose, { reason })).status, 200)
    const second = await say('coordinator', problem, purpose)
    assert.equal(second.status, 200, JSON.stringify(second.body))
    return second.body
  }
  const move = () => house.clock.advance(1000)

  test('a released week: what stands out and what is in focus, small numbers untold', async () => {
    const { body } = await raisable('police', 'running', week)
    assert.equal(body.pictureTitle, 'Lägesbild vecka 47 2026')
    assert.deepEqual(
      body.findings.map(({ key, areaCode, category }) => [key, areaCode, category]),
      [
        ['cell:soder:vandalism', 'soder', 'vandalism'],
        ['area:norr', 'norr', null],
        ['whole', null, null],
      ],
    )
    const [cell, norr, whole] = body.findings.map((one) => one.sentence)
    assert.match(cell ?? '', /^Skadegörelse, Åliden: 20, väntat \d+–\d+\. /)
    // Two reports in the area: a small number, told to nobody.
    assert.equal(norr, 'Zinkbacken. Fokus nästa period: Lekparken.')
    assert.match(whole ?? '', /^Hela kommunen: 28, .* Fokus nästa period: Höstlovet\.$/)
    const next = await house.done<{ id: string }>('police', 'POST', '/pictures', { kind: 'month', period: '2026-10' })
    assert.equal((await raisable('police', 'running', next.id)).status, 404, 'a draft')
    assert.equal((await raisable('police', 'joint', week)).status, 404)
    assert.equal((await raisable('steering', 'running', week)).status, 403)
  })

  test('a proposed joint picture: its findings in the words of the edition, without what was struck', async () => {
    const { picture, edited, struck } = await house.proposeJoint()
    const { body } = await raisable('coordinator', 'joint', picture.id)
    assert.equal(body.pictureTitle, 'Samlad lägesbild 2026')
    assert.equal(body.findings.find((one) => one.key === edited)?.sentence, 'Brotten blir fler.')
    assert.ok(picture.computation?.findings.some((one) => one.key === struck))
    assert.ok(!body.findings.some((one) => one.key === struck || /^(method|sources|summary)\//.test(one.key)))
    assert.equal(body.findings.find((one) => one.key === 'area/soder')?.areaCode, 'soder')
    const words = { title: 'Fler brott', description: '', areaCodes: [], categories: [], subGoals: [] }
    const findings = [{ pictureKind: 'joint', pictureId: picture.id, key: edited }]
    const problem = await house.done('police', 'POST', '/problems', { ...words, findings: [...findings, ...findings] })
    assert.deepEqual(
      problem.findings.map((one) => [one.pictureTitle, one.sentence]),
      [['Samlad lägesbild 2026', 'Brotten blir fler.']],
    )
    const open = await house.done<{ id: string }>('police', 'POST', '/joint-pictures', {
      whose: 'joint',
      period: '2025',
    })
    assert.equal((await raisable('police', 'joint', open.id)).status, 404, 'a draft')
    const own = await house.done<{ id: string }>('police', 'POST', '/joint-pictures', { whose: 'own', period: '2026' })
    assert.equal((await raisable('police', 'joint', own.id)).status, 404, 'one’s own')
  })

  test('a problem that names what is not there is refused, all of it at once', async () => {
    const wrong = {
      title: 'Sven Svensson på torget',
      description: 'Ring 070-123 45 67.',
      areaCodes: ['soder', 'nowhere'],
      categories: ['nothing'],
      subGoals: ['knowledgeBased', 'noSuch'],
      findings: [
        { pictureKind: 'running', pictureId: week, key: 'area:oster' },
        { pictureKind: 'joint', pictureId: randomUUID(), key: 'trend/crime.total' },
      ],
    }
    const answer = await house.call('police', 'POST', '/problems', wrong)
    assert.equal(answer.status, 422)
    const codes = new Set(codesOf(answer))
    for (const code of ['unknownFinding', 'unknownArea', 'unknownCategory', 'unknownSubGoal', 'personInText']) {
      assert.ok(codes.has(code), code)
    }
    assert.equal(codesOf(answer).filter((one) => one === 'unknownFinding').length, 2)
  })

  test('each party answers for itself; the one that came second is told what stands', async () => {
    const problem = await house.raise(week, 'Bedömning')
    assert.deepEqual([problem.ranking.value, problem.ranking.low, problem.ranking.high], [83.3, 83.3, 83.3])
    const path = `/problems/${problem.id}/scores`
    const answer = (version: number, score: number, note: string | null = null) => {
      return { scores: [{ criterion: 'costly', score, note, version }] }
    }
    const lost = await house.call('police', 'PUT', path, answer(0, 0))
    assert.deepEqual([lost.status, lost.body.code], [409, 'moved'])
    const standing = lost.body.current as CriterionScore[]
    assert.ok(standing.length === 7 && standing.every((one) => one.party === 'police' && one.score === 2))
    const named = await house.call('police', 'PUT', path, answer(1, 0, 'Enligt Anna Andersson'))
    assert.deepEqual([named.status, codesOf(named)], [422, ['personInText']])
    const told = await house.done('police', 'PUT', path, answer(1, 0, ' Ingen kostnad känd. '))
    const costly = told.ranking.byCriterion.find((one) => one.criterion === 'costly')
    assert.deepEqual([costly?.municipality, costly?.police, costly?.joint, costly?.disagree], [3, 0, 1.5, true])
    const again = await house.done('police', 'PUT', path, answer(2, 0, 'Ingen kostnad känd.'))
    assert.equal(again.scores.find((one) => one.criterion === 'costly' && one.party === 'police')?.version, 2)
    const stray = await house.call('strayCoordinator', 'PUT', path, answer(0, 3))
    assert.deepEqual([stray.status, codesOf(stray)], [422, ['notAParty']])
    assert.equal((await house.call('steering', 'PUT', path, answer(0, 3))).status, 403)
  })

  test('what is not scored, described or rested on a finding is not put first: told all at once', async () => {
    const words = { title: 'Tomt', description: ' ', areaCodes: [], categories: [], subGoals: [], findings: [] }
    const problem = await house.done('coordinator', 'POST', '/problems', words)
    assert.deepEqual(problem.missing, ['noFinding', 'noDescription', 'noSubGoal', 'notScored', 'noCause'])
    const answer = await say('police', problem, 'prioritise')
    assert.deepEqual([answer.status, codesOf(answer)], [422, ['noFinding', 'noDescription', 'notScored']])
    // Put off or closed it may be, with a reason.
    assert.deepEqual(codesOf(await say('police', problem, 'notNow')), ['reasonMissing'])
  })

  test('both put it first, of the very same content; causes may come later', async () => {
    const problem = await house.raise(week, 'Prioriteras')
    assert.deepEqual(problem.missing, ['noCause'])
    assert.equal((await say('police', problem, 'prioritise')).body.state, 'raised')
    assert.deepEqual(codesOf(await say('police', problem, 'prioritise')), ['alreadyConfirmed'])
    assert.deepEqual(codesOf(await say('strayCoordinator', problem, 'prioritise')), ['notAParty'])
    const { title, areaCodes, categories, subGoals, version } = problem
    const words = { title, areaCodes, categories, subGoals, version }
    const edited = await house.done('coordinator', 'PUT', `/problems/${problem.id}`, { ...words, description: 'Nytt.' })
    assert.deepEqual([edited.version, edited.confirmations.map((one) => one.current)], [2, [false]])
    const late = await house.call('police', 'PUT', `/problems/${problem.id}`, { ...words, description: 'Annat.' })
    assert.deepEqual([late.status, (late.body.current as ProblemHead).description], [409, 'Nytt.'])
    const unseen = await say('coordinator', problem, 'prioritise', { contentHash: problem.contentHash })
    assert.deepEqual([unseen.status, codesOf(unseen)], [409, ['contentMoved']])
    assert.equal((unseen.body.current as Problem).description, 'Nytt.')
    assert.equal((await say('coordinator', problem, 'prioritise')).body.state, 'raised', 'the other’s yes was stale')
    const first = (await say('police', problem, 'prioritise')).body
    assert.deepEqual([first.state, first.stateReason], ['prioritised', null])
    assert.deepEqual(
      first.confirmations.map((one) => [one.purpose, one.party, one.current]),
      [
        ['prioritise', 'municipality', false],
        ['prioritise', 'police', false],
      ],
    )
    const [finding] = first.findings
    const gone = await house.call('police', 'DELETE', `/problems/${problem.id}/findings/${finding?.id}`)
    assert.deepEqual(codesOf(gone), ['noFinding'], 'it keeps what it was put first for')
    assert.deepEqual(codesOf(await house.call('police', 'POST', `/problems/${problem.id}/take-back`)), [
      'nothingToTakeBack',
    ])
  })

  test('not now is a decision with a reason that both give; what one party says it says alone', async () => {
    const problem = await house.raise(week, 'Skjuts upp')
    const reason = 'Nattvandrarna börjar i januari.'
    assert.equal((await say('police', problem, 'notNow', { reason })).status, 200)
    // Another purpose, or another reason, is not the same yes.
    assert.equal((await say('coordinator', problem, 'close', { reason: 'Löst.' })).body.state, 'raised')
    const apart = (await say('coordinator', problem, 'notNow', { reason: 'Vi saknar tid.' })).body
    assert.equal(apart.state, 'raised')
    assert.deepEqual(
      apart.confirmations.map((one) => [one.purpose, one.party, one.reason]),
      [
        ['notNow', 'police', reason],
        ['notNow', 'municipality', 'Vi saknar tid.'],
      ],
    )
    const back = await house.done('coordinator', 'POST', `/problems/${problem.id}/take-back`)
    assert.equal(back.confirmations.length, 1)
    const off = (await say('coordinator', problem, 'notNow')).body
    assert.deepEqual([off.state, off.stateReason, off.rank], ['notNow', reason, null])
    const { version, ...words } = problem
    const shut = await house.call('police', 'PUT', `/problems/${problem.id}`, { ...words, version })
    assert.deepEqual(codesOf(shut), ['notOpen'])
    move()
    const again = await both(off, 'raiseAgain')
    assert.deepEqual([again.state, again.stateReason], ['raised', null])
    // The yes to the same words before is none now.
    assert.equal((await say('coordinator', again, 'notNow', { reason })).body.state, 'raised')
    move()
    assert.equal((await both(again, 'close', 'Platsen är byggd om.')).state, 'closed')
  })

  test('the list is ranked, and the weights have their reason', async () => {
    const list = async (who: MemberId) =>
      house.done<{ problems: ProblemHead[]; weightsVersion: number }>(who, 'GET', '/problems')
    const { problems, weightsVersion } = await list('steering')
    assert.deepEqual([problems[0]?.state, problems[0]?.rank, weightsVersion], ['prioritised', 1, 0])
    assert.equal(problems.find((one) => one.title === 'Tomt')?.rank, null)
    const zero = { longLasting: 0, deviates: 0, concentrated: 0, influenceable: 0, costly: 0, affectsMany: 0 }
    const weigh = (who: MemberId, common: number, version: number) =>
      house.call<{ version: number }>(who, 'PUT', '/problems/weights', {
        ...{ weights: { ...zero, common }, reason: 'Det vanliga går först.', version },
      })
    assert.deepEqual(codesOf(await weigh('police', 0, 0)), ['noWeight'])
    assert.deepEqual((await weigh('police', 5, 0)).body, { weights: { common: 5, ...zero }, version: 1 })
    const late = await weigh('coordinator', 1, 0)
    assert.deepEqual([late.status, (late.body.current as { version: number }).version], [409, 1])
    const first = (await list('police')).problems.find((one) => one.title === 'Bedömning')
    assert.equal(first?.ranking.value, 83.3, 'only what is common counts now')
    for (const who of ['reader', 'schoolReviewer', 'administrator'] as const) {
      assert.equal((await house.call(who, 'GET', '/problems')).status, 403, who)
    }
  })

  test('two confirm at the same moment, again and again: one outcome each time', {
    skip: kind === 'pglite' && 'one connection',
  }, async () => {
    const problem = await house.raise(week, 'Samtidigt')
    const states = { raised: 'prioritise', prioritised: 'close', closed: 'raiseAgain' } as const
    let state: keyof typeof states = 'raised'
    for (let round = 0; round < 18; round += 1) {
      const { contentHash }: Problem = await read(problem.id)
      const yes: object = {
        purpose: states[state],
        contentHash,
        reason: state === 'prioritised' ? 'Klart för nu.' : null,
      }
      const answers = await Promise.all(
        (['coordinator', 'police'] as const).map((who) =>
          house.call(who, 'POST', `/problems/${problem.id}/confirm`, yes),
        ),
      )
      const after: Problem = await read(problem.id)
      assert.deepEqual(
        answers.map((one) => one.status),
        [200, 200],
        `round ${round}`,
      )
      assert.equal(answers.filter((one) => one.body.state === after.state).length, 1, `round ${round}`)
      assert.notEqual(after.state, state)
      state = after.state as keyof typeof states
      move()
    }
    const { rows } = await house.db.asOwner((trx) =>
      sql<{
        action: string
        n: number
      }>`select action, count(*)::int as n from audit_event where subject_id = ${problem.id}
        and action in ('problem.prioritise', 'problem.close', 'problem.raiseAgain') group by action order by action`.execute(
        trx,
      ),
    )
    assert.deepEqual(
      rows.map((one) => [one.action, one.n]),
      [
        ['problem.close', 6],
        ['problem.prioritise', 6],
        ['problem.raiseAgain', 6],
      ],
    )
  })

  test('one confirms while the other writes: never carried out on words that one of them has not seen', {
    skip: kind === 'pglite' && 'one connection',
  }, async () => {
    for (let round = 0; round < 6; round += 1) {
      const problem = await house.raise(week, `Rond ${round}`)
      await say('police', problem, 'prioritise')
      const { title, areaCodes, categories, subGoals, version, contentHash } = await read(problem.id)
      const words = { title, areaCodes, categories, subGoals, version, description: 'Något helt annat.' }
      const [confirmed, wrote] = await Promise.all([
        say('coordinator', problem, 'prioritise', { contentHash }),
        house.call('police', 'PUT', `/problems/${problem.id}`, words),
      ])
      assert.equal(wrote.status, 200)
      // Either the yes came first and the words after it, or the words came first and the yes was for others.
      assert.ok([200, 409].includes(confirmed.status))
      const { state } = await read(problem.id)
      assert.equal(state, confirmed.status === 200 ? 'prioritised' : 'raised', `round ${round}`)
    }
  })

  test('no fault of the program on the way, and the log holds no words', async () => {
    assert.deepEqual(house.faults, [])
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ detail: string }>`select detail::text from audit_event where action like 'problem.%'`.execute(trx),
    )
    assert.ok(rows.length > 20)
    for (const { detail } of rows) assert.doesNotMatch(detail, /Rutor|Nattvandrarna|kostnad|Prioriteras/)
  })
})
