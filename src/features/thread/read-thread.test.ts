/** The thread of any object in any web of links: all that it rests on, all that rests on it, and nothing that is not told of. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { keyOf, reach } from './follow-links.ts'
import { orderThread } from './order-thread.ts'
import { type ThreadKind, type ThreadLink, type ThreadNode, type ThreadRef, threadKinds } from './schema.ts'
import { readThread } from './server/read-thread.ts'
import type { ThreadSource } from './server/thread-source.ts'

interface Web {
  readonly nodes: readonly ThreadNode[]
  readonly links: readonly ThreadLink[]
  readonly hidden: ReadonlySet<string>
}

/** Each room tells of its own kind from a web in memory, as a room tells from its tables. */
function roomsOf({ nodes, links, hidden }: Web): { sources: ThreadSource[]; asked: string[] } {
  const asked: string[] = []
  const sources = threadKinds.map(
    (kind): ThreadSource => ({
      kinds: [kind],
      describe: async (_, refs) => {
        asked.push(...refs.map(keyOf))
        const wanted = new Set(refs.map(keyOf))
        return nodes.filter((node) => node.kind === kind && wanted.has(keyOf(node)) && !hidden.has(keyOf(node)))
      },
      links: async (_, refs) => {
        const wanted = new Set(refs.map(keyOf))
        return links.filter(({ from, to }) => from.kind === kind && (wanted.has(keyOf(from)) || wanted.has(keyOf(to))))
      },
    }),
  )
  return { sources, asked }
}

const actor = {} as Actor
const read = (web: Web, of: ThreadRef, most?: number) =>
  readThread(
    { trx: {} as Trx, actor, zone: 'Europe/Stockholm', now: new Date('2026-11-23T08:00:00Z') },
    of,
    roomsOf(web).sources,
    most,
  )

const node = (kind: ThreadKind, id: string): ThreadNode => {
  return { kind, id, title: id, on: null, version: null, state: null, href: null }
}
const size = 12
/** Without pictures and decisions, whose own rules are told below: any kinds, any links, circles too. */
const plainKinds = threadKinds.filter(
  (kind) => !['picture', 'jointPicture', 'plan', 'decision', 'meeting'].includes(kind),
)
const webs = fc.record({
  kinds: fc.array(fc.constantFrom(...plainKinds), { minLength: size, maxLength: size }),
  pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 }),
  hidden: fc.array(fc.nat(size - 1), { maxLength: 3 }),
  start: fc.nat(size - 1),
})
const build = (given: { kinds: ThreadKind[]; pairs: [number, number][]; hidden: number[] }) => {
  const nodes = given.kinds.map((kind, at) => node(kind, String(at)))
  const at = (index: number) => nodes[index] as ThreadNode
  const pick = ({ kind, id }: ThreadNode): ThreadRef => ({ kind, id })
  const links = given.pairs.map(([from, to]) => ({ from: pick(at(from)), to: pick(at(to)) }))
  return { nodes, links, hidden: new Set(given.hidden.map((index) => keyOf(at(index)))) }
}

describe('the thread of any object', () => {
  test('holds each object that can be reached through what is told of, once, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(webs, async (given) => {
        const web = build(given)
        const of = web.nodes[given.start] as ThreadNode
        if (web.hidden.has(keyOf(of))) return
        const thread = await read(web, of)
        const open = web.links.filter(({ from, to }) => !web.hidden.has(keyOf(from)) && !web.hidden.has(keyOf(to)))
        const below = reach(open, [keyOf(of)], 'down')
        const above = reach(open, [keyOf(of)], 'up')
        const keys = thread.nodes.map(keyOf)
        assert.deepEqual(keys.toSorted(), [...new Set([keyOf(of), ...below, ...above])].toSorted())
        assert.equal(new Set(thread.links.map((one) => JSON.stringify(one))).size, thread.links.length)
        for (const { from, to } of thread.links) assert.ok(keys.includes(keyOf(from)) && keys.includes(keyOf(to)))
        const { restsOn, leadsTo } = orderThread(thread)
        const shown = [...restsOn, ...leadsTo].flatMap((group) => group.nodes.map(keyOf))
        assert.deepEqual(shown.toSorted(), keys.filter((key) => key !== keyOf(of)).toSorted())
        assert.deepEqual(restsOn.flatMap((group) => group.nodes.map(keyOf)).toSorted(), [...below].toSorted())
      }),
      { numRuns: 400, seed: 5 },
    )
  })

  test('is the same from both ends: what it rests on has it among what rests on that', async () => {
    await fc.assert(
      fc.asyncProperty(webs, async (given) => {
        const web = build({ ...given, hidden: [] })
        const of = web.nodes[given.start] as ThreadNode
        const { restsOn } = orderThread(await read(web, of))
        for (const below of restsOn.flatMap((group) => group.nodes)) {
          const keys = (await read(web, below)).nodes.map(keyOf)
          assert.ok(keys.includes(keyOf(of)), `${keyOf(below)} does not know of ${keyOf(of)}`)
        }
      }),
      { numRuns: 100, seed: 6 },
    )
  })
})

