import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, otherTown, town } from '../../../tests/town.ts'
import { insertAuditEvent, listAuditEvents } from './store.ts'

const scope = { municipalityId: town, organisationId: 'kommunen', personId: 'administrator', reach: 'own' } as const
const actor = { personId: 'schoolReviewer', organisationId: 'skolan', role: 'reviewer' }

forEachDatabase('the log', (open) => {
  let db: Database
  before(async () => {
    db = await open()
    await fillTown(db)
  })
  const write = (subjectId: string, at: string, municipalityId: string = town) =>
    db.asOwner((trx) =>
      insertAuditEvent(trx, {
        municipalityId,
        at: new Date(at),
        actor,
        action: 'report.share',
        subjectKind: 'report',
        subjectId,
      }),
    )

  test('page by page, newest first, with every event exactly once, also those of one instant', async () => {
    // Fifty reports shared in one step have fifty events of the same instant.
    for (let at = 0; at < 25; at++) await write(`bulk-${at}`, '2026-11-23T09:00:00.000Z')
    await write('first', '2026-11-23T08:00:00.000Z')
    await write('last', '2026-11-23T10:00:00.000Z')
    await write('elsewhere', '2026-11-23T09:30:00.000Z', otherTown)
    const seen: string[] = []
    let before: string | undefined
    for (let page = 0; page < 20; page++) {
      const events = await db.withScope(scope, (trx) => listAuditEvents(trx, before, 10))
      if (events.length === 0) break
      seen.push(...events.map((one) => one.subjectId))
      before = events.at(-1)?.id
    }
    assert.equal(seen.length, 27)
    assert.equal(new Set(seen).size, 27)
    assert.deepEqual([seen[0], seen.at(-1)], ['last', 'first'])
    assert.ok(!seen.includes('elsewhere'))
  })

  test('it is only ever added to', async () => {
    await write('kept', '2026-11-23T11:00:00.000Z')
    for (const change of ['update audit_event set action = $$x$$', 'delete from audit_event', 'truncate audit_event']) {
      await assert.rejects(
        db.withScope(scope, (trx) => sql.raw(change).execute(trx)),
        { code: '42501' },
        change,
      )
    }
  })

  test('nobody writes in the name of another municipality', async () => {
    await assert.rejects(
      db.withScope(scope, (trx) =>
        insertAuditEvent(trx, {
          municipalityId: otherTown,
          at: new Date(),
          actor: null,
          action: 'x',
          subjectKind: 'x',
          subjectId: 'x',
        }),
      ),
      { code: '42501' },
    )
  })
})
