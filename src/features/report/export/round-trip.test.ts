import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { fixedClock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../../tests/contract/both-databases.ts'
import { checkText } from '../guard/guard.ts'
import { counts, importInto, listVersions, now } from '../import/server/fixtures/import-bench.ts'
import { insertMunicipality } from '../import/server/fixtures/open-municipality.ts'
import type { ReportFilter } from '../schema.ts'
import { RegisterShelf } from '../server/registers.ts'
import type { NewReportRow } from '../store.ts'
import { en } from './en.ts'
import { neutraliseCell, restoreCell } from './neutralise.ts'
import { type ExportFormat, exportReports } from './server/export-reports.ts'
import type { ExportWords } from './sv.ts'

const clock = fixedClock(now)

async function exportFrom(db: Database, format: ExportFormat, filter: ReportFilter = {}, words?: ExportWords) {
  const path = join(tmpdir(), `samlad-test-${randomUUID()}.${format}`)
  const { rows } = await exportReports({
    db,
    clock,
    shelf: new RegisterShelf(clock),
    scope: { municipalityId: 'test', organisationId: 'guards', personId: 'p', reach: 'own' },
    actor: { personId: 'p', organisationId: 'guards', role: 'reviewer' },
    filter,
    reader: { personId: 'p', onlyMine: false },
    format,
    path,
    ...(words ? { words } : {}),
  })
  return { path, rows }
}

/** What a report says; not when it was written down, nor by whom. */
async function listContents(db: Database) {
  const rows = await listVersions(db)
  return rows
    .filter(({ supersededAt }) => supersededAt === null)
    .map(
      ({
        municipalityId,
        version,
        reporterId,
        sourceId,
        sourceKey,
        changedBy,
        changedByOrganisation,
        reason,
        recordedAt,
        supersededAt,
        submittedAt,
        reviewedAt,
        sharedAt,
        ...content
      }) => content,
    )
    .sort((a, b) => a.reportId.localeCompare(b.reportId))
}

const awkward = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ';',
        ',',
        '\n',
        '\r',
        '\t',
        ' ',
        'å',
        '1',
        'a',
        '\u2028',
        '＝',
      ),
      maxLength: 12,
    }),
    fc.constantFrom(
      '=1+1',
      "'=1+1",
      "''",
      '-12,5',
      '@här',
      '1;2',
      'a"b',
      '"',
      '0012',
      '2024-05-13',
      'SANT',
      'NULL',
      '_x000D_',
      '&amp;',
      '<b>',
    ),
  )
  // What the form would have kept: trimmed, storable, and nobody's number.
  .map((text) => text.replaceAll('\0', '').trim())
  .filter((text) => text.isWellFormed() && checkText(text).length === 0)
  .map((text) => text || null)

const from = Date.parse('2023-01-01T00:00:00Z')
const span = Date.parse('2026-05-01T00:00:00Z') - from
/** Minutes, seconds, thousandths; and the hour that is lived twice. */
const instant = fc.oneof(
  fc.integer({ min: 0, max: span / 60_000 }).map((minutes) => from + minutes * 60_000),
  fc.integer({ min: 0, max: span }).map((ms) => from + ms),
  fc.integer({ min: 0, max: 7_199_999 }).map((ms) => Date.parse('2024-10-27T00:00:00Z') + ms),
)

const report = fc.record({
  id: fc.uuid({ version: 4 }),
  start: instant,
  minutes: fc.integer({ min: 0, max: 5000 }),
  e: fc.integer({ min: 810_000_000, max: 869_999_999 }).map((millimetres) => millimetres / 1000),
  n: fc.integer({ min: 7_275_000_000, max: 7_334_999_999 }).map((millimetres) => millimetres / 1000),
  placed: fc.boolean(),
  state: fc.constantFrom('draft', 'submitted', 'reviewed', 'shared', 'withdrawn'),
  category: fc.constantFrom('vandalism', 'theft', 'noise', 'other'),
  words: awkward,
  text: awkward,
  felt: fc.constantFrom(null, 0, 1, 2, 3),
  toldPolice: fc.constantFrom('yes', 'no', 'unknown'),
  precision: fc.constantFrom(null, 0, 60, 12.5),
})

