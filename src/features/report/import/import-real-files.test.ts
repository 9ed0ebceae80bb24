import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachDatabase } from '../../../../tests/contract/both-databases.ts'
import { FileRefused } from './server/file-refused.ts'
import { counts, fixture, importInto, listVersions } from './server/fixtures/import-bench.ts'
import { insertMunicipality, lulea } from './server/fixtures/open-municipality.ts'
import { lookAtFile } from './server/look-at-file.ts'

const anyCategory = { category: 'other', precisionMetres: 100 }
const codes = (detected: readonly { code: string }[]) => detected.map(({ code }) => code)

forEachDatabase('import of real files', (open) => {
  test('Houston: degrees, hours, no key', async () => {
    const db = await open()
    await insertMunicipality(db, {
      ...lulea,
      crs: 'EPSG:32615',
      timeZone: 'America/Chicago',
      corner: { e: 210_000, n: 3_240_000 },
      side: 40_000,
    })
    const result = await importInto(db, fixture('houston-excerpt.csv'), { choices: { defaults: anyCategory } })
    assert.equal(result.outcome === 'imported' && result.counts.added, 200, JSON.stringify(counts(result)))
    assert.deepEqual(codes(result.detected), [
      'utf8Strict',
      'delimiterFound',
      'datesFound',
      'hoursOnly',
      'crsFound',
      'noKey',
    ])
    const [first] = (await listVersions(db)).sort((a, b) => a.occurredFrom.localeCompare(b.occurredFrom))
    // Midnight in Chicago in winter is 06 UTC; the hour is all that is known.
    assert.equal(first?.occurredFrom, '2010-01-01T06:00:00.000Z')
    assert.equal(first?.occurredTo, '2010-01-01T07:00:00.000Z')
    assert.ok(first?.areaCode?.startsWith('S'))
    const again = await importInto(db, fixture('houston-excerpt.csv'), { choices: { defaults: anyCategory } })
    assert.deepEqual(counts(again), { rows: 200, added: 0, changed: 0, unchanged: 200, withdrawn: 0, leftOut: 0 })
  })

  test('New York: intervals; those longer than 62 days are told, or kept by choice', async () => {
    const db = await open()
    await insertMunicipality(db, {
      ...lulea,
      crs: 'EPSG:32618',
      timeZone: 'America/New_York',
      corner: { e: 560_000, n: 4_480_000 },
      side: 20_000,
    })
    const choices = { defaults: anyCategory, unplaced: 'keep' } as const
    const strict = await importInto(db, fixture('nyc-vehicle-thefts-excerpt.csv'), { choices })
    const kept = await importInto(db, fixture('nyc-vehicle-thefts-excerpt.csv'), {
      choices: { ...choices, longIntervals: 'keep' },
    })
    assert.equal(kept.outcome === 'imported' && kept.counts.added, 100, JSON.stringify(counts(kept)))
    if (strict.outcome === 'refused') assert.deepEqual(Object.keys(strict.byCode), ['tooLongInterval'])
    assert.equal(kept.mapping.columns.from, 'date_start')
    assert.equal(kept.mapping.columns.to, 'date_end')
    assert.equal(kept.mapping.columns.key, 'uid')
    const one = (await listVersions(db)).find(({ sourceKey }) => sourceKey === '12386084')
    assert.equal(one?.occurredFrom, '2013-12-31T15:00:00.000Z')
    assert.equal(one?.occurredTo, '2014-01-01T21:30:00.000Z')
  })

  test('police events: “lat,lon” in one column, offsets, one municipality of many', async () => {
    const db = await open()
    await insertMunicipality(db)
    const choices = { defaults: anyCategory, only: { column: 'location.name', values: ['Luleå'] }, dropText: true }
    const result = await importInto(db, fixture('police-events-excerpt.csv'), { choices })
    assert.equal(result.outcome, 'imported', JSON.stringify(counts(result)))
    if (result.outcome !== 'imported') return
    assert.equal(result.counts.rows, 49)
    assert.equal(result.counts.added + result.counts.leftOut, 49)
    assert.ok(result.counts.added > 5)
    assert.equal(result.mapping.columns.position, 'location.gps')
    assert.equal(result.mapping.swapped, true, 'latitude stands first')
    const one = (await listVersions(db)).find(({ sourceKey }) => sourceKey === '421011')
    assert.equal(one?.occurredFrom, '2023-04-23T07:40:23.000Z')
    // Polisen gives the middle of Luleå: 65.584819, 22.156703.
    assert.ok(
      Math.abs((one?.e ?? 0) - 828_300) < 1500 && Math.abs((one?.n ?? 0) - 7_292_600) < 1500,
      `${one?.e} ${one?.n}`,
    )
  })

  test('Malmö: Windows-1252, decimal comma, swapped axes of a local zone, date and clock apart', async () => {
    const db = await open()
    await insertMunicipality(db, { ...lulea, corner: { e: 360_000, n: 6_145_000 }, side: 15_000 })
    const result = await importInto(db, fixture('malmo-local-zone.csv'))
    assert.deepEqual(counts(result), { rows: 20, added: 20, changed: 0, unchanged: 0, withdrawn: 0, leftOut: 0 })
    assert.equal(result.mapping.crs, 'EPSG:3008')
    assert.equal(result.mapping.swapped, true)
    assert.equal(result.mapping.file.encoding, 'windows-1252')
    assert.ok(codes(result.detected).includes('decimalComma'))
    const first = (await listVersions(db)).find(({ sourceKey }) => sourceKey === 'M001')
    assert.equal(first?.occurredFrom, '2024-05-01T06:00:00.000Z')
    // The same corner in the city's own WGS 84 file (12.950633, 55.524664), projected by PROJ to EPSG:3006.
    const degrees = await importInto(db, fixture('malmo-local-zone.csv'), {
      sourceName: 'degrees',
      choices: {
        columns: {
          key: result.mapping.columns.key!,
          from: 'Datum',
          fromTime: 'Klockslag',
          category: result.mapping.columns.category!,
          e: 'Longitud kontroll',
          n: 'Latitud kontroll',
        },
        crs: 'EPSG:4326',
        swapped: false,
      },
    })
    assert.equal(degrees.outcome, 'imported')
    const byKey = Map.groupBy(await listVersions(db), ({ sourceKey }) => sourceKey)
    for (const [key, [one, other]] of byKey) {
      const metres = Math.hypot((one?.e ?? 0) - (other?.e ?? 0), (one?.n ?? 0) - (other?.n ?? 0))
      assert.ok(metres < 0.2, `${key}: the two systems differ by ${metres} m`)
    }
  })
})

test('what real files are, before anything is known of their columns', async () => {
  const look = await lookAtFile(fixture('bra-month-windows1252.csv'), null)
  assert.deepEqual([look.file.encoding, look.file.delimiter, look.file.header], ['windows-1252', ';', true])
  assert.equal(look.columns[1]?.name, 'Nivå')
  const bare = await lookAtFile(fixture('bra-municipality-noheader.csv'), null)
  assert.deepEqual([bare.file.encoding, bare.file.header, bare.columns[0]?.name], ['utf-8', false, '#1'])
  assert.deepEqual(codes(bare.detected), ['utf8Mark', 'delimiterFound', 'noHeader'])
  assert.equal(bare.columns[0]?.cells[0], 'Ale kommun', 'the mark is no part of the first cell')
})

test('an old .xls is refused by name', async () => {
  await assert.rejects(
    lookAtFile(fixture('kolada-biff8-beginning.xls'), null),
    (error) => error instanceof FileRefused && error.code === 'oldExcelFormat',
  )
})
