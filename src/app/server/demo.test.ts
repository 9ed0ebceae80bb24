/** The demo as a visitor meets it: what its last week says, what it does not say, and that its editions hold. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { boundHiddenCells } from '#analysis/disclosure/suppression-attack.ts'
import { buildTableNetwork } from '#analysis/disclosure/suppression-network.ts'
import { parsePeriod } from '#analysis/time/period.ts'
import { demoMunicipality } from '#db/demo/seed-demo.ts'
import { judgeAll } from '#features/compliance/server/judge.ts'
import { compute } from '#features/picture/compute.ts'
import { hideSmallCounts } from '#features/picture/public.ts'
import type { Computation, SeriesFinding } from '#features/picture/schema.ts'
import { fingerprint, takeInputs } from '#features/picture/server/take-inputs.ts'
import { isSound, verifyEdition } from '#features/picture/server/verify.ts'
import { openFromTemplate } from '#platform/db/pglite-template.ts'
import type { Database } from '#platform/db/port.ts'
import { makeDemo } from './demo.ts'
import { demoWeeks } from './demo-weeks-sv.ts'

const now = '2026-11-23T07:00:00.000Z'
const scope = {
  municipalityId: demoMunicipality,
  organisationId: 'lulea-kommun',
  personId: '1-coordinator',
  reach: 'shared',
} as const
const smallCell = 5

describe('the demo', () => {
  let db: Database
  let computation: Computation
  before(async () => {
    db = await openFromTemplate()
    await makeDemo(db, { seed: 1, now: new Date(now) })
    computation = await db.withScope(scope, async (trx) => {
      const { input, judged } = await takeInputs(trx, demoMunicipality, parsePeriod('2026-W47'), now)
      return compute(input, fingerprint(input), judged)
    })
  })
  after(() => db.close())

  const editions = async () =>
    (
      await db.withScope(scope, (trx) =>
        sql<{
          id: string
          state: string
          period: string
        }>`select id, state, period from picture order by from_on`.execute(trx),
      )
    ).rows
  const spotsIn = (area: string) => computation.hotSpots.spots.filter((one) => one.areaCode === area)

  test('vandalism on Porsön stands out, as more reports and not only more reporters', () => {
    const told = computation.standsOut.map((one) => `${one.areaCode}|${one.category}`)
    assert.ok(told.includes('porson|vandalism'), told.join())
    const cell = computation.cells.find((one) => one.areaCode === 'porson' && one.category === 'vandalism')
    assert.equal(cell?.expectation.verdict, 'above')
    assert.equal(cell?.change, 'moreReportsEach')
    const spot = spotsIn('porson').find((one) => one.category === 'vandalism')
    assert.deepEqual([spot?.source, spot?.risen], ['many', true])
  })

  test('the heap on Hertsön is one place that one tells of; Notviken is new reporters; neither is called a hot spot of many', () => {
    const hertson = spotsIn('hertson')
    assert.ok(
      hertson.some((one) => one.source === 'onePlace' || one.source === 'oneOrganisation'),
      JSON.stringify(hertson.map((one) => one.source)),
    )
    assert.ok(hertson.filter((one) => one.risen).every((one) => one.source !== 'many'))
    const notviken = spotsIn('notviken')
    assert.ok(
      notviken.some((one) => one.source === 'newReporters'),
      JSON.stringify(notviken.map((one) => one.source)),
    )
    assert.ok(notviken.filter((one) => one.risen).every((one) => one.source !== 'many'))
  })

  test('nothing is said to stand out that the story did not put there', () => {
    // Porsön’s vandalism, Hertsön’s rubbish and Notviken’s new guards, alone or as part of their row and column.
    const planted = new Set(['porson', 'hertson', 'notviken', null])
    for (const one of computation.standsOut) assert.ok(planted.has(one.areaCode), `${one.areaCode}|${one.category}`)
    for (const one of computation.standsOut) {
      const finding = [...computation.areas, ...computation.cells].find(
        (each) => each.areaCode === one.areaCode && each.category === one.category,
      )
      if (one.areaCode === 'notviken') assert.notEqual(finding?.change, 'moreReportsEach', `notviken|${one.category}`)
    }
    assert.equal(computation.whole.expectation.verdict, 'within')
  })

  test('who was silent and who is new is seen as that', () => {
    const verdict = new Map(computation.coverage.map((one) => [one.organisationId, one]))
    assert.deepEqual(
      [verdict.get('faltassistenterna')?.verdict, verdict.get('faltassistenterna')?.periodsSilent],
      ['silent', 3],
    )
    assert.equal(verdict.get('storheden-vakt')?.verdict, 'new')
    assert.deepEqual(
      computation.coverage.filter((one) => one.verdict === 'silent').map((one) => one.organisationId),
      ['faltassistenterna'],
    )
  })

  test('law and agreement: most is met, two things are soon due, two are late, and the evaluation is begun', async () => {
    const views = await db.withScope(scope, (trx) =>
      judgeAll({
        trx,
        municipalityId: demoMunicipality,
        zone: 'Europe/Stockholm',
        asOf: new Date(now),
        on: '2026-11-23',
      }),
    )
    const keysIn = (state: string) => views.filter((one) => one.state === state).map((one) => one.key.split('/')[1])
    assert.deepEqual(keysIn('overdue'), ['councilReport', 'support'])
    assert.deepEqual(keysIn('dueSoon'), ['pictureUpdate', 'jointPicture'])
    assert.deepEqual(keysIn('underWay'), ['evaluation'])
    assert.equal(keysIn('met').length, 19)
  })

  test('the last weeks are released, each as sound as on its day; the one that ended last is left to the visitor', async () => {
    const rows = await editions()
    assert.equal(rows.length, demoWeeks.length)
    assert.deepEqual(new Set(rows.map((one) => one.state)), new Set(['released']))
    assert.ok(!rows.some((one) => one.period === '2026-W47'))
    for (const { id, period } of rows) {
      const check = await db.withScope(scope, (trx) => verifyEdition(trx, id))
      assert.ok(check && isSound(check), `${period}: ${JSON.stringify(check)}`)
    }
  })

  test('out of the released figures no small count can be worked out', async () => {
    for (const { id, period } of await editions()) {
      const { rows } = await db.withScope(scope, (trx) =>
        sql<{ bytes: Buffer; computation: Computation }>`select f.bytes, p.computation from picture_file f
          join picture p on p.municipality_id = f.municipality_id and p.id = f.picture_id where p.id = ${id} and f.format = 'csv'`.execute(
          trx,
        ),
      )
      const lines = parse(Buffer.from(rows[0]?.bytes ?? ''), { columns: true, delimiter: ';', bom: true }) as Record<
        string,
        string
      >[]
      const truth = rows[0]?.computation as Computation
      for (const [column, read] of [
        ['reports', (one: SeriesFinding) => one.count.value],
        ['previous', (one: SeriesFinding) => one.previous.value],
        ['lastYear', (one: SeriesFinding) => one.earlierYears[0]?.count.value ?? 0],
      ] as const) {
        assert.deepEqual(attack(truth, lines, column, read), [], `${period} ${column}`)
      }
    }
  })

  test('the week’s public figures keep their small counts too', () => {
    const shown = hideSmallCounts(computation)
    for (const one of [shown.whole, ...shown.areas, ...shown.categories, ...shown.cells]) {
      for (const value of [
        one.count.value,
        one.previous.value,
        ...one.earlierYears.map((year) => year.count.value),
        ...one.recent.map((each) => each.value),
      ]) {
        assert.ok(value === null || value === 0 || value >= smallCell, `${one.areaCode}|${one.category}: ${value}`)
      }
    }
  })
})

/** Small counts of one column of the file that are told or follow from the sums. */
function attack(
  { areas, categories, cells }: Computation,
  lines: readonly Record<string, string>[],
  column: string,
  read: (one: SeriesFinding) => number | null,
): string[] {
  const [height, width] = [areas.length, categories.length]
  const inner = areas.flatMap((area) =>
    categories.map((category) => {
      const cell = cells.find((one) => one.areaCode === area.areaCode && one.category === category.category)
      return (cell && read(cell)) ?? 0
    }),
  )
  const rest = categories.map(
    (category, col) => (read(category) ?? 0) - areas.reduce((sum, _, row) => sum + (inner[row * width + col] ?? 0), 0),
  )
  const network = buildTableNetwork(height + 1, width, [...inner, ...rest])
  const hidden = new Uint8Array(network.values.length).fill(1)
  for (const line of lines) {
    if (line[column] === '') continue
    const row = line.area === '' ? height + 1 : areas.findIndex((one) => one.areaCode === line.area)
    const col = line.category === '' ? width : categories.findIndex((one) => one.category === line.category)
    const cell = row * (width + 1) + col
    assert.equal(Number(line[column]), network.values[cell])
    hidden[cell] = 0
  }
  const small = (value: number) => value > 0 && value < smallCell
  const shown = [...network.values].flatMap((value, cell) => (small(value) && !hidden[cell] ? [`shown ${cell}`] : []))
  const found = boundHiddenCells(network, hidden, 1).filter(
    ({ cell, low, high }) => small(network.values[cell] ?? 0) && low === high,
  )
  return [...shown, ...found.map(({ cell, low }) => `worked out ${cell}=${low}`)]
}
