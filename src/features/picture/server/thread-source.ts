/** What the situational pictures tell the thread: editions, and the findings of those that are out. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo } from '#features/access/rules.ts'
import { rememberFindings, splitFindingId } from '#features/thread/finding-rules.ts'
import type { ThreadLink, ThreadNode, ThreadRef } from '#features/thread/schema.ts'
import type { ThreadAsk, ThreadSource } from '#features/thread/server/thread-source.ts'
import { sv as threadWords } from '#features/thread/sv.ts'
import { listPictures } from '../store.ts'
import { sv } from '../sv.ts'
import { sayRunningFindings } from './say-findings.ts'

type Head = Awaited<ReturnType<typeof listPictures>>[number]

export const pictureThreadSource: ThreadSource = {
  kinds: ['picture', 'finding'],
  async describe(ask, refs) {
    const heads = await readHeads(ask)
    const nodes: ThreadNode[] = []
    for (const ref of refs) {
      if (ref.kind === 'picture') {
        const head = heads.get(ref.id)
        if (head) nodes.push(describeHead(ask, head))
      }
    }
    for (const [head, asked] of findingsByHead(heads, refs)) {
      const { title } = describeHead(ask, head)
      for (const { key, sentence } of await readFindings(ask, head.id)) {
        const id = `${head.id}/${key}`
        if (!asked.has(id)) continue
        const version = `${title}, ${threadWords.edition(head.edition)}`
        nodes.push({ ...describeHead(ask, head), kind: 'finding', id, title: sentence, version, state: null })
      }
    }
    return nodes
  },
  async links(ask, refs) {
    const heads = await readHeads(ask)
    const links: ThreadLink[] = []
    for (const ref of refs) {
      const head = ref.kind === 'picture' ? heads.get(ref.id) : undefined
      if (!head) continue
      for (const { key } of await readFindings(ask, head.id)) links.push(linkOf(head.id, `${head.id}/${key}`))
    }
    for (const [head, asked] of findingsByHead(heads, refs)) {
      for (const id of asked) links.push(linkOf(head.id, id))
    }
    return links
  },
}

const linkOf = (pictureId: string, findingId: string): ThreadLink => ({
  from: { kind: 'picture', id: pictureId },
  to: { kind: 'finding', id: findingId },
})

/** By id: what is out, and for those who compose the drafts too. */
async function readHeads({ trx, actor }: ThreadAsk): Promise<Map<string, Head>> {
  const heads = await listPictures(trx, { composing: mayDo(actor, 'picture.compose') })
  return new Map(heads.map((head) => [head.id, head]))
}

/** The asked findings of each picture of this room. */
function findingsByHead(heads: ReadonlyMap<string, Head>, refs: readonly ThreadRef[]): Map<Head, Set<string>> {
  const found = new Map<Head, Set<string>>()
  for (const ref of refs) {
    const head = ref.kind === 'finding' ? heads.get(splitFindingId(ref.id).pictureId) : undefined
    if (head) found.set(head, (found.get(head) ?? new Set()).add(ref.id))
  }
  return found
}

const readFindings = rememberFindings(
  async ({ trx }: ThreadAsk, id) => (await sayRunningFindings(trx, id))?.findings ?? [],
)

function describeHead({ zone }: ThreadAsk, head: Head): ThreadNode {
  const { id, kind, period, edition, state, releasedAt } = head
  const on = releasedAt && localDateAt(Date.parse(releasedAt), zone)
  const href = `/lagesbilder/${id}`
  return { kind: 'picture', id, title: sv.title(kind, period), on, version: threadWords.edition(edition), state, href }
}
