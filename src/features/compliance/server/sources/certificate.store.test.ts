/** A certificate: the same again at its own instant whatever happens later, and a changed byte of what it lists is found. */
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { findMunicipality } from '#features/access/store.ts'
import { canonicalJson } from '#features/statement/canonical.ts'
import { composeContent } from '#features/statement/content.ts'
import type { StatementAsk } from '#features/statement/server/statement-source.ts'
import { isSoundStatement, verifyStatement } from '#features/statement/server/verify.ts'
import type { Trx } from '#platform/db/port.ts'
import { type ComplianceHouse, openComplianceHouse } from '../../../../../tests/compliance-house.ts'
import { forEachDatabase } from '../../../../../tests/contract/both-databases.ts'
import { town } from '../../../../../tests/town.ts'
import { certificateSource } from './certificate.ts'

const at = '2026-11-23T08:00:00.000Z'
const subject = { subjectId: null, from: '2026-01-01', to: '2026-11-23' }
const of = { municipalityId: town }
const by = { personId: 'coordinator', organisationId: 'kommunen' }
const sum = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const file = (text: string) => ({ bytes: new TextEncoder().encode(text), sha256: sum(text) })
const [joint, plan, own] = [randomUUID(), randomUUID(), randomUUID()]

forEachDatabase('a certificate of compliance', (open) => {
  let house: ComplianceHouse
  before(async () => {
    house = await openComplianceHouse(await open())
    await house.db.asOwner(fill)
  })
  const within = <T>(
    instant: string,
    work: (ask: StatementAsk) => Promise<T>,
    who: 'coordinator' | 'police' = 'police',
  ) =>
    house.as(who, async (trx, actor) => {
      const municipality = await findMunicipality(trx, town)
      assert.ok(municipality)
      return work({ trx, actor, asOf: new Date(instant), municipality })
    })
  const compile = (instant = at, who?: 'coordinator' | 'police') =>
    within(instant, (ask) => certificateSource.compile(ask, subject), who)

  test('each obligation names its evidence by number, each piece of evidence its sum', async () => {
    const facts = await compile()
    const titles = new Map(facts.evidence.map((one) => [one.number, one]))
    const of = (key: string) => {
      const found = facts.obligations.find((one) => one.key === key)
      assert.ok(found, key)
      return { state: found.state, proofs: found.evidence.map((number) => titles.get(number)?.title) }
    }
    assert.deepEqual(of('law-2023-196/picture'), { state: 'met', proofs: ['Samlad lägesbild 2026'] })
    assert.deepEqual(of('law-2023-196/plan').proofs, ['Kommunstyrelsen § 12, KS 2026/1: Plan 2026'])
    assert.deepEqual(of('law-2023-196/integrated').proofs, ['Risk- och sårbarhetsanalysen'])
    assert.deepEqual(of('law-2023-196/councilReport'), { state: 'overdue', proofs: [] })
    const late = facts.obligations.map((one) => one.state)
    assert.equal(late.lastIndexOf('overdue') + 1, late.filter((one) => one === 'overdue').length, 'overdue first')
    const sums = facts.evidence.flatMap((one) => one.sums.map((each) => each.sha256))
    assert.deepEqual(
      new Set(sums),
      new Set(['lägesbild', 'öppen', 'vecka 3', 'bilaga'].map(sum).concat(await agreementSum())),
    )
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts)
  })
  const agreementSum = () =>
    within(at, async ({ trx }) =>
      (await trx.selectFrom('agreementVersion').select('contentHash').execute()).map((one) => one.contentHash),
    )

  test('later decisions, releases, corrections and drawings change nothing at its own instant', async () => {
    const before = await compile()
    await house.db.asOwner(change)
    assert.equal(canonicalJson(await compile()), canonicalJson(before))
    assert.equal(canonicalJson(await compile(at, 'coordinator')), canonicalJson(before), 'whoever asks')
    const later = await compile('2026-12-10T08:00:00.000Z')
    const formal = later.evidence.filter((one) => one.kind === 'planFormal').map((one) => one.title)
    assert.deepEqual(formal, ['Kommunstyrelsen § 13, KS 2026/1: Plan 2026'])
    assert.notEqual(canonicalJson(later.evidence), canonicalJson(before.evidence))
  })

  test('verify computes a sealed one again and finds the one byte that was changed', async () => {
    const id = await seal()
    const drawDocument = async () => new Uint8Array()
    const verify = () =>
      within(at, async ({ trx }) => {
        const check = await verifyStatement(trx, id, { sources: [certificateSource], drawDocument })
        assert.ok(check)
        // Its own files have tests of their own.
        return { ...check, files: [] }
      })
    const sound = await verify()
    assert.ok(isSoundStatement(sound))
    assert.deepEqual([sound.content.verdict, sound.recomputed, sound.sums.length], ['same', 'same', 5])
    for (const [table, key, name] of [
      ['joint_file', 'picture_id', 'Samlad lägesbild 2026'],
      ['own_evidence_file', 'evidence_id', 'rsa.pdf'],
    ] as const) {
      const id = table === 'joint_file' ? joint : own
      const where = sql`${sql.ref(key)} = ${id}::uuid and sha256 in (${sum('lägesbild')}, ${sum('bilaga')})`
      const set = (bytes: Uint8Array) =>
        house.db.asOwner((trx) => sql`update ${sql.table(table)} set bytes = ${bytes} where ${where}`.execute(trx))
      const kept = new TextEncoder().encode(table === 'joint_file' ? 'lägesbild' : 'bilaga')
      await set(kept.with(0, (kept[0] ?? 0) ^ 1))
      const check = await verify()
      const faults = check.sums.filter((one) => one.verdict !== 'same').map(({ title, verdict }) => [title, verdict])
      assert.deepEqual([faults, check.recomputed, isSoundStatement(check)], [[[name, 'damaged']], 'same', false])
      await set(kept)
    }
    await house.db.asOwner((trx) => trx.deleteFrom('pictureFile').execute())
    const check = await verify()
    const gone = check.sums.filter((one) => one.verdict === 'missing').map((one) => one.title)
    assert.deepEqual([gone, check.recomputed], [['Lägesbild vecka 3 2026'], 'differs'])
  })

  async function seal(): Promise<string> {
    const id = randomUUID()
    const facts = await compile()
    const head = { kind: 'certificate' as const, title: 'Intyg', edition: 1, asOf: at }
    const content = await within(at, async ({ municipality }) =>
      canonicalJson(
        composeContent({ ...head, ...subject, facts, municipality, written: new Map() }, certificateSource),
      ),
    )
    const days = { fromOn: subject.from, toOn: subject.to, createdAt: at, sealedAt: at, supersedesId: null }
    await house.db.asOwner((trx) =>
      trx
        .insertInto('statement')
        .values({
          ...{ ...of, ...head, ...days, id, subjectId: null, state: 'sealed' },
          ...{ facts: canonicalJson(facts), content, contentHash: sum(content) },
        })
        .execute(),
    )
    return id
  }
})

