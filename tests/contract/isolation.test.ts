import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Database } from '#platform/db/port.ts'
import { fillTown } from '../town.ts'
import { forEachDatabase } from './both-databases.ts'
import { addNote, readNoteMigrations, scopeOf, seeAllNotes, seeNotes } from './notes.ts'

forEachDatabase('isolation', (open) => {
  let db: Database
  before(async () => {
    db = await open({ migrations: await readNoteMigrations() })
    await db.asOwner(async (trx) => {
      for (const [municipality, id, organisation] of [
        ['a', 1, 'police'],
        ['a', 2, 'school'],
        ['b', 1, 'police'],
        ['b', 2, 'school'],
      ] as const)
        await addNote(trx, municipality, id, organisation)
    })
  })

  test('one municipality and organisation sees its own, whatever it asks for', async () => {
    assert.deepEqual(await db.withScope(scopeOf('a'), seeNotes), ['a/1'])
    assert.deepEqual(await db.withScope(scopeOf('b', 'school'), seeNotes), ['b/2'])
    assert.deepEqual(await db.withScope({ ...scopeOf('a'), reach: 'all' }, seeNotes), ['a/1', 'a/2'])
  })

  test('a missing municipality sees nothing, with every reach', async () => {
    for (const reach of ['own', 'shared', 'all'] as const) {
      assert.deepEqual(await db.withScope({ ...scopeOf(''), reach }, seeNotes), [])
    }
  })

  test('the role without any scope sees nothing', async () => {
    const seen = await db.asOwner(async (trx) => {
      await sql`set local role samlad_app`.execute(trx)
      return seeNotes(trx)
    })
    assert.deepEqual(seen, [])
  })

  test('rows of others cannot be written, moved or removed', async () => {
    const denied = { code: '42501' }
    await assert.rejects(
      db.withScope(scopeOf('a'), (trx) => addNote(trx, 'b', 9)),
      denied,
    )
    await assert.rejects(
      db.withScope(scopeOf('a'), (trx) => sql`update note set municipality_id = 'b', id = 9`.execute(trx)),
      denied,
    )
    await db.withScope(scopeOf('a'), (trx) => sql`delete from note where municipality_id = 'b'`.execute(trx))
    assert.deepEqual(await seeAllNotes(db), ['a/1', 'a/2', 'b/1', 'b/2'])
  })

  describe('the role cannot lift the rule', () => {
    for (const attack of [
      'alter table note disable row level security',
      'alter table note no force row level security',
      'drop policy own_note on note',
      `create policy mine on note using (true)`,
      'alter role samlad_app bypassrls',
      'alter role samlad_app superuser',
      'set local row_security = off; select * from note',
      `select pg_read_file('PG_VERSION')`,
      'create table public.mine (x int)',
      'drop table note',
      'truncate note',
    ]) {
      test(attack, () =>
        assert.rejects(
          db.withScope(scopeOf('a'), (trx) => sql.raw(attack).execute(trx)),
          { code: '42501' },
        ),
      )
    }
  })

  test('scopes do not leak from one transaction to the next', async () => {
    await db.withScope(scopeOf('a'), seeNotes)
    await assert.rejects(
      db.withScope(scopeOf('a'), () => Promise.reject(new Error('given up'))),
      /given up/,
    )
    const left = await db.asOwner(async (trx) => {
      const { rows } = await sql<{ who: string; m: string | null }>`
        select current_user as who, current_setting('samlad.municipality', true) as m`.execute(trx)
      return rows[0]
    })
    assert.notEqual(left?.who, 'samlad_app')
    assert.equal(left?.m || null, null)
  })

  test('any order of visitors: A never sees B', async () => {
    const visitors = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', '', "a' or '1'='1"), fc.constantFrom('police', 'school')),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    await fc.assert(
      fc.asyncProperty(visitors, async (visits) => {
        const seen = await Promise.all(visits.map(([m, o]) => db.withScope(scopeOf(m, o), seeNotes)))
        visits.forEach(([m, o], index) => {
          const own = m === 'a' || m === 'b' ? [`${m}/${o === 'police' ? 1 : 2}`] : []
          assert.deepEqual(seen[index], own)
        })
      }),
      { numRuns: 25 },
    )
  })
})

forEachDatabase('isolation of every table', (open) => {
  test('what the application role may touch has row-level security and a policy', async () => {
    const db = await open()
    const { rows } = await db.asOwner((trx) =>
      sql<{ name: string }>`select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
          and (has_any_column_privilege('samlad_app', c.oid, 'select, insert, update') or has_table_privilege('samlad_app', c.oid, 'delete, truncate'))
          and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`.execute(trx),
    )
    assert.deepEqual(rows, [])
  })

  test('every policy asks for the municipality of the scope, for what is read and for what is written', async () => {
    const db = await open()
    const { rows } = await db.asOwner((trx) =>
      sql<{ name: string; cmd: string }>`select tablename || '.' || policyname as name, cmd from pg_policies
        where schemaname = 'public' and not (
          (cmd = 'INSERT' or qual like '%current_municipality()%')
          and (cmd in ('SELECT', 'DELETE') or coalesce(with_check, qual) like '%current_municipality()%'))`.execute(
        trx,
      ),
    )
    assert.deepEqual(rows, [])
  })

  test('a scope of another municipality reads no row of any table, whatever its reach', async () => {
    const db = await open()
    await fillTown(db)
    const scope = {
      municipalityId: 'annanstans',
      organisationId: 'kommunen',
      personId: 'coordinator',
      reach: 'all',
    } as const
    const names = await db.asOwner((trx) =>
      sql<{ name: string }>`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'municipality_id'
          and has_any_column_privilege('samlad_app', c.oid, 'select')`.execute(trx),
    )
    assert.ok(names.rows.length > 40)
    const seen = await db.withScope(scope, async (trx) => {
      const found: string[] = []
      for (const { name } of names.rows) {
        const { rows } = await sql<{
          is: boolean
        }>`select exists (select municipality_id from ${sql.table(name)}) as is`.execute(trx)
        if (rows[0]?.is) found.push(name)
      }
      return found
    })
    assert.deepEqual(seen, [])
  })

  test('the application role owns nothing, and every primary key of its tables begins with the municipality', async () => {
    const db = await open()
    const { rows } = await db.asOwner((trx) =>
      sql<{ name: string; owned: boolean; first: string }>`select c.relname as name,
          pg_get_userbyid(c.relowner) = 'samlad_app' as owned, a.attname as first
        from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where c.relnamespace = 'public'::regnamespace and has_any_column_privilege('samlad_app', c.oid, 'select')`.execute(
        trx,
      ),
    )
    assert.ok(rows.length > 10)
    assert.deepEqual(
      rows.filter(({ owned }) => owned),
      [],
    )
    const keyed = rows.filter(
      ({ name, first }) => first !== 'municipality_id' && !(name === 'municipality' && first === 'id'),
    )
    assert.deepEqual(keyed, [])
  })
})
