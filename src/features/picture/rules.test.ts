import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Party, parties } from '#features/access/schema.ts'
import { type ConfirmFacts, checkAction, confirm } from './rules.ts'
import { pictureStates } from './schema.ts'
import { pictureActions, pictureTransitions } from './transitions.ts'

/** ● open in that state. */
const written = `
           recompute edit confirm takeBack release correct
composing  ●         ●    ●       ●        ●       ·
released   ·         ·    ·       ·        ·       ●
superseded ·         ·    ·       ·        ·       ·
`
const [head = [], ...lines] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('every cell of state × action', () => {
  assert.deepEqual([...head].sort(), [...pictureActions].sort())
  assert.deepEqual(
    lines.map(([state]) => state),
    [...pictureStates],
  )
  for (const [index, state] of pictureStates.entries()) {
    for (const action of pictureActions) {
      const open = lines[index]?.[1 + head.indexOf(action)] === '●'
      assert.equal(checkAction(state, action).length === 0, open, `${state} ${action}`)
    }
  }
})

test('a release is the one step that needs both parties, and the only way to be released', () => {
  const needing = pictureTransitions.filter((row) => row.needs.length > 0)
  assert.deepEqual(
    needing.map(({ from, action, to, needs }) => [from, action, to, [...needs].sort()]),
    [['composing', 'release', 'released', [...parties].sort()]],
  )
  assert.deepEqual(
    pictureTransitions.filter((row) => row.to === 'released' && row.from !== 'released'),
    needing,
  )
})

const right: ConfirmFacts = {
  state: 'composing',
  party: 'municipality',
  computed: true,
  contentHash: 'h1',
  seenHash: 'h1',
  confirmed: [],
  periodEnded: true,
}
const said = (change: Partial<ConfirmFacts>) => {
  const outcome = confirm({ ...right, ...change })
  return 'refusals' in outcome ? outcome.refusals.map((one) => one.code) : outcome.releases
}

const cases: [string, Partial<ConfirmFacts>, unknown][] = [
  ['the first party confirms; nothing is released', {}, false],
  ['the second party confirms the same; it is released', { confirmed: ['police'] }, true],
  ['the other way round', { party: 'police', confirmed: ['municipality'] }, true],
  ['the same party twice', { confirmed: ['municipality'] }, ['alreadyConfirmed']],
  ['somebody who speaks for no party', { party: null }, ['notAParty']],
  ['somebody who speaks for no party, after one has', { party: null, confirmed: ['police'] }, ['notAParty']],
  ['content that has moved', { seenHash: 'h0', confirmed: ['police'] }, ['contentMoved']],
  ['a week that is not over', { periodEnded: false, confirmed: ['police'] }, ['periodNotEnded']],
  [
    'what earlier editions make impossible',
    { overlap: [{ code: 'toldInLonger' }], confirmed: ['police'] },
    ['toldInLonger'],
  ],
  ['nothing computed', { computed: false, confirmed: ['police'] }, ['notComputed']],
  ['a released one', { state: 'released' }, ['notOpen']],
  ['a superseded one', { state: 'superseded' }, ['notOpen']],
]
for (const [name, change, expected] of cases) {
  test(`confirm: ${name}`, () => assert.deepEqual(said(change), expected))
}

test('every reason comes at once', () => {
  const all = {
    state: 'released',
    computed: false,
    seenHash: 'x',
    periodEnded: false,
    confirmed: ['municipality'],
  } as const
  assert.deepEqual(said(all), ['notOpen', 'notComputed', 'periodNotEnded', 'contentMoved', 'alreadyConfirmed'])
})

test('whatever the facts, it is released only by two different parties on the very same content, after the period', () => {
  const facts = fc.record({
    state: fc.constantFrom(...pictureStates),
    party: fc.constantFrom<Party | null>('municipality', 'police', null),
    computed: fc.boolean(),
    contentHash: fc.constantFrom('a', 'b'),
    seenHash: fc.constantFrom('a', 'b'),
    confirmed: fc.subarray<Party>([...parties]),
    periodEnded: fc.boolean(),
  })
  let released = 0
  fc.assert(
    fc.property(facts, (given) => {
      const outcome = confirm(given)
      if ('refusals' in outcome || !outcome.releases) return
      released += 1
      assert.equal(given.state, 'composing')
      assert.equal(given.seenHash, given.contentHash)
      assert.ok(given.computed && given.periodEnded && given.party)
      assert.deepEqual([...new Set([...given.confirmed, given.party])].sort(), ['municipality', 'police'])
      assert.ok(!given.confirmed.includes(given.party))
    }),
    { numRuns: 2000, seed: 1 },
  )
  assert.ok(released > 5)
})
