/** Areas told by more than one unit, and areas that have only a code. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { computeJointPicture } from '../compute.ts'
import { drawJointDocument } from '../document.ts'
import { sv as document } from '../document-sv.ts'
import { inputOf, tell } from '../fixtures/joint-evidence.ts'
import { makeFacts } from '../fixtures/joint-facts.ts'
import { sayFinding } from '../say-finding.ts'
import { sv } from '../sv.ts'
import { isCode } from './area-values.ts'

const compute = (told: Parameters<typeof inputOf>[0]) => computeJointPicture(inputOf(told), 'hash').findings

// Invented: a table of the municipality's own, the number and the number per inhabitant of each district.
const district = (name: string, count: number, rate: number) =>
  (['count', 'per100000'] as const).map((unit) =>
    tell(
      {
        indicator: 'sickness',
        title: 'Sjukpenning',
        unit,
        source: 'own',
        area: { kind: 'district', code: name, name },
      },
      { 2024: unit === 'count' ? count : rate },
    ),
  )
const twoUnits = [...district('Centrum', 120, 1200), ...district('Norr', 80, 900), ...district('Ö', 60, 700)]

test('a table in two units is two findings, each with a key and a figure of its own', () => {
  const found = compute(twoUnits)
  const keys = found.map((one) => one.key)
  assert.equal(new Set(keys).size, keys.length)
  const tables = found.filter((one) => one.kind === 'areas')
  assert.deepEqual(
    tables.map((one) => [one.key, one.unit]),
    [
      ['areas/district/sickness/count', 'count'],
      ['areas/district/sickness/per100000', 'per100000'],
    ],
  )
  const { blocks } = drawJointDocument(makeFacts([], found), { said: sv, document })
  const figures = blocks.flatMap((one) => (one.kind === 'figure' ? [JSON.stringify(one.caption)] : []))
  assert.deepEqual(figures, [
    '["Sjukpenning 2024, efter område"]',
    '["Sjukpenning per 100\u202f000 invånare 2024, efter område"]',
  ])
  // Nothing of this is SCB's, so nothing is said of its noise.
  assert.ok(!found.some((one) => one.key === 'method/areas'))
})

test('a table in one unit keeps its key', () => {
  const tables = compute(twoUnits.filter(({ series }) => series.unit === 'count')).filter((one) => one.kind === 'areas')
  assert.deepEqual(
    tables.map((one) => one.key),
    ['areas/district/sickness'],
  )
})

const people = (kind: 'regso' | 'deso', code: string, name: string, value: number) =>
  tell({ indicator: 'population', unit: 'persons', source: 'scb', area: { kind, code, name } }, { 2024: value })

test('a code is no name', () => {
  for (const code of ['0880R001', '2580A0010', '12', 'S3']) assert.ok(isCode(code), code)
  for (const name of ['Antnäs', 'Ö', 'Område 1', 'Norr 2']) assert.ok(!isCode(name), name)
})

test('areas with codes alone have no pages and no sentence; that the names are missing is told', () => {
  const codes = [people('regso', '2580R001', '2580R001', 2404), people('regso', '2580R002', '2580R002', 1200)]
  const named = [people('regso', '2580R001', 'Antnäs', 2404), people('regso', '2580R002', 'Bergviken', 1200)]
  const small = [people('deso', '2580A0010', '2580A0010', 700), people('deso', '2580A0020', '2580A0020', 800)]
  const lackingOf = (found: ReturnType<typeof compute>) =>
    found.flatMap((one) => (one.kind === 'sources' ? one.lacking : [])).includes('areaNames')
  const nameless = compute(codes)
  assert.ok(!nameless.some((one) => one.kind === 'areas' || one.kind === 'areaPage'))
  assert.ok(!nameless.some((one) => sayFinding(one, sv).includes('2580R001')))
  assert.ok(lackingOf(nameless))
  assert.match(sv.gaps.areaNames?.text ?? '', /koder och utan namn/)
  for (const told of [named, [...named, ...small]]) {
    const found = compute(told)
    assert.deepEqual(
      found.flatMap((one) => (one.kind === 'areaPage' ? [one.title] : [])),
      ['Antnäs', 'Bergviken'],
    )
    assert.ok(!lackingOf(found))
  }
})
