/** A sealed certificate is checked by the command line: content, files, facts, and every checksum that it lists. */
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { readerScope } from '#app/cli/place/choose-place.ts'
import { statementSources } from '#app/server/statement-sources.ts'
import { findMunicipality } from '#features/access/store.ts'
import { drawDocument } from '#features/meeting/server/draw-document.ts'
import { canonicalJson } from '#features/statement/canonical.ts'
import { findSource, readHeld } from '#features/statement/server/compile.ts'
import { keepFiles } from '#features/statement/server/files.ts'
import type { StatementAsking } from '#features/statement/server/services.ts'
import { changeStatement, findStatement, insertStatement } from '#features/statement/store.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import { fillTown, town } from '../town.ts'
import { type Desk, openDesk } from './cli-run.ts'

const at = '2026-11-23T08:00:00.000Z'
const days = { from: '2026-01-01', to: '2026-11-23' }

describe('statements are checked from the command line', () => {
  let desk: Desk
  const id = randomUUID()
  const open = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    const db = await openDatabase({ url: undefined, folder: join(desk.folder, 'data', 'database') })
    try {
      return await work(db)
    } finally {
      await db.close()
    }
  }
  const inDatabase = (work: (trx: Trx) => Promise<unknown>) => open((db) => db.asOwner(work))
  before(async () => {
    desk = await openDesk('sv_SE.UTF-8')
    await open(async (db) => {
      await migrate(db)
      await fillTown(db)
      await db.asOwner(fillEvidence)
      await sealCertificate(db)
    })
  })
  after(() => desk.clear())

  /** As the room seals it: composed, frozen, drawn and kept. */
  async function sealCertificate(db: Database): Promise<void> {
    const asking = async (trx: Trx) => {
      const municipality = await findMunicipality(trx, town)
      assert.ok(municipality)
      const actor = { municipalityId: town } as StatementAsking['actor']
      return { trx, actor, now: new Date(at), municipality, services: { sources: statementSources, drawDocument } }
    }
    const facts = await db.withScope(readerScope(town), async (trx) => {
      const ask = await asking(trx)
      const source = findSource(ask, 'certificate')
      return canonicalJson(await source.compile({ ...ask, asOf: ask.now }, { ...days, subjectId: null }))
    })
    await db.asOwner(async (trx) => {
      const key = { municipalityId: town, id, supersedesId: null, createdAt: at }
      const head = { kind: 'certificate' as const, subjectId: null, title: 'Intyg', edition: 1, asOf: at, facts }
      await insertStatement(trx, { ...key, ...head, fromOn: days.from, toOn: days.to })
      const ask = await asking(trx)
      const composed = await findStatement(trx, id)
      assert.ok(composed)
      const held = await readHeld(ask, composed)
      const sealed = { state: 'sealed' as const, sealedAt: at, content: held.text, contentHash: held.hash }
      await changeStatement(trx, key, sealed)
      const row = await findStatement(trx, id)
      assert.ok(row)
      await keepFiles(ask, row, await readHeld(ask, row))
    })
  }

  test('all of it is the same: content, four files, facts and checksums', async () => {
    const { exit, out, err } = await desk.run('verify', '--statement', id, '--json')
    assert.equal(exit, 0, err)
    const [{ check }] = JSON.parse(out).statements
    assert.deepEqual([check.content.verdict, check.recomputed], ['same', 'same'])
    assert.deepEqual(
      [...check.files, ...check.sums].map((one: { verdict: string }) => one.verdict),
      ['same', 'same', 'same', 'same', 'same', 'same'],
    )
  })

  test('one byte of a file that it lists is found, and named by its number', async () => {
    await inDatabase((trx) => sql`update own_evidence_file set bytes = 'bilagA'::bytea`.execute(trx))
    const { exit, out } = await desk.run('verify')
    assert.equal(exit, 1)
    assert.match(out, /räknad om, lika · .*1 av 2 kontrollsummor STÄMMER INTE: bevis \d+ SKADAT · [0-9a-f]{12}/)
  })

  test('a statement that is not there, and one asked for together with a picture, are refused', async () => {
    const missing = await desk.run('verify', '--statement', randomUUID())
    assert.deepEqual([missing.exit, /Det finns ingen fastställd redogörelse/.test(missing.err)], [2, true])
    const both = await desk.run('verify', '--statement', id, '--picture', id)
    assert.deepEqual([both.exit, /inte båda/.test(both.err)], [2, true])
  })
})

async function fillEvidence(trx: Trx): Promise<void> {
  const by = {
    municipalityId: town,
    personId: 'coordinator',
    organisationId: 'kommunen',
    recordedAt: '2026-05-05T09:00:00.000Z',
  }
  const own = { id: randomUUID(), version: 1, obligationKey: 'law-2023-196/integrated', onDay: '2026-05-04' }
  const words = { untilDay: null, title: 'Riskanalysen', text: null, reference: null }
  await trx
    .insertInto('ownEvidenceVersion')
    .values({ ...by, ...own, ...words })
    .execute()
  const bytes = new TextEncoder().encode('bilaga')
  const file = { id: randomUUID(), evidenceId: own.id, name: 'risk.pdf', type: 'application/pdf', removedAt: null }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await trx
    .insertInto('ownEvidenceFile')
    .values({ ...by, ...file, bytes, sha256 })
    .execute()
}
