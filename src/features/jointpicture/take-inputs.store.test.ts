/** What a samlad picture is computed from: known at an instant, the same for both parties, on both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { MappingAnswers } from '#features/evidence/mapping-schema.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type JointHouse, openJointHouse } from '../../../tests/joint-house.ts'
import { type MemberId, sharedRow, storeRows, town } from '../../../tests/town.ts'
import type { JointPicture } from './schema.ts'
import { takeJointInputs } from './server/take-inputs.ts'

forEachDatabase('the inputs of a samlad picture', (open) => {
  let house: JointHouse
  let joint: JointPicture
  const first = '2026-11-23T09:00:00.000Z'
  const second = '2026-11-24T09:00:00.000Z'
  before(async () => {
    house = await openJointHouse(await open())
    await house.deliver({ 2024: 6500, 2025: 6700 }, 'Anmälda brott')
    house.clock.advance(1000)
    joint = await house.done('coordinator', 'POST', '/joint-pictures', { whose: 'joint', period: '2026' })
  })
  const take = (who: MemberId, asOf: string) =>
    house.as(who, (trx) => takeJointInputs(trx, { ...joint, municipalityId: town }, asOf))

  test('the municipality, its areas and its evidence; no similar ones as long as nobody names them', async () => {
    const { input } = await take('coordinator', first)
    assert.deepEqual(input.municipality, { code: '2580', name: 'Luleå' })
    assert.deepEqual(input.observations.map((one) => [one.period, one.value, one.version]).slice(0, 2), [
      ['2024', 650000, 1],
      ['2025', 670000, 1],
    ])
    assert.deepEqual([input.areas.length, input.today, input.similar, input.reports], [4, '2026-11-23', null, null])
  })

  test('focus points of released quarters, with the outcome that was known then; similar ones as told then', async () => {
    const [picture, point] = [randomUUID(), randomUUID()]
    const similar = { list: 'Kolada, liknande kommuner', codes: ['0380'] }
    await house.db.asOwner(async (trx) => {
      await sql`insert into picture (municipality_id, id, kind, period, from_on, to_on, edition, state, released_at, created_at)
        values (${town}, ${picture}, 'quarter', '2026-Q1', '2026-01-01', '2026-04-01', 1, 'released', '2026-04-10T08:00:00Z', '2026-04-09T08:00:00Z')`.execute(
        trx,
      )
      for (const [version, outcome, at] of [
        [1, null, '2026-04-09T09:00:00Z'],
        [2, 'Färre stölder', '2026-11-23T20:00:00Z'],
      ] as const) {
        await sql`insert into focus_point (municipality_id, id, version, picture_id, position, title, area_code, outcome, person_id, recorded_at)
          values (${town}, ${point}, ${version}, ${picture}, 1, 'Stölder i centrum', 'norr', ${outcome}, 'coordinator', ${at})`.execute(
          trx,
        )
      }
      const { settings } = await trx
        .selectFrom('municipality')
        .select('settings')
        .where('id', '=', town)
        .executeTakeFirstOrThrow()
      const past = { similar, similarPast: [{ until: '2026-11-23T20:00:00.000Z', similar: null }] }
      await trx
        .updateTable('municipality')
        .set({ settings: JSON.stringify({ ...settings, ...past }) })
        .where('id', '=', town)
        .execute()
    })
    const told = async (asOf: string) => (await take('police', asOf)).input
    const [then, now] = [await told(first), await told(second)]
    assert.deepEqual(
      [then, now].map(({ focus }) => focus.map((one) => [one.kind, one.period, one.title, one.areaCode, one.outcome])),
      [
        [['quarter', '2026-Q1', 'Stölder i centrum', 'norr', null]],
        [['quarter', '2026-Q1', 'Stölder i centrum', 'norr', 'Färre stölder']],
      ],
    )
    assert.deepEqual([then.similar, now.similar], [null, similar])
  })

  test('mappings that were approved by then, whichever party asks; who has not answered is told', async () => {
    const asked = { skolan: randomUUID(), bolaget: randomUUID() }
    const answers = MappingAnswers.parse({ other: 'Många bråk på skolvägen.' })
    await house.db.asOwner(async (trx) => {
      for (const [organisation, id] of Object.entries(asked)) {
        await sql`insert into mapping_invitation (municipality_id, id, picture_id, organisation_id, due_on, invited_at, invited_by)
          values (${town}, ${id}, ${joint.id}, ${organisation}, '2026-12-01', ${first}, 'coordinator')`.execute(trx)
      }
      for (const [version, state] of ['draft', 'approved', 'draft'].entries()) {
        await sql`insert into mapping_version (municipality_id, invitation_id, version, state, answers, organisation_id, person_id, recorded_at)
          values (${town}, ${asked.skolan}, ${version + 1}, ${state}, ${JSON.stringify(answers)}, 'skolan', 'schoolReviewer', ${`2026-11-23T1${version}:00:00Z`})`.execute(
          trx,
        )
      }
    })
    assert.deepEqual((await take('coordinator', first)).input.mappings, [])
    const both = await Promise.all((['coordinator', 'police'] as const).map((who) => take(who, second)))
    assert.deepEqual(both[0], both[1])
    assert.deepEqual(
      both[0]?.input.mappings.map((one) => [one.organisationId, one.answers.other]),
      [['skolan', answers.other]],
    )
    const seen = await house.done('police', 'GET', `/joint-pictures/${joint.id}`)
    const missing = seen.missing.filter((one) => one.code === 'mappingMissing')
    assert.deepEqual(
      missing.map((one) => [one.values.organisation, one.blocks]),
      [['Zätas bostäder', false]],
    )
  })

  test('shared reports of two years, small numbers hidden; what is withdrawn later still stood then', async () => {
    const withdrawn = Array.from({ length: 3 }, () =>
      sharedRow(randomUUID(), { areaCode: 'norr', supersededAt: '2026-11-23T20:00:00.000Z' }),
    )
    const standing = Array.from({ length: 20 }, (_, at) =>
      sharedRow(randomUUID(), { areaCode: at < 12 ? 'soder' : 'oster' }),
    )
    const old = sharedRow(randomUUID(), { occurredFrom: '2023-01-01T12:00:00.000Z', occurredOn: '2023-01-01' })
    await storeRows(house.db, [...withdrawn, ...standing, old])
    const [then, now] = [(await take('police', first)).input.reports, (await take('police', second)).input.reports]
    assert.deepEqual([then?.count, now?.count, now?.from, now?.to], [23, 20, '2024-11-24', '2026-11-24'])
    assert.equal(then?.byArea.find((one) => one.code === 'norr')?.value, null)
    assert.deepEqual(
      now?.byArea.map((one) => [one.code, one.value]),
      [
        ['norr', 0],
        ['oster', 8],
        ['soder', 12],
        ['vaster', 0],
      ],
    )
    assert.deepEqual(
      now?.byCategory.map((one) => [one.code, one.name, one.value]),
      [['vandalism', 'Skadegörelse', 20]],
    )
  })
})
