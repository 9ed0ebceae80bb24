/**
 * Four years of a municipality, week by week, through the calls that a browser makes: what is done is drawn by dice and written in a
 * ledger of the test's own, and every figure of the evaluation at the end is reckoned from that ledger a second time.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { CertificateFacts } from '#features/compliance/certificate-facts.ts'
import type { AnnualWheel, ObligationHead, TopicView } from '#features/compliance/schema.ts'
import type { EvaluationFacts } from '#features/evaluation/evaluation-facts.ts'
import type { Statement } from '#features/statement/schema.ts'
import type { Database } from '#platform/db/port.ts'
import { enterCourse, enterEvaluation } from './four-years/course.ts'
import { addDays, mulberry32 } from './four-years/days.ts'
import { type FourYears, openFourYears } from './four-years/diary.ts'
import { type Reckoned, reckonAll } from './four-years/reckon-clock.ts'
import { reckonFacts } from './four-years/reckon-facts.ts'
import { type StatementPlan, sealStatement, writeStatement } from './four-years/statements.ts'
import { countLeaves, listDifferences, tellFacts } from './four-years/told-facts.ts'
import {
  listTables,
  readCooperation,
  readLead,
  readRecord,
  reckonCooperation,
  reckonLead,
  reckonRecord,
} from './four-years/told-tables.ts'
import { type House, openHouse } from './house.ts'
import { fillTown, town } from './town.ts'

interface Listed {
  readonly on: string
  readonly obligations: readonly ObligationHead[]
}

/** Who sits for the police has a term that ends, and the municipality has somebody more in its working groups. */
async function fillFourYears(db: Database): Promise<void> {
  await fillTown(db)
  await db.asOwner(async (trx) => {
    const of = (id: string) => trx.updateTable('membership').where('municipalityId', '=', town).where('id', '=', id)
    await of('policeSteering').set({ until: '2025-03-31' }).execute()
    await of('administrator').set({ role: 'reporter' }).execute()
  })
}

describe('four years of a municipality', () => {
  let house: House
  let years: FourYears
  let evaluation: Statement
  let expected: ReturnType<typeof reckonFacts>
  let certified: {
    readonly one: Statement
    readonly expected: ReturnType<typeof reckonFacts>
    readonly evidence: number[]
  }
  const sampled: { listed: Listed; reckoned: ReadonlyMap<string, Reckoned> }[] = []

  before(async () => {
    house = await openHouse({ at: '2024-01-01T06:00:00.000Z', fill: fillFourYears })
    years = openFourYears(house, mulberry32(20240101))
    enterCourse(years)
    enterEvaluation(years, (one) => {
      evaluation = one
      expected = reckonFacts(years.ledger, years.today())
    })
    years.enter('2027-12-31', certifyYears, '16:00')
    enterSamples()
    for (let monday = '2024-01-01'; monday <= '2027-12-31'; monday = addDays(monday, 7)) {
      await years.runTo(addDays(monday, 6))
    }
  })
  after(async () => {
    await house.close()
    assert.deepEqual(house.faults, [])
  })

  async function certifyYears(): Promise<void> {
    const plan = { kind: 'certificate', subjectId: null, title: 'Intyg', from: '2024-01-01', to: '2027-12-31' } as const
    const one = await writeStatement(years, plan)
    await sealStatement(years, one)
    const { pictures, corrected, joint, councilReports } = years.ledger
    const weeks = pictures.filter((one) => one.kind === 'week' && one.releasedOn !== null).length
    const again = corrected.filter((one) => one.kind === 'week').length
    const evidence = [weeks + again, joint.length, councilReports.length, 1]
    certified = { one, expected: reckonFacts(years.ledger, years.today()), evidence }
  }

  /** Late in the evening of some days, with what the ledger says then. */
  function enterSamples(): void {
    const days: string[] = ['2024-01-20', '2024-10-15', '2025-04-17']
    while (days.length < 16) {
      const day = addDays('2024-01-02', Math.floor(years.random() * 1455))
      // On the last days of periods something may still be released around midnight.
      const isQuiet = new Date(day).getUTCDay() !== 0 && !['10', '20'].includes(day.slice(8))
      if (isQuiet) days.push(day)
    }
    for (const day of days) {
      years.enter(
        day,
        async () => {
          const listed = await years.done<Listed>('coordinator', 'GET', '/obligations')
          sampled.push({ listed, reckoned: reckonAll(years.ledger, day) })
        },
        '21:30',
      )
    }
  }

  /** As they were sealed, in the file that everybody is given. */
  async function readFacts<Facts>({ id }: Statement): Promise<Facts> {
    const file = await house.call('reader', 'GET', `/statements/${id}/file?format=json`)
    assert.equal(file.status, 200)
    return (JSON.parse(file.bytes.toString()) as { content: { facts: Facts } }).content.facts
  }

  test('each figure of the evaluation is what the ledger says', async (t) => {
    const told = tellFacts(await readFacts<EvaluationFacts>(evaluation))
    assert.deepEqual(listDifferences(told, expected), [])
    t.diagnostic(`${countLeaves(expected)} figures, days and words compared`)
  })

  test('and so is each figure that a reader finds in its tables', async () => {
    const told = await years.done<Statement>('reader', 'GET', `/statements/${evaluation.id}`)
    const { obligations } = await years.done<Listed>('reader', 'GET', '/obligations?on=2027-12-31')
    const names = new Map(obligations.map(({ key, sv, place }) => [`${sv.replace(/\.$/, '')} (${place})`, key]))
    const record = readRecord(listTables(told, 'obligations'), names)
    const reckoned = reckonRecord(expected)
    assert.deepEqual(Object.keys(record).length, names.size)
    for (const [key, figures] of Object.entries(record)) assert.deepEqual(figures, reckoned[key], key)
    assert.deepEqual(readLead(told), reckonLead(expected))
    const cooperation = readCooperation(listTables(told, 'cooperation'))
    assert.deepEqual(listDifferences(cooperation, reckonCooperation(expected)), [])
  })

  test('the certificate of the last day tells every obligation as the ledger does, with what met it', async () => {
    const facts = await readFacts<CertificateFacts>(certified.one)
    assert.equal(facts.obligations.length, certified.expected.obligations.length)
    for (const { key, cycles } of certified.expected.obligations) {
      const own = facts.obligations.find((one) => one.key === key)
      const told = own?.cycles
        .filter(({ dueOn }) => dueOn <= '2027-12-31')
        .map(({ period, dueOn, metOn, outcome }) => ({ period, dueOn, metOn, outcome }))
      assert.deepEqual(listDifferences(told, cycles, key), [])
      assert.ok(
        own?.cycles.every((one) => (one.metOn === null) === (one.evidence === null)),
        key,
      )
    }
    const count = (kind: string) => facts.evidence.filter((one) => one.kind === kind).length
    const told = ['weekPicture', 'jointPicture', 'councilReport', 'evaluation'].map(count)
    assert.deepEqual(told, certified.evidence)
  })

  test('what was answered on a day is what is known of that day ever after, and what the ledger said then', async () => {
    const differ: string[] = []
    for (const { listed, reckoned } of sampled) {
      const again = await years.done<Listed>('coordinator', 'GET', `/obligations?on=${listed.on}`)
      differ.push(...listDifferences(again.obligations, listed.obligations, listed.on))
      const told = listed.obligations.map((one) => [one.key, one.state === 'overdue', one.lastOn])
      const own = [...reckoned].map(([key, one]) => [key, one.isOverdue, one.lastOn])
      differ.push(...listDifferences(told, own, `${listed.on} reckoned`))
    }
    assert.deepEqual(differ, [])
  })
})