/** A municipality that has done some of it. */
async function fill(trx: Trx): Promise<void> {
  const decided = { decidedAt: '2026-03-05T09:00:00.000Z', decidedOn: '2026-03-04', decidedByBody: 'Styrgruppen' }
  const none = { supersedesId: null, correctionReason: null, returnReason: null }
  await trx
    .insertInto('jointPicture')
    .values({
      ...{ ...of, ...decided, ...none, id: joint, party: null, period: '2026', edition: 1, state: 'decided' },
      ...{ asOf: null, computedAt: null, sharedAt: null, decidedReference: null },
      ...{ createdAt: '2026-01-10T09:00:00.000Z', proposedAt: '2026-02-01T09:00:00.000Z' },
    })
    .execute()
  const drawn = { ...of, pictureId: joint, drawing: '1', recordedAt: decided.decidedAt }
  await trx
    .insertInto('jointFile')
    .values([
      { ...drawn, format: 'pdf', ...file('lägesbild') },
      { ...drawn, format: 'public', ...file('öppen') },
    ])
    .execute()
  const content = '{"plan":1}'
  await trx
    .insertInto('plan')
    .values({
      ...{ ...of, ...decided, id: plan, edition: 1, state: 'inForce', title: 'Plan 2026', inForceOn: '2026-04-01' },
      ...{ fromOn: '2026-04-01', toOn: '2028-03-31', content, contentHash: sum(content), supersedesId: null },
      ...{ proposedAt: null, returnReason: null, createdAt: '2026-01-02T09:00:00.000Z' },
    })
    .execute()
  await decide(trx, '12', '2026-04-10T09:00:00.000Z')
  await release(trx, '2026-W03', '2026-01-20T09:00:00.000Z', 'vecka 3')
  await write(trx, 1, 'Risk- och sårbarhetsanalysen', '2026-05-05T09:00:00.000Z')
  const attached = { ...of, ...by, id: randomUUID(), evidenceId: own, name: 'rsa.pdf', type: 'application/pdf' }
  await trx
    .insertInto('ownEvidenceFile')
    .values({ ...attached, ...file('bilaga'), recordedAt: '2026-05-05T09:00:00.000Z', removedAt: null })
    .execute()
}