function toRow(given: typeof report extends fc.Arbitrary<infer T> ? T : never): NewReportRow {
  const at = new Date(given.start).toISOString()
  const square = Math.floor((given.e - 810_000) / 20_000) + 3 * Math.floor((given.n - 7_275_000) / 20_000) + 1
  return {
    municipalityId: 'test',
    reportId: given.id,
    version: 1,
    organisationId: 'guards',
    reporterId: null,
    state: given.state,
    category: given.category,
    occurredFrom: at,
    occurredTo: new Date(Math.min(given.start + given.minutes * 60_000, Date.parse(now))).toISOString(),
    occurredOn: new Date(given.start + 7_200_000).toISOString().slice(0, 10),
    placeSource: given.placed ? 'map' : 'area',
    placeId: null,
    placeWords: given.words,
    e: given.placed ? given.e : null,
    n: given.placed ? given.n : null,
    precisionMetres: given.precision,
    areaCode: given.placed ? `S${square}` : 'S2',
    felt: given.felt,
    toldPolice: given.toldPolice,
    text: given.text,
    overrides: '[]',
    sourceId: null,
    sourceKey: null,
    changedBy: null,
    changedByOrganisation: 'guards',
    reason: null,
    recordedAt: now,
    supersededAt: null,
    submittedAt: null,
    reviewedAt: null,
    sharedAt: null,
  }
}

function sample(size: number, seed: number): NewReportRow[] {
  const rows = fc.sample(report, { numRuns: size, seed }).map(toRow)
  // The local day is the database's own affair; here it only has to be right.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
  return rows.map((row) => ({ ...row, occurredOn: day.format(new Date(row.occurredFrom)) }))
}

forEachDatabase('export', (open) => {
  const openWith = async (rows: NewReportRow[]): Promise<Database> => {
    const db = await open()
    await insertMunicipality(db)
    for (let at = 0; at < rows.length; at += 500) {
      await db.asOwner((trx) =>
        trx
          .insertInto('reportVersion')
          .values(rows.slice(at, at + 500))
          .execute(),
      )
    }
    return db
  }

  for (const format of ['csv', 'xlsx'] as const) {
    test(`${format}: imports back to the same rows, elsewhere and here`, async () => {
      const rows = sample(1500, format === 'csv' ? 20_260_601 : 7)
      const db = await openWith(rows)
      const { path, rows: written } = await exportFrom(db, format)
      assert.equal(written, 1500)

      const elsewhere = await openWith([])
      const moved = await importInto(elsewhere, path, { state: 'asInFile' })
      assert.deepEqual(counts(moved), { rows: 1500, added: 1500, changed: 0, unchanged: 0, withdrawn: 0, leftOut: 0 })
      assert.deepEqual(await listContents(elsewhere), await listContents(db))

      const here = await importInto(db, path, { state: 'asInFile' })
      assert.deepEqual(counts(here), { rows: 1500, added: 0, changed: 0, unchanged: 1500, withdrawn: 0, leftOut: 0 })
    })
  }

  test('with English headers, filtered, and corrected in the file', async () => {
    const rows = sample(50, 3).map((row, at) => ({
      ...row,
      state: 'shared' as const,
      category: at < 20 ? 'theft' : 'noise',
      text: 'Krossad ruta',
    }))
    const db = await openWith(rows)
    const { path, rows: written } = await exportFrom(db, 'csv', { category: ['theft'] }, en)
    assert.equal(written, 20)
    const text = readFileSync(path, 'utf8')
    assert.ok(text.startsWith('\ufeffReport id;Version;Status;'))
    assert.equal(text.trimEnd().split('\r\n').length, 21)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(path, text.replace('Krossad ruta', 'Krossat fönster'))
    assert.deepEqual(counts(await importInto(db, path)), {
      rows: 20,
      added: 0,
      changed: 1,
      unchanged: 19,
      withdrawn: 0,
      leftOut: 0,
    })
    const events = await db.asOwner((trx) =>
      trx.selectFrom('auditEvent').select(['detail']).where('action', '=', 'report.export').execute(),
    )
    assert.deepEqual(events, [{ detail: { rows: 20, format: 'csv' } }])
  })

  test('more rows than a batch, all of them, in order; none at all is a file with a header', async () => {
    const db = await openWith(sample(2300, 5))
    const { path, rows } = await exportFrom(db, 'csv')
    assert.equal(rows, 2300)
    const again = await importInto(db, path, { state: 'asInFile' })
    assert.equal(again.outcome === 'imported' && again.counts.unchanged, 2300)
    const none = await exportFrom(db, 'xlsx', { words: 'finns inte i någon text' })
    assert.equal(none.rows, 0)
  })
})

test('a cell that would run as a formula is held back, and comes back as it was', () => {
  for (const text of ['=1+1', '+46', '-1', '@sum', '\tx', '\rx', '＝1', "'quoted", "'=1"]) {
    assert.match(neutraliseCell(text), /^'/)
    assert.equal(restoreCell(neutraliseCell(text)), text)
  }
  fc.assert(fc.property(fc.string(), (text) => assert.equal(restoreCell(neutraliseCell(text)), text)))
  fc.assert(fc.property(fc.string(), (text) => assert.doesNotMatch(neutraliseCell(text), /^[=+\-@\t\r]/)))
})
