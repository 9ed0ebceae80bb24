/** Two who write down the same item's outcome at the same moment: exactly one wins, the other is told what stands. */
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#features/access/schema.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type MeetingHouse, meetingForm, openMeetingHouse, present } from '../../../tests/meeting-house.ts'
import { town } from '../../../tests/town.ts'
import type { AgendaItem, Meeting } from './schema.ts'
import { recordOutcome } from './server/record.ts'

const rounds = 1000
const perMeeting = 10
const seed = 20261123

/** Park and Miller's minimal standard: whole numbers below 2³¹. */
function chance(start: number) {
  let state = start
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const decisions = ['decide', 'return', 'postpone', 'note'] as const
const content = JSON.stringify({
  edition: 1,
  title: 'Plan',
  measures: [{ id: randomUUID(), title: 'En åtgärd' }],
  problems: [],
  gaps: [],
})
const hash = createHash('sha256').update(content).digest('hex')

/** Rounds on items that all lie there as called, each about a proposed edition of its own. */
async function fillRounds(house: MeetingHouse): Promise<{ meetingId: string; itemId: string; planId: string }[]> {
  const made: { meetingId: string; itemId: string; planId: string }[] = []
  for (let first = 0; first < rounds; first += perMeeting) {
    const meetingId = randomUUID()
    for (let at = 0; at < perMeeting; at += 1) made.push({ meetingId, itemId: randomUUID(), planId: randomUUID() })
  }
  // One meeting as the program makes it, with both parties there; the others are like it.
  const { id } = await house.done<Meeting>('coordinator', 'POST', '/meetings', meetingForm())
  await house.done('coordinator', 'PUT', `/meetings/${id}/attendance`, present())
  const meetings = JSON.stringify([...new Set(made.map((one) => one.meetingId))])
  const others = sql`json_array_elements_text(${meetings}::json) other`
  await house.db.asOwner(async (trx) => {
    await sql`insert into meeting (municipality_id, id, body_code, title, starts_at, ends_at, place, state, called_at, created_at)
      select municipality_id, other::uuid, body_code, title, starts_at, ends_at, place, 'called', created_at, created_at
      from meeting, ${others}`.execute(trx)
    await sql`insert into attendance_version select municipality_id, other::uuid, version, rows, person_id, organisation_id, recorded_at
      from attendance_version, ${others}`.execute(trx)
  })
  const rows = JSON.stringify(made.map((one, at) => ({ ...one, edition: at + 100 })))
  await house.db.asOwner(async (trx) => {
    await sql`insert into plan (municipality_id, id, edition, state, title, from_on, to_on, content, content_hash, proposed_at, created_at)
      select ${town}, (r->>'planId')::uuid, (r->>'edition')::int, 'proposed', 'Plan', '2027-01-01', '2027-12-31', ${content}::json, ${hash},
        '2026-11-20T08:00:00Z', '2026-11-20T08:00:00Z' from json_array_elements(${rows}::json) r`.execute(trx)
    await sql`insert into agenda_item_version (municipality_id, id, meeting_id, version, position, subject_kind, subject_id, subject_hash, title,
        person_id, organisation_id, recorded_at)
      select ${town}, (r->>'itemId')::uuid, (r->>'meetingId')::uuid, 1, 1, 'plan', r->>'planId', ${hash}, 'Plan', 'coordinator', 'kommunen',
        '2026-11-20T08:00:00Z' from json_array_elements(${rows}::json) r`.execute(trx)
  })
  return made
}

forEachDatabase('two deciders at once', (open, kind) => {
  const skip = kind === 'pglite' && 'one connection'
  let house: MeetingHouse
  let actors: [Actor, Actor]
  before(async () => {
    if (skip) return
    house = await openMeetingHouse(await open())
    actors = [await house.actor('coordinator'), await house.actor('police')]
  })

  test(`${rounds} seeded rounds: one wins, nothing of the other is kept, and the plan stands as the winner said`, {
    skip,
  }, async (t) => {
    const made = await fillRounds(house)
    const next = chance(seed)
    const wins: Record<string, number> = {}
    const play = async ({ meetingId, itemId, planId }: (typeof made)[number], round: number) => {
      const chosen = [decisions[next(4)], decisions[next(4)]].map((decision) => decision ?? 'note')
      // Who begins is drawn too: a decider's transaction opens first or second.
      const order = next(2) === 0 ? [0, 1] : [1, 0]
      const texts = [`ordförandens ord ${round}`, `sekreterarens ord ${round}`]
      const settled: PromiseSettledResult<void>[] = []
      await Promise.all(
        order.map(async (at) => {
          const given = {
            ...{ decision: chosen[at] ?? 'note', reason: 'Mer behövs.', notes: texts[at] ?? '', dissent: [] },
            ...{ subjectHash: hash, version: 0, overrides: [] },
          }
          const work = house.write(actors[at] as Actor, (writing) => recordOutcome(writing, meetingId, itemId, given))
          settled[at] = (await Promise.allSettled([work]))[0]
        }),
      )
      const won = settled.findIndex((one) => one.status === 'fulfilled')
      const lost = settled[1 - won]
      assert.ok(won >= 0 && lost?.status === 'rejected', `round ${round}: ${settled.map((one) => one.status)}`)
      assert.ok(lost.reason instanceof CallRefused, String(lost.reason))
      assert.deepEqual([lost.reason.code, lost.reason.refusals[0]?.code], ['moved', 'moved'])
      assert.equal((lost.reason.current as AgendaItem).outcome?.notes, texts[won], 'what stands')
      wins[`${chosen[won]} ${won}`] = (wins[`${chosen[won]} ${won}`] ?? 0) + 1
      return { planId, itemId, decision: chosen[won], notes: texts[won] }
    }
    const began = performance.now()
    const kept: Awaited<ReturnType<typeof play>>[] = []
    // Four meetings at a time; the order within each is the seed's.
    for (let at = 0; at < rounds; at += 4) {
      const four = [0, 1, 2, 3]
        .map((more) => made[((at + more) % 4) * (rounds / 4) + Math.floor(at / 4)])
        .filter((one) => one !== undefined)
      kept.push(...(await Promise.all(four.map((one, more) => play(one, at + more)))))
    }
    t.diagnostic(`${Math.round(performance.now() - began)} ms, ${JSON.stringify(wins)}`)
    assert.equal(kept.length, rounds)
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ itemId: string; decision: string; notes: string; state: string; n: number }>`
        select o.item_id, o.decision, o.notes, p.state, count(*) over (partition by o.item_id)::int as n
        from item_outcome_version o join agenda_item_version i on i.id = o.item_id join plan p on p.id::text = i.subject_id`.execute(
        trx,
      ),
    )
    assert.equal(rows.length, rounds)
    const standing = new Map(rows.map((row) => [row.itemId, row]))
    const states: Record<string, string> = {
      decide: 'decided',
      return: 'draft',
      postpone: 'proposed',
      note: 'proposed',
    }
    for (const one of kept) {
      const row = standing.get(one.itemId)
      assert.deepEqual(
        [row?.n, row?.decision, row?.notes, row?.state],
        [1, one.decision, one.notes, states[one.decision ?? '']],
      )
    }
    // The program, and not the test, decides who is first: both have won.
    assert.ok(Object.keys(wins).some((key) => key.endsWith('0')) && Object.keys(wins).some((key) => key.endsWith('1')))
  })

  test('both approve at the same moment: locked once, with one set of files', { skip }, async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id } = await house.done<Meeting>('coordinator', 'POST', '/meetings', meetingForm())
      const item = { subjectKind: 'free', subjectId: null, title: 'Julmarknaden', text: null, position: 1, version: 0 }
      await house.done('police', 'PUT', `/meetings/${id}/items/${randomUUID()}`, item)
      await house.done('coordinator', 'POST', `/meetings/${id}/call`)
      const { version } = await house.done<Meeting>('coordinator', 'PUT', `/meetings/${id}/attendance`, present())
      const { minutesHash } = await house.done<Meeting>('police', 'POST', `/meetings/${id}/close`, { version })
      const approvals = (['steering', 'police'] as const).map((who) =>
        house.done<Meeting>(who, 'POST', `/meetings/${id}/approve`, { minutesHash }),
      )
      const states = (await Promise.all(approvals)).map((one) => one.state).sort()
      assert.deepEqual(states, ['approved', 'held'])
      const { rows } = await house.db.asOwner((trx) =>
        sql<{ format: string }>`select format from minutes_file where meeting_id = ${id} order by format`.execute(trx),
      )
      assert.deepEqual(
        rows.map((one) => one.format),
        ['docx', 'html', 'json', 'pdf'],
      )
    }
  })
})
