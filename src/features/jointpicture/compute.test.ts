import assert from 'node:assert/strict'
import test from 'node:test'
import { findFaults } from '#figure/fixtures/find-faults.ts'
import { computeJointPicture } from './compute.ts'
import { en } from './en.ts'
import { drawFinding } from './figures.ts'
import type { Finding } from './finding-schema.ts'
import {
  bodenRate,
  bodenTotal,
  countryViolence,
  inputOf,
  luleaKinds,
  luleaQuarters,
  luleaRate,
  luleaTheft,
  luleaTotal,
  luleaViolence,
  otherIndex,
  problemIndex,
  tell,
} from './fixtures/joint-evidence.ts'
import { type JointInput, listInputs } from './input.ts'
import { listParagraphs } from './paragraphs.ts'
import { sayFinding } from './say-finding.ts'
import { Block, JointComputation } from './schema.ts'
import { sv } from './sv.ts'

const regso = (code: string, name: string, cut: string | null, value: number | null) =>
  tell(
    {
      ...{ indicator: 'population.foreignBorn', unit: 'persons', source: 'scb', area: { kind: 'regso', code, name } },
      breakdown: cut === null ? {} : { birthRegion: cut },
    },
    { 2023: value },
  )
const areas = [
  regso('2580R001', 'Antnäs', 'Sverige', 1635),
  regso('2580R001', 'Antnäs', null, 1708),
  regso('2580R022', 'Porsön-Porsögården', 'Sverige', 1358),
  regso('2580R022', 'Porsön-Porsögården', null, 1998),
]
// Invented: inhabitants by age, reports, an actor's mapping, focus points and what is watched.
const ages = ['0-14', '15-19', '20-24', '25-64', '65+'].map((age, at) =>
  tell(
    { indicator: 'population', unit: 'persons', source: 'scb', breakdown: { age } },
    { 2025: [1000, 400, 600, 4000, 2000][at] ?? null },
  ),
)
const more: Partial<JointInput> = {
  focus: [
    {
      ...{ id: 'f1', kind: 'quarter', period: '2026-Q1', title: 'Stölder i centrum' },
      ...{ areaCode: null, outcome: 'Färre stölder' },
    },
  ],
  reports: {
    ...{ from: '2024-11-22', to: '2026-11-22', count: 40, organisations: 3 },
    byCategory: [
      { code: 'damage', name: 'Skadegörelse', value: 37, hidden: false },
      { code: 'noise', name: 'Buller', value: 3, hidden: true },
    ],
    byArea: [
      { code: '2580R001', name: 'Antnäs', value: null, hidden: true },
      { code: '2580R022', name: 'Porsön-Porsögården', value: 36, hidden: false },
    ],
  },
  watch: [
    {
      ...{
        id: '0b0e8a51-3c1e-4f0b-8c55-0e9a3a6f4b11',
        version: 1,
        kind: 'housing',
        title: 'Nytt bostadsområde',
        detail: null,
      },
      ...{ fromOn: '2027-01-01', toOn: null, direction: 'above', threshold: 8000, source: 'Översiktsplanen' },
      seriesId: luleaTotal.series.id,
    },
  ],
  mappings: [
    {
      ...{ organisationId: 'school', organisationName: 'Skolan', approvedAt: '2026-10-01T08:00:00Z' },
      answers: {
        items: [
          {
            id: '0b0e8a51-3c1e-4f0b-8c55-0e9a3a6f4b12',
            what: 'Skadegörelse på skolgårdar',
            where: 'Porsön',
            howMuch: '',
            knownBy: 'documentation',
            uncertain: '',
          },
        ],
        ...{ sourcesUsed: '', sourcesRejected: '', consequences: 'Rasterna hålls inne.', other: '' },
      },
    },
  ],
}
const told = [
  luleaTotal,
  luleaRate,
  luleaTheft,
  luleaViolence,
  luleaQuarters,
  bodenTotal,
  bodenRate,
  countryViolence,
  problemIndex,
  otherIndex,
  ...areas,
  ...luleaKinds,
  ...ages,
]
const input = inputOf(told, more)
const computation = computeJointPicture(input, 'hash')
const byKind = <Kind extends Finding['kind']>(kind: Kind) =>
  computation.findings.filter((one): one is Extract<Finding, { kind: Kind }> => one.kind === kind)

