/** A follow-up told from facts: first the citizen promises of 2018 with their real figures, then what only invented ones have. */
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Block, Cell, Run } from '#document/model.ts'
import type { Part } from '#features/statement/schema.ts'
import { controlsPerDay, promises2018 } from './fixtures/promises-2018.ts'
import { findMisses } from './misses.ts'
import { statementWords as en } from './statement-en.ts'
import type { FollowUpFacts } from './statement-facts.ts'
import { leadFollowUp, tellFollowUp } from './statement-parts.ts'
import { statementWords as sv } from './statement-sv.ts'

const runText = (runs: readonly Run[]) => runs.map((one) => (typeof one === 'string' ? one : one.text)).join('')
const cellText = (cell: Cell) => (Array.isArray(cell) ? runText(cell) : cell.alt)
function blockText(block: Block): string[] {
  if (block.kind === 'paragraph' || block.kind === 'note' || block.kind === 'lead') return [runText(block.runs)]
  if (block.kind === 'list') return block.items.map(runText)
  if (block.kind === 'table') return block.table.rows.map((row) => row.map(cellText).join(' | '))
  return block.kind === 'heading' ? [block.text] : []
}
const partOf = (parts: readonly Part[], key: string) => {
  const found = parts.find((one) => one.key === key || one.title.endsWith(key))
  assert.ok(found, key)
  return found.blocks.flatMap(blockText)
}
const told = tellFollowUp(promises2018, sv)

test('2018: the police held their controls, 1.23 a day of at least 1', () => {
  assert.equal(Math.round(controlsPerDay * 100) / 100, 1.23)
  const lines = partOf(told, 'Trafikkontroller varje dag')
  assert.ok(
    lines.includes(
      'Trafikkontroller per dag | inte känt | minst 1 kontroller | 1,23 kontroller (1 maj–31 december 2018) | Nådde målet',
    ),
    lines.join('\n'),
  )
})

test('2018: the miss in the countryside stands as plainly, in its chapter and among what did not go as planned', () => {
  const own = partOf(told, 'Synlig närvaro på landsbygden')
  assert.ok(own.some((line) => line.endsWith('| Nådde inte målet')))
  assert.ok(own.some((line) => line.includes('skogsbränderna tog resurserna')))
  const missed = partOf(told, 'missed')
  assert.match(missed[1] ?? '', /«Synlig närvaro på landsbygden» nådde inte målet för närvaro i önskad utsträckning\./)
  assert.ok(!missed.some((line) => line.includes('Trafikkontroller')))
})

test('2018: what has no target or no published figure is neither a hit nor a miss', () => {
  const unknown = partOf(told, 'unknown')
  for (const title of ['Tillståndskontroller', 'Kontroll av tunnlar', 'Utbildningar', 'Samordnade tillsyner']) {
    assert.ok(
      unknown.some((line) => line.includes(`Om «${title}» nådde målet`)),
      title,
    )
  }
  assert.ok(partOf(told, 'Tillståndskontroller').some((line) => line.includes('21 tillståndskontroller')))
  assert.equal(
    leadFollowUp(promises2018, sv),
    'Av 7 åtgärder i planen: 7 genomförda. Av 7 mål är 1 nått, 1 inte nått och 5 går inte att bedöma än. 1 sak gick inte som planerat.',
  )
})

test('chapters in order, with their places for words; only the summary must be written', () => {
  assert.deepEqual(
    told.map((one) => one.key.split('/')[0]),
    ['summary', 'done', ...promises2018.measures.map(() => 'measure'), 'subGoals', 'missed', 'unknown', 'next'],
  )
  const slots = told.flatMap((one) => one.slots)
  assert.deepEqual(
    slots.filter((one) => one.required).map((one) => one.key),
    ['summary'],
  )
  // Under the chapter's own heading, with no step left out.
  const levels = told.flatMap((one) => one.blocks.flatMap((block) => (block.kind === 'heading' ? block.level : [])))
  assert.ok(levels.every((level) => level === 3))
  assert.equal(new Set(slots.map((one) => one.key)).size, slots.length)
  for (const { key } of slots) assert.match(key, /^[a-zA-Z0-9:./-]{1,200}$/)
  assert.deepEqual(
    tellFollowUp(promises2018, en).map((one) => one.key),
    told.map((one) => one.key),
  )
})

