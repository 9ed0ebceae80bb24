import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../../tests/contract/both-databases.ts'
import { FileRefused } from './server/file-refused.ts'
import { counts, importInto, listVersions, writeFile } from './server/fixtures/import-bench.ts'
import { insertMunicipality } from './server/fixtures/open-municipality.ts'
import { runImport } from './server/run-import.ts'

const header = 'Nr;Datum;Tid;Kategori;E;N;Beskrivning'
const good = [
  '1;2024-05-13;08:30;vandalism;820000,5;7290000;Krossad ruta',
  '2;2024-05-13;22:15;Slag noise;821000;7291000,25;',
  '3;2024-05-14;23:00;theft;845000;7310000;Cykel borta',
]

forEachDatabase('import runs', (open) => {
  const openOne = async (): Promise<Database> => {
    const db = await open()
    await insertMunicipality(db)
    return db
  }

  test('added, then unchanged, then a correction as a new version', async () => {
    const db = await openOne()
    assert.deepEqual(counts(await importInto(db, writeFile([header, ...good]))), {
      rows: 3,
      added: 3,
      changed: 0,
      unchanged: 0,
      withdrawn: 0,
      leftOut: 0,
    })
    assert.deepEqual(counts(await importInto(db, writeFile([header, ...good]))), {
      rows: 3,
      added: 0,
      changed: 0,
      unchanged: 3,
      withdrawn: 0,
      leftOut: 0,
    })
    const mended = good.map((row) => row.replace('22:15', '22:45'))
    assert.deepEqual(counts(await importInto(db, writeFile([header, ...mended]), { state: 'shared' })), {
      rows: 3,
      added: 0,
      changed: 1,
      unchanged: 2,
      withdrawn: 0,
      leftOut: 0,
    })
    const [older, newer] = (await listVersions(db)).filter(({ sourceKey }) => sourceKey === '2')
    assert.equal(older?.supersededAt, newer?.recordedAt)
    assert.deepEqual([older?.version, newer?.version], [1, 2])
    assert.deepEqual(
      [older?.occurredFrom, newer?.occurredFrom],
      ['2024-05-13T20:15:00.000Z', '2024-05-13T20:45:00.000Z'],
    )
    assert.equal(newer?.state, 'reviewed', 'importing again shares nothing that is here already')
    const events = await db.asOwner((trx) =>
      trx.selectFrom('auditEvent').select(['action', 'detail']).orderBy('at').execute(),
    )
    assert.equal(events.filter(({ action }) => action === 'report.import').length, 3)
  })

  test('new reports are reviewed unless sharing is asked for', async () => {
    const db = await openOne()
    await importInto(db, writeFile([header, good[0]!]))
    await importInto(db, writeFile([header, good[1]!]), { state: 'shared' })
    const versions = await listVersions(db)
    assert.deepEqual(
      versions.map(({ state }) => state),
      ['reviewed', 'shared'],
    )
    assert.deepEqual(
      versions.map(({ sharedAt }) => sharedAt !== null),
      [false, true],
    )
  })

  test('all or nothing: every bad row is told, and the mended file completes the run', async () => {
    const db = await openOne()
    const bad = [
      '4;2024-13-01;08:30;vandalism;820000;7290000;x',
      '5;2024-05-13;25:30;flygande tefat;82;;x',
      '6;2030-01-01;08:30;noise;820000;7290000;',
      '7;2024-05-13;08:30;noise;100000;7290000;',
      '8;2024-05-13;08:30;noise;820000;7290000',
      '9;2024-03-31;02:30;noise;820000;7290000;',
      ';2024-05-13;08:30;noise;820000;7290000;',
    ]
    const path = writeFile([header, good[0]!, ...bad.slice(0, 3), good[1]!, ...bad.slice(3)])
    const mapping = {
      columns: { key: 'Nr', from: 'Datum', fromTime: 'Tid', category: 'Kategori', e: 'E', n: 'N', text: 'Beskrivning' },
      crs: 'EPSG:3006',
    } as const
    const refused = await importInto(db, path, { choices: mapping })
    assert.deepEqual(counts(refused), {
      badRows: 7,
      refused: {
        notATime: 2,
        unknownCategory: 1,
        halfPosition: 1,
        inFuture: 1,
        outsideMunicipality: 1,
        wrongColumnCount: 1,
        noSuchTime: 1,
        missing: 1,
      },
    })
    assert.deepEqual(await listVersions(db), [])
    if (refused.outcome !== 'refused') return
    assert.deepEqual(
      refused.first.map(({ line }) => line),
      [3, 4, 4, 4, 5, 7, 8, 9, 10],
    )
    assert.ok(
      refused.first.every(({ value }) => value === null),
      'what stands in the cells is not kept in the database',
    )

    const text = readFileSync(refused.faultPath!, 'utf8')
    const lines = text.trimEnd().split('\r\n')
    assert.equal(lines[0], `\ufeff${header};Samlad: rad;Samlad: fel`)
    assert.equal(lines.length, 8)
    assert.match(lines[2]!, /^5;2024-05-13;25:30;flygande tefat;82;;x;4;.*Kategori “flygande tefat”.*N: saknas/)

    const mended = lines
      .map((line) =>
        line
          .replace('2024-13-01', '2024-12-01')
          .replace('25:30;flygande tefat;82;', '05:30;noise;820000;7290000')
          .replace('2030', '2024')
          .replace('100000', '820000')
          .replace('02:30', '03:30'),
      )
      .map((line) => line.replace(/^;/, '10;'))
    const still = await importInto(db, path, { choices: mapping, mendedPath: writeFile(mended.slice(0, -1)) })
    assert.deepEqual(
      counts(still),
      { badRows: 1, refused: { missing: 1 } },
      'a bad row that is not sent again is still bad',
    )
    const done = await importInto(db, path, { choices: mapping, mendedPath: writeFile(mended) })
    assert.deepEqual(counts(done), { rows: 9, added: 9, changed: 0, unchanged: 0, withdrawn: 0, leftOut: 0 })
  })

  test('a key that stands twice is told with its line', async () => {
    const db = await openOne()
    const mapping = { columns: { key: 'Nr', from: 'Datum', category: 'Kategori' }, unplaced: 'keep' } as const
    const result = await importInto(db, writeFile([header, ...good, good[1]!]), { choices: mapping })
    assert.deepEqual(counts(result), { badRows: 1, refused: { duplicateKey: 1 } })
    assert.equal(result.outcome === 'refused' && result.first[0]?.line, 5)
    assert.deepEqual(await listVersions(db), [])
  })

  test('rows alike without a key are so many reports, and stay so', async () => {
    const db = await openOne()
    const lines = [
      'Datum;Kategori;E;N',
      ...Array(3).fill('2024-05-13;noise;820000;7290000'),
      '2024-05-14;noise;820000;7290000',
    ]
    assert.deepEqual(counts(await importInto(db, writeFile(lines))), {
      rows: 4,
      added: 4,
      changed: 0,
      unchanged: 0,
      withdrawn: 0,
      leftOut: 0,
    })
    assert.deepEqual(counts(await importInto(db, writeFile([...lines].reverse().slice(-1).concat(lines.slice(1))))), {
      rows: 4,
      added: 0,
      changed: 0,
      unchanged: 4,
      withdrawn: 0,
      leftOut: 0,
    })
  })

  test('words that point at a person stop the import; the text can be left out', async () => {
    const db = await openOne()
    // A number that Skatteverket publishes for tests.
    const lines = [header, good[0]!.replace('Krossad ruta', 'Ring 198001012384')]
    const refused = await importInto(db, writeFile(lines))
    assert.deepEqual(counts(refused), { badRows: 1, refused: { identityInText: 1 } })
    const done = await importInto(db, writeFile(lines), { choices: { dropText: true } })
    assert.equal(done.outcome, 'imported')
    assert.deepEqual(
      (await listVersions(db)).map(({ text }) => text),
      [null],
    )
  })

  test('withdrawn reports stay withdrawn; another organisation’s are not touched', async () => {
    const db = await openOne()
    await importInto(db, writeFile([header, ...good]))
    await db.asOwner((trx) =>
      trx.updateTable('reportVersion').set({ state: 'withdrawn' }).where('sourceKey', '=', '1').execute(),
    )
    const changed = await importInto(
      db,
      writeFile([header, ...good.map((row) => row.replace('2024-05-13', '2024-05-12'))]),
    )
    assert.deepEqual(counts(changed), { rows: 3, added: 0, changed: 1, unchanged: 1, withdrawn: 1, leftOut: 0 })
    const other = await importInto(db, writeFile([header, ...good]), { organisationId: 'housing' })
    assert.equal(other.outcome === 'imported' && other.counts.added, 3)
    const versions = await listVersions(db)
    assert.equal(versions.filter(({ organisationId }) => organisationId === 'housing').length, 3)
  })

  test('whatever ends the run before its commit, nothing is left of it', async () => {
    const db = await openOne()
    const { mapping } = await importInto(db, writeFile([header, good[0]!]))
    const world = await worldOf(db)
    const path = writeFile([header, ...good])
    const scope = { municipalityId: 'test', organisationId: 'guards', personId: null, reach: 'own' } as const
    const task = {
      path,
      mendedPath: null,
      mapping,
      source: { name: 'prov' },
      state: 'reviewed',
      scope,
      actor: null,
      words: (await import('./sv.ts')).sv,
      stagedPath: `${path}.staged`,
      faultPath: `${path}.faults`,
      now: new Date('2026-06-01T12:00:00Z'),
    } as const
    await assert.rejects(
      runImport(db, { ...task, finish: () => Promise.reject(new Error('the lease is lost')) }, world),
      /lease is lost/,
    )
    assert.equal((await listVersions(db)).length, 1)
    await assert.rejects(
      runImport(db, { ...task, signal: AbortSignal.abort(new Error('cancelled')) }, world),
      /cancelled/,
    )
    assert.equal((await listVersions(db)).length, 1)
    assert.equal((await runImport(db, task, world)).outcome, 'imported')
    assert.equal((await listVersions(db)).length, 3)
  })

  test('a file that cannot be read says why', async () => {
    const db = await openOne()
    const refusal = (code: string) => (error: unknown) => error instanceof FileRefused && error.code === code
    await assert.rejects(importInto(db, writeFile([`${header}`, '1;"2024;x'])), refusal('brokenQuotes'))
    await assert.rejects(importInto(db, writeFile(new Uint8Array())), refusal('emptyFile'))
    await assert.rejects(importInto(db, writeFile(Buffer.from('%PDF-1.7 …'))), refusal('notASpreadsheet'))
    await assert.rejects(
      importInto(db, writeFile([header, ...good]), { choices: { crs: 'EPSG:1' } }),
      refusal('unknownCrs'),
    )
    await assert.rejects(
      importInto(db, writeFile([header, ...good]), { choices: { columns: { from: 'När', category: 'Kategori' } } }),
      refusal('noSuchColumn'),
    )
    await assert.rejects(
      importInto(db, writeFile([header, ...good]), { state: 'asInFile' }),
      refusal('stateColumnMissing'),
    )
  })
})

async function worldOf(db: Database) {
  const { buildWorld } = await import('./server/build-world.ts')
  const { RegisterShelf } = await import('../server/registers.ts')
  const clock = { now: () => new Date('2026-06-01T12:00:00Z') }
  return db.asOwner((trx) => buildWorld(trx, 'test', { shelf: new RegisterShelf(clock), now: clock.now() }))
}