test('the same input gives the same bytes, in whatever order the evidence comes', () => {
  const turned = {
    ...input,
    series: input.series.toReversed(),
    observations: input.observations.toReversed(),
    deliveries: input.deliveries.toReversed(),
  }
  assert.equal(JSON.stringify(computeJointPicture(structuredClone(input), 'hash')), JSON.stringify(computation))
  assert.equal(JSON.stringify(computeJointPicture(turned, 'hash')), JSON.stringify(computation))
  assert.equal(listInputs(turned), listInputs(input))
  assert.notEqual(listInputs(inputOf(told.slice(1), more)), listInputs(input))
})

test('what is computed keeps to its schema, and each key may be written on', () => {
  assert.deepEqual(JointComputation.parse(computation), computation)
  const keys = computation.findings.map((one) => one.key)
  assert.equal(new Set(keys).size, keys.length)
  for (const key of keys) assert.ok(Block.shape.key.safeParse(key).success, key)
})

test('every kind of finding is said in both languages, without a word of the machine', () => {
  const kinds = new Set(computation.findings.map((one) => one.kind))
  assert.equal(kinds.size, Object.keys(sv.say).length - 1, 'all kinds but single facts')
  for (const words of [sv, en]) {
    for (const finding of computation.findings) {
      const text = sayFinding(finding, words)
      assert.match(text, /^\p{L}|^\d/u, finding.key)
      assert.match(text, /\.$/, text)
      assert.doesNotMatch(text, /undefined|NaN|null|Infinity|\[object| {2}|!|\.\./, text)
    }
  }
})

test('crime is there before anyone writes; what people must write stays empty', () => {
  const filled = new Set(computeJointPicture(inputOf(told), 'hash').findings.map((one) => one.part))
  for (const part of ['summary', 'method', 'crime', 'insecurity', 'areas'] as const) assert.ok(filled.has(part), part)
  for (const part of ['consequences', 'causes', 'priorities', 'followUp'] as const) assert.ok(!filled.has(part), part)
  const gaps = listParagraphs(computation, sv).filter((one) => one.kind === 'gap')
  assert.ok(gaps.some((one) => one.part === 'insecurity' && one.text.includes('NTU')))
})

test('a hidden small number is in no finding and no sentence', () => {
  const byCategory = byKind('reports').find((one) => one.by === 'category')
  assert.deepEqual(byCategory?.rows.at(-1), { code: 'noise', name: 'Buller', value: null, hidden: true })
  const page = byKind('areaPage').find((one) => one.area.code === '2580R001')
  const fact = page?.facts.find((one) => one.indicator === 'reports')
  assert.deepEqual([fact?.value, fact?.state], [null, 'suppressed'])
})

test('the share born abroad is that of the area and of the areas together', () => {
  const shares = byKind('areas').find((one) => one.indicator === 'population.foreignBorn')
  assert.deepEqual(
    shares?.rows.map((one) => Math.round((one.value ?? 0) * 10) / 10),
    [4.3, 32],
  )
  assert.equal(Math.round((shares?.whole ?? 0) * 100) / 100, Math.round((100 * (73 + 640) * 100) / (1708 + 1998)) / 100)
})

test('an actor’s consequences stand where the law asks for them, and what is watched tells that it is reached', () => {
  const mapping = byKind('mapping').find((one) => one.part === 'consequences')
  assert.equal(mapping && sayFinding(mapping, sv), 'Skolan om följderna: Rasterna hålls inne.')
  assert.equal(byKind('watch')[0]?.watched?.reached, true)
})

test('each figure has its table and its sentence, and nothing lies over anything', () => {
  for (const words of [sv, en]) {
    const drawn = computation.findings.flatMap((one) =>
      [640, 330].flatMap((width) => drawFinding(one, { prefix: 'a', width }, words) ?? []),
    )
    assert.ok(drawn.length >= 12, `${drawn.length} figures`)
    for (const figure of drawn) {
      assert.deepEqual(findFaults(figure), [], figure.title)
      assert.ok(figure.sentence)
    }
  }
})
