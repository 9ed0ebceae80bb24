import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findReasons } from './find-reasons.ts'
import { dropLooseFindings } from './follow-links.ts'
import { listSteps, orderThread, type ThreadGroup } from './order-thread.ts'
import type { Thread, ThreadKind, ThreadNode, ThreadRef } from './schema.ts'
import { sv } from './sv.ts'

const node = (kind: ThreadKind, id: string, on: string | null = null): ThreadNode => {
  return { kind, id, title: `${kind} ${id}`, on, version: null, state: null, href: null }
}
const ref = (text: string): ThreadRef => {
  const [kind, id] = text.split(' ') as [ThreadKind, string]
  return { kind, id }
}
const thread = (of: string, nodes: ThreadNode[], links: string[]): Thread => ({
  of: ref(of),
  nodes,
  links: links.map((link) => {
    const [from = '', to = ''] = link.split(' → ')
    return { from: ref(from), to: ref(to) }
  }),
  cut: false,
})
const read = (groups: readonly ThreadGroup[]) =>
  groups.map(({ kind, nodes }) => `${kind}: ${nodes.map((one) => one.id).join(' ')}`)

/** A whole chain, from a finding to a task, with the decision on the plan beside it. */
const nodes = [
  node('task', 't', '2026-12-01'),
  node('group', 'g'),
  node('meeting', 'm', '2026-11-20'),
  node('decision', 'd', '2026-11-20'),
  node('plan', 'p'),
  node('measure', 'a'),
  node('cause', 'c'),
  node('problem', 'q'),
  node('finding', 'x/late', '2026-11-10'),
  node('finding', 'x/early', '2026-11-03'),
  node('finding', 'x/never'),
]
const links = [
  'task t → group g',
  'group g → measure a',
  'decision d → plan p',
  'decision d → meeting m',
  'plan p → measure a',
  'measure a → cause c',
  'cause c → problem q',
  'problem q → finding x/late',
  'problem q → finding x/early',
  'problem q → finding x/never',
]

describe('the order of a thread', () => {
  test('left to right by kind, in each kind by day, those without a day last', () => {
    assert.deepEqual(read(listSteps(thread('measure a', nodes, links))), [
      'finding: x/early x/late x/never',
      'problem: q',
      'cause: c',
      'measure: a',
      'plan: p',
      'decision: d',
      'meeting: m',
      'group: g',
      'task: t',
    ])
  })

  test('a measure rests on causes, problems and findings, and leads to plan, decision, group and task', () => {
    const { of, restsOn, leadsTo } = orderThread(thread('measure a', nodes, links))
    assert.equal(of?.id, 'a')
    assert.deepEqual(read(restsOn), ['finding: x/early x/late x/never', 'problem: q', 'cause: c'])
    assert.deepEqual(read(leadsTo), ['plan: p', 'decision: d', 'meeting: m', 'group: g', 'task: t'])
  })

  test('a task rests on its group and measure, and on the decision about them', () => {
    const { restsOn, leadsTo } = orderThread(thread('task t', nodes, links))
    assert.deepEqual(read(leadsTo), [])
    assert.equal(restsOn.flatMap((one) => one.nodes).length, nodes.length - 1)
  })

  test('a picture leads to what was raised from its findings', () => {
    const all = [node('picture', 'x'), node('picture', 'y'), ...nodes]
    const made = [...links, 'picture x → finding x/late', 'picture y → finding y/other']
    const { restsOn, leadsTo } = orderThread(thread('picture x', all, made))
    assert.ok(read(leadsTo).includes('problem: q'))
    assert.ok(read(restsOn)[0]?.startsWith('finding: '))
  })

  test('a circle ends, and nothing stands twice', () => {
    const round = thread('plan p', [node('plan', 'p'), node('plan', 'r')], ['plan p → plan r', 'plan r → plan p'])
    const { restsOn, leadsTo } = orderThread(round)
    assert.deepEqual([read(restsOn), read(leadsTo)], [['plan: r'], []])
  })
})

test('of a picture’s findings only those are kept that something rests on, and the one that was asked for', () => {
  const findings = ['x/a', 'x/b', 'x/c'].map((id) => node('finding', id))
  const made = findings.map((one) => `picture x → finding ${one.id}`)
  const all = [node('picture', 'x'), node('problem', 'q'), ...findings]
  const kept = dropLooseFindings(thread('finding x/b', all, [...made, 'problem q → finding x/a']))
  assert.deepEqual(
    kept.nodes.map((one) => one.id),
    ['x', 'q', 'x/a', 'x/b'],
  )
  assert.equal(kept.links.length, 3)
})

test('the first sentence tells the problem, where it was seen, whether it is decided, and when no finding is at the bottom', () => {
  const said = (change: readonly ThreadNode[]) => sv.lead(findReasons({ nodes: [...change] }))
  const week = { ...node('picture', 'x'), title: 'Lägesbild vecka 46 2026' }
  const problem = { ...node('problem', 'q'), title: 'Tunneln' }
  const decision = { ...node('decision', 'd', '2026-11-20'), state: 'decided' }
  assert.equal(
    said([week, problem, node('finding', 'x/1'), decision, { ...decision, id: 'e', on: '2026-12-01' }]),
    'För att minska problemet «Tunneln», som syntes i lägesbild vecka 46 2026. Beslutat 1 december 2026.',
  )
  assert.equal(
    said([problem, { ...problem, title: 'Torget' }, { ...decision, state: 'other' }]),
    'För att minska problemen «Tunneln» och «Torget». Inget är beslutat än. Kedjan går inte tillbaka till något fynd.',
  )
  assert.equal(
    said([node('finding', 'x/1'), { ...node('measure', 'a'), state: 'ongoing' }]),
    'Inget problem är kopplat hit. Det är beslutat.',
  )
})