describe('a municipality that does nothing', () => {
  let house: House
  before(async () => {
    house = await openHouse({ at: '2028-01-10T08:00:00.000Z' })
  })
  after(async () => {
    await house.close()
    assert.deepEqual(house.faults, [])
  })
  const read = async <T>(path: string) => {
    const answer = await house.call<T>('coordinator', 'GET', path)
    assert.equal(answer.status, 200, `${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  test('is overdue in everything that somebody has to do, and each page says so', async () => {
    const { obligations } = await read<Listed>('/obligations')
    assert.equal(obligations.length, 13)
    // Somebody holds the office of the coordinator, and that is all that this one asks for.
    const kept = obligations.filter((one) => one.state !== 'overdue').map((one) => [one.key, one.state])
    assert.deepEqual(kept, [['law-2023-196/coordination', 'met']])
    for (const topic of new Set(obligations.map((one) => one.topic))) {
      const { obligations: own } = await read<TopicView>(`/obligations/${topic}`)
      assert.ok(own.length > 0 && own.every((one) => topic === 'coordination' || one.overdueSince !== null), topic)
    }
    const week = await read<TopicView>('/obligations/weekPicture')
    assert.equal(week.obligations[0]?.cycles.filter((one) => one.outcome === 'missed').length, 208)
  })

  test('has a wheel for each year, with what was due and nothing done', async () => {
    for (const year of [2024, 2025, 2026, 2027, 2028]) {
      const wheel = await read<AnnualWheel>(`/annual-wheel?year=${year}`)
      assert.equal(wheel.year, year)
      // The agreement itself stood in its first year, and so did the council that it names.
      const met = wheel.marks.filter((one) => one.state === 'met').map((one) => one.on)
      assert.deepEqual(met, year === 2024 ? ['2024-06-30', '2024-06-30'] : [], String(year))
      assert.ok(wheel.marks.every((one) => one.kind !== 'meeting'))
      assert.equal((await house.call('reader', 'GET', `/annual-wheel/file?year=${year}&format=html`)).status, 200)
    }
  })

  test('is told plainly in every statement that can be composed of it', async () => {
    const { proposals } = await read<{ proposals: StatementPlan[] }>('/statement-proposals')
    assert.ok(proposals.some((one) => one.kind === 'evaluation'))
    for (const proposal of proposals) {
      const { body, status } = await house.call<Statement>('coordinator', 'POST', '/statements', proposal)
      assert.equal(status, 200, `${proposal.kind}: ${JSON.stringify(body)}`)
      for (const language of ['sv', 'en']) await read(`/statements/${body.id}?language=${language}`)
      for (const format of ['html', 'pdf', 'docx', 'json']) await read(`/statements/${body.id}/file?format=${format}`)
      if (proposal.kind === 'evaluation') assert.match(body.lead, /uppfylldes i tid 0 av 209 gånger och missades 209/)
    }
  })
})