/** What happens after the certificate's instant. */
async function change(trx: Trx): Promise<void> {
  const later = '2026-12-01T09:00:00.000Z'
  await trx.updateTable('formalDecision').set({ supersededAt: later }).where('paragraph', '=', '12').execute()
  await decide(trx, '13', later)
  await release(trx, '2026-W46', later, 'vecka 46')
  await write(trx, 2, 'En annan analys', later)
  await trx.updateTable('ownEvidenceFile').set({ removedAt: later }).where('evidenceId', '=', own).execute()
  await trx
    .insertInto('jointFile')
    .values({ ...of, pictureId: joint, format: 'pdf', ...file('ritad igen'), drawing: '2', recordedAt: later })
    .execute()
}

async function decide(trx: Trx, paragraph: string, recordedAt: string): Promise<void> {
  const row = { ...of, ...by, id: randomUUID(), subjectKind: 'plan' as const, subjectId: plan, paragraph, recordedAt }
  const told = { body: 'Kommunstyrelsen', decidedOn: '2026-04-08', registrationNumber: 'KS 2026/1', supersededAt: null }
  await trx
    .insertInto('formalDecision')
    .values({ ...row, ...told })
    .execute()
}

async function release(trx: Trx, period: string, releasedAt: string, text: string): Promise<void> {
  const id = randomUUID()
  const days = {
    fromOn: '2026-01-12',
    toOn: '2026-01-19',
    asOf: releasedAt,
    computedAt: releasedAt,
    createdAt: releasedAt,
  }
  const head = { ...of, id, kind: 'week' as const, period, edition: 1, state: 'released' as const, releasedAt }
  await trx
    .insertInto('picture')
    .values({ ...head, ...days, supersedesId: null, correctionReason: null })
    .execute()
  await trx
    .insertInto('pictureFile')
    .values({ ...of, pictureId: id, format: 'pdf', ...file(text), drawing: '1' })
    .execute()
}

async function write(trx: Trx, version: number, title: string, recordedAt: string): Promise<void> {
  const row = {
    ...of,
    ...by,
    id: own,
    version,
    obligationKey: 'law-2023-196/integrated',
    onDay: '2026-05-04',
    recordedAt,
  }
  await trx
    .insertInto('ownEvidenceVersion')
    .values({ ...row, untilDay: null, title, text: null, reference: 'KS 2026/9' })
    .execute()
}