const [first] = promises2018.measures
assert.ok(first)
const invented: FollowUpFacts = {
  ...promises2018,
  names: {
    areas: { a: 'Åliden', b: 'Zinkbacken', s: 'Ängsholmen' },
    categories: { v: 'Skadegörelse' },
    organisations: {},
  },
  measures: [
    {
      ...first,
      ...{
        cost: 60_000,
        hours: 9.5,
        planned: { cost: 40_000, hours: 16 },
        tasks: { done: 1, open: 2, late: 1, dropped: 0 },
      },
      effect: {
        ...{ verdict: 'decreased', method: 'differenceInDifferences', treated: null, comparison: null },
        percent: { estimate: -32.4, low: -49.2, high: -9.1 },
        subject: {
          ...{ treated: ['a'], comparison: ['b'], spill: ['s'], categories: ['v'] },
          ...{ startOn: '2018-05-01', until: '2019-01-01' },
        },
        spill: { verdict: 'moved', counted: null, percent: { estimate: 30, low: 4, high: 62 } },
        points: ['2018-03-01', '2018-04-01', '2018-05-01', '2018-06-01'].map((from, at) => {
          return { from, count: 12 - at, expected: at < 2 ? null : 11.5, after: at >= 2 }
        }),
        reservations: ['one_treated_area', 'fewerReporters'],
      },
    },
  ],
}

test('an effect is one sentence with its interval, the figure, what moved, and its reservations', () => {
  const parts = tellFollowUp(invented, sv)
  const lines = partOf(parts, 'Trafikkontroller varje dag')
  assert.ok(
    lines.includes(
      'Rapporterna om skadegörelse i Åliden blev 32 % färre än om de hade följt jämförelseområdena (mellan 9,1 % och 49 %).',
    ),
    lines.join('\n'),
  )
  assert.ok(lines.includes('En del verkar ha flyttat: i Ängsholmen blev rapporterna fler (mellan 4 % och 62 %).'))
  const chapter = parts.find((one) => one.key.startsWith('measure/'))
  const figure = chapter?.blocks.find((one) => one.kind === 'figure')
  assert.equal(figure?.table.rows.length, 4)
  assert.ok(chapter?.blocks.some((one) => one.kind === 'note' && runText(one.runs).includes('Färre organisationer')))
})

test('every kind of miss is collected, and none is made up', () => {
  assert.deepEqual(
    findMisses(invented).map((one) => one.kind),
    ['moved', 'tasks', 'cost'],
  )
  const [one] = invented.measures
  assert.ok(one)
  const worse: FollowUpFacts = {
    ...invented,
    measures: [
      {
        ...one,
        ...{ implementations: [], hours: 20, effect: { ...one.effect, verdict: 'increased', spill: null } },
        tasks: { done: 0, open: 0, late: 0, dropped: 0 },
        cost: 1000,
      },
      {
        ...one,
        cost: null,
        effect: { ...one.effect, spill: null },
        tasks: { done: 0, open: 0, late: 0, dropped: 0 },
        measure: { ...one.measure, state: 'stopped', standing: 'stopped' },
        stateReason: 'Pengarna tog slut',
      },
      {
        ...one,
        cost: null,
        effect: { ...one.effect, spill: null },
        tasks: { done: 0, open: 0, late: 0, dropped: 0 },
        measure: { ...one.measure, state: 'ongoing', standing: 'late', standingWhy: ['endPassed'] },
      },
    ],
    coverage: {
      ...invented.coverage,
      subGoals: [{ code: 'x', title: 'Stärka samverkan', problems: [], measures: [], quarters: [] }],
    },
  }
  assert.deepEqual(
    findMisses(worse).map((miss) => miss.kind),
    ['increased', 'hours', 'stopped', 'late', 'subGoal'],
  )
  for (const words of [sv, en]) {
    const lines = partOf(tellFollowUp(worse, words), 'missed')
    assert.equal(lines.length, 6)
    assert.ok(lines.every((line) => !line.includes('undefined')))
  }
})