const link = (from: string, to: string): ThreadLink => {
  const [one, other] = [from, to].map((text) => {
    const [kind, id] = text.split(' ') as [ThreadKind, string]
    return { kind, id }
  })
  return { from: one as ThreadRef, to: other as ThreadRef }
}
const web = (links: ThreadLink[]): Web => {
  const refs = new Map(links.flatMap(({ from, to }) => [from, to]).map((ref) => [keyOf(ref), node(ref.kind, ref.id)]))
  return { nodes: [...refs.values()], links, hidden: new Set() }
}
const names = async (of: string, links: ThreadLink[]) => {
  const { from } = link(of, of)
  return (await read(web(links), from)).nodes.map((one) => `${one.kind} ${one.id}`).toSorted()
}
const chain = [
  link('task t', 'group g'),
  link('group g', 'measure a'),
  link('decision d', 'plan p'),
  link('decision d', 'meeting m'),
  link('plan p', 'measure a'),
  link('plan p', 'measure b'),
  link('measure a', 'problem q'),
  link('problem q', 'finding x/1'),
  link('picture x', 'finding x/1'),
  link('picture x', 'finding x/2'),
]

test('a task is told with the decision on its measure and the meeting that took it, not with the plan’s other measures', async () => {
  assert.deepEqual(await names('task t', chain), [
    'decision d',
    'finding x/1',
    'group g',
    'measure a',
    'meeting m',
    'plan p',
    'problem q',
    'task t',
  ])
})

test('from a picture to what was raised from its findings and all that came of it; its other findings stay at home', async () => {
  const found = await names('picture x', chain)
  assert.ok(found.includes('task t') && found.includes('decision d') && found.includes('finding x/1'))
  assert.ok(!found.includes('finding x/2'))
})

test('what stands above a picture does not drag all of its findings along', async () => {
  const { sources, asked } = roomsOf(web([...chain, link('decision e', 'picture x')]))
  await readThread(
    { trx: {} as Trx, actor, zone: 'UTC', now: new Date('2026-11-23T08:00:00Z') },
    { kind: 'decision', id: 'e' },
    sources,
  )
  assert.ok(!asked.some((key) => key.startsWith('finding')))
})

test('a very large thread is cut and says so; a small one is not', async () => {
  const wide = Array.from({ length: 30 }, (_, at) => link('problem q', `finding x/${at}`))
  const cut = await read(web(wide), { kind: 'problem', id: 'q' }, 10)
  assert.deepEqual([cut.nodes.length, cut.cut, cut.links.length], [10, true, 9])
  const whole = await read(web(wide), { kind: 'problem', id: 'q' }, 31)
  assert.deepEqual([whole.nodes.length, whole.cut], [31, false])
})

test('an object that is hidden from the actor, or is not there, is not found', async () => {
  const hidden = { ...web(chain), hidden: new Set(['measure\na']) }
  for (const id of ['a', 'other']) {
    await assert.rejects(
      read(hidden, { kind: 'measure', id }),
      (error: unknown) => error instanceof CallRefused && error.code === 'notFound',
    )
  }
})
