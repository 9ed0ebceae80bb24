/** What the two own pictures say differently, what a settlement does, and what is missing until then. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { findAgreed, findDifferences, type Side } from './differences.ts'
import type { Part } from './finding-schema.ts'
import { listMissing, type MissingFacts } from './missing.ts'
import { findFilled, listPartStates } from './part-states.ts'
import { isWithoutNumbers, placeBlocks, restsOnOldNumbers, type Said } from './place-blocks.ts'
import { type Block, legalParts } from './schema.ts'
import { findLostWords, type SettleFacts, settleDifference } from './settle-difference.ts'

const findings = [
  { key: 'crime.trend/a', part: 'crime' },
  { key: 'crime.trend/b', part: 'crime' },
  { key: 'survey/c', part: 'insecurity' },
] as const
const said: Said = new Map(findings.map(({ key }) => [key, { text: `Om ${key}.`, hash: `#${key}` }]))
const block = (key: string, part: Part, text: string | null, more: Partial<Block> = {}): Block => {
  const by = { writtenBy: 'Provby kommun', recordedAt: '2026-11-23T08:00:00.000Z', computedHash: null }
  return { key, part, position: 900, version: 1, text, struck: false, pinned: false, ...by, ...more }
}
const side = (
  stored: Block[],
  leftOut: Part[] = [],
  given: readonly { key: string; part: Part }[] = findings,
): Side => {
  const blocks = placeBlocks(given, stored)
  const written = leftOut.map((part) => ({
    part,
    version: 1,
    ownerOrganisationId: null,
    done: false,
    leftOutReason: 'Saknas.',
  }))
  return {
    blocks,
    said,
    parts: listPartStates(written, findFilled(blocks, said, [])),
    titles: new Map([['crime.trend/a', 'Anmälda brott']]),
  }
}
const keys = new Set(said.keys())
const naming = { part: (part: Part) => part }
const compare = (one: Side, other: Side, joint: ReadonlySet<string> = keys) =>
  findDifferences(one, other, joint, naming)

test('two untouched pictures do not differ, and neither do the same words', () => {
  assert.deepEqual(compare(side([]), side([])), [])
  const same = [block('crime.trend/a', 'crime', 'Samma ord.'), block('own:1', 'forecast', 'Vi växer.')]
  const theirs = [
    block('crime.trend/a', 'crime', 'Samma ord. '),
    block('own:2', 'forecast', 'Vi växer.', { position: 3 }),
  ]
  assert.deepEqual(compare(side(same), side(theirs)), [])
  assert.deepEqual(
    findAgreed(side(same), side(theirs)).map((one) => one.key),
    ['crime.trend/a', 'own:1'],
  )
})

test('edited against kept, struck against kept, each paragraph of one only, and a question with two answers', () => {
  const ours = side([
    block('crime.trend/a', 'crime', 'Det ökar.'),
    block('own:1', 'groups', 'Unga kvinnor.'),
    block('own:2', 'causes', 'Tomma lokaler.'),
    block('own:3', 'causes', 'Alkohol.', { position: 901 }),
  ])
  const theirs = side([
    block('crime.trend/b', 'crime', null, { struck: true }),
    block('own:4', 'groups', 'Äldre ensamma.'),
    block('own:5', 'causes', 'Gäng.'),
  ])
  assert.deepEqual(
    compare(ours, theirs).map((one) => [one.key, one.kind, one.title, one.municipality, one.police]),
    [
      ['crime.trend/a', 'answeredDifferently', 'Anmälda brott', 'Det ökar.', 'Om crime.trend/a.'],
      ['crime.trend/b', 'answeredDifferently', 'crime.trend/b', 'Om crime.trend/b.', null],
      ['own:1', 'onlyMunicipality', 'Unga kvinnor.', 'Unga kvinnor.', null],
      ['own:4', 'onlyPolice', 'Äldre ensamma.', null, 'Äldre ensamma.'],
      ['part:causes', 'answeredDifferently', 'causes', 'Tomma lokaler.\n\nAlkohol.', 'Gäng.'],
    ],
  )
  const mirrored = compare(theirs, ours).map((one) => [one.key, one.police, one.municipality])
  assert.deepEqual(
    mirrored,
    compare(ours, theirs).map((one) => [one.key, one.municipality, one.police]),
  )
})

test('a finding that one lacks is a difference only when somebody wrote in it or the joint picture lacks it too', () => {
  const fewer = findings.slice(0, 1)
  assert.deepEqual(compare(side([]), side([], [], fewer)), [])
  assert.deepEqual(
    compare(side([block('survey/c', 'insecurity', 'Otryggt.')]), side([], [], fewer)).map((one) => one.kind),
    ['onlyMunicipality'],
  )
  assert.deepEqual(
    compare(side([], [], fewer), side([]), new Set(['crime.trend/a', 'crime.trend/b'])).map((one) => [
      one.key,
      one.kind,
    ]),
    [['survey/c', 'onlyPolice']],
  )
})

test('a part that one left out and the other filled', () => {
  const [one] = compare(side([], ['insecurity']), side([]))
  assert.deepEqual([one?.key, one?.municipality, one?.police], ['leftOut:insecurity', 'Saknas.', null])
})

test('a finding that goes takes its place with it, but never the words written over it', () => {
  const stored = [
    block('survey/c', 'insecurity', 'Otryggt.', { computedHash: '#survey/c' }),
    block('crime.trend/b', 'crime', null, { pinned: true }),
  ]
  const blocks = placeBlocks(findings.slice(0, 1), stored)
  assert.deepEqual(
    blocks.map((one) => one.key),
    ['crime.trend/a', 'survey/c'],
  )
  const left: Said = new Map([...said].slice(0, 1))
  const words = blocks[1] as Block
  assert.deepEqual([restsOnOldNumbers(words, left), isWithoutNumbers(words, left)], [true, true])
  assert.deepEqual([restsOnOldNumbers(words, said), isWithoutNumbers(words, said)], [false, false])
  assert.equal(restsOnOldNumbers({ ...words, struck: true }, left), false)
  assert.deepEqual(
    placeBlocks(findings, stored).map((one) => one.key),
    ['crime.trend/b', 'crime.trend/a', 'survey/c'],
  )
})

const municipality = side([
  block('crime.trend/a', 'crime', 'Det ökar.', { computedHash: '#old' }),
  block('own:2', 'causes', 'Lokaler.'),
])
const police = side([block('own:5', 'causes', 'Gäng.'), block('own:6', 'groups', 'Äldre.')])
const settle = (
  key: string,
  part: Part,
  resolution: SettleFacts['resolution'],
  text: string | null = null,
  stored: Block[] = [],
) => {
  const facts = {
    difference: { key, part },
    resolution,
    text,
    municipality,
    police,
    blocks: placeBlocks(findings, stored),
    said,
  }
  const effects = settleDifference(facts)
  const brief = effects.blocks.map((one) => [one.key, one.text, one.struck, one.computedHash])
  return { brief, lost: findLostWords(effects, facts, null)?.text ?? null }
}

test('a settled difference stands in the joint picture as the parties chose', () => {
  assert.deepEqual(settle('crime.trend/a', 'crime', 'municipality').brief, [
    ['crime.trend/a', 'Det ökar.', false, '#old'],
  ])
  assert.deepEqual(settle('crime.trend/a', 'crime', 'police').brief, [['crime.trend/a', null, false, null]])
  assert.deepEqual(settle('crime.trend/a', 'crime', 'kept').brief, [['crime.trend/a', null, false, null]])
  assert.deepEqual(settle('crime.trend/a', 'crime', 'joint', 'Ihop.').brief, [
    ['crime.trend/a', 'Ihop.', false, '#crime.trend/a'],
  ])
  assert.deepEqual(settle('own:6', 'groups', 'police').brief, [['own:6', 'Äldre.', false, null]])
  assert.deepEqual(settle('own:6', 'groups', 'municipality').brief, [])
  const standing = [block('own:6', 'groups', 'Äldre.')]
  assert.deepEqual(settle('own:6', 'groups', 'kept', null, standing).brief, [['own:6', 'Äldre.', true, null]])
  assert.deepEqual(settle('part:causes', 'causes', 'police').brief, [['own:5', 'Gäng.', false, null]])
  const chosen = [block('own:5', 'causes', 'Gäng.')]
  assert.deepEqual(settle('part:causes', 'causes', 'joint', 'Båda.', chosen).brief, [
    ['own:joint/causes', 'Båda.', false, null],
    ['own:5', 'Gäng.', true, null],
  ])
})

test('words that somebody wrote in the joint picture itself are never taken away by it', () => {
  const stored = [block('crime.trend/a', 'crime', 'Skrivet tillsammans.')]
  assert.equal(settle('crime.trend/a', 'crime', 'police', null, stored).lost, 'Skrivet tillsammans.')
  assert.equal(settle('crime.trend/a', 'crime', 'joint', 'Skrivet tillsammans.', stored).lost, null)
  assert.equal(
    settle('crime.trend/a', 'crime', 'police', null, [block('crime.trend/a', 'crime', 'Det ökar.')]).lost,
    null,
  )
})

const nothing: MissingFacts = {
  whose: 'joint',
  period: '2026',
  computation: null,
  parts: listPartStates([], new Set()),
  blocks: [],
  said: new Map(),
  comments: [],
  differences: [],
  notShared: ['municipality', 'police'],
  unanswered: [{ organisation: 'Östra skolan', dueOn: '2026-11-20' }],
}

test('everything missing at once: the law, the summary, the method and the priorities stop it, the rest is told', () => {
  const found = listMissing(nothing)
  const stopping = found.filter((one) => one.blocks)
  const empty = stopping.filter((one) => one.code === 'partEmpty').map((one) => one.part)
  assert.deepEqual(empty.sort(), [...legalParts, 'summary', 'method', 'priorities'].sort())
  assert.deepEqual([...new Set(stopping.map((one) => one.code))], ['notComputed', 'partEmpty', 'ownPictureNotShared'])
  assert.deepEqual(
    found.filter((one) => one.code === 'mappingMissing').map((one) => [one.blocks, one.values.organisation]),
    [[false, 'Östra skolan']],
  )
  assert.ok(found.some((one) => one.code === 'partEmpty' && one.part === 'groups' && !one.blocks))
})

test('a party’s own picture may hold as much as the party knows', () => {
  const own = listMissing({ ...nothing, whose: 'own' })
  assert.deepEqual(
    own.filter((one) => one.blocks).map((one) => one.code),
    ['notComputed'],
  )
})

test('left out without a reason, and words over old numbers, are told with their parts', () => {
  const stored = [{ part: 'groups', version: 1, ownerOrganisationId: null, done: false, leftOutReason: ' ' } as const]
  const old = [
    block('crime.trend/a', 'crime', 'Det ökar.', { computedHash: '#old' }),
    block('survey/c', 'insecurity', 'x', { computedHash: '#survey/c' }),
  ]
  const found = listMissing({ ...nothing, said, blocks: old, parts: listPartStates(stored, new Set()) })
  const told = found.filter((one) => one.code === 'leftOutWithoutReason' || one.code === 'editedFromOldNumbers')
  assert.deepEqual(
    told.map((one) => [one.code, one.part, one.blocks]),
    [
      ['leftOutWithoutReason', 'groups', true],
      ['editedFromOldNumbers', 'crime', true],
    ],
  )
})
