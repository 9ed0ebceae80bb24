/** What the samlade lägesbilder tell the thread: editions, the parties' own that they were made of, and their findings. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo } from '#features/access/rules.ts'
import { parties } from '#features/access/schema.ts'
import { rememberFindings, splitFindingId } from '#features/thread/finding-rules.ts'
import type { ThreadLink, ThreadNode, ThreadRef } from '#features/thread/schema.ts'
import type { ThreadAsk, ThreadSource } from '#features/thread/server/thread-source.ts'
import { sv as threadWords } from '#features/thread/sv.ts'
import { sv as words } from '../document-sv.ts'
import type { JointHead } from '../schema.ts'
import { listJointHeads } from '../store.ts'
import { sayJointFindings } from './say-findings.ts'

type Heads = ReadonlyMap<string, JointHead>

export const jointPictureThreadSource: ThreadSource = {
  kinds: ['jointPicture', 'finding'],
  async describe(ask, refs) {
    const heads = await readHeads(ask)
    const nodes: ThreadNode[] = []
    for (const ref of refs) {
      const head = ref.kind === 'jointPicture' ? heads.get(ref.id) : undefined
      if (head) nodes.push(describeHead(ask, head))
    }
    for (const [head, asked] of findingsByHead(heads, refs)) {
      const node = describeHead(ask, head)
      const version = `${node.title}, ${threadWords.edition(head.edition)}`
      for (const { key, sentence } of await readFindings(ask, head.id)) {
        const id = `${head.id}/${key}`
        if (asked.has(id)) nodes.push({ ...node, kind: 'finding', id, title: sentence, version, state: null })
      }
    }
    return nodes
  },
  async links(ask, refs) {
    const heads = await readHeads(ask)
    const asked = new Set(refs.flatMap((ref) => (ref.kind === 'jointPicture' ? [ref.id] : [])))
    const links = [...heads.values()]
      .flatMap((head) => listOwn(heads, head).map((own) => linkOf(head.id, { kind: 'jointPicture', id: own.id })))
      .filter(({ from, to }) => asked.has(from.id) || asked.has(to.id))
    for (const id of asked) {
      const head = heads.get(id)
      const findings = head ? await readFindings(ask, head.id) : []
      for (const { key } of findings) links.push(linkOf(id, { kind: 'finding', id: `${id}/${key}` }))
    }
    for (const [head, ids] of findingsByHead(heads, refs)) {
      for (const id of ids) links.push(linkOf(head.id, { kind: 'finding', id }))
    }
    return links
  },
}

const linkOf = (pictureId: string, to: ThreadRef): ThreadLink => ({ from: { kind: 'jointPicture', id: pictureId }, to })

/** By id: what is proposed or decided, and for the two parties what row-level security lets them see besides. */
async function readHeads({ trx, actor }: ThreadAsk): Promise<Heads> {
  const heads = await listJointHeads(trx, { open: mayDo(actor, 'jointPicture.compose') })
  return new Map(heads.map((head) => [head.id, head]))
}

/** The own pictures of a joint one: of each party the latest that was shared by then. */
function listOwn(heads: Heads, joint: JointHead): JointHead[] {
  if (joint.party !== null) return []
  return parties.flatMap((party) => {
    const shared = [...heads.values()].filter((one) => {
      if (one.party !== party || one.period !== joint.period || one.sharedAt === null) return false
      return joint.proposedAt === null || Date.parse(one.sharedAt) <= Date.parse(joint.proposedAt)
    })
    return shared.toSorted((one, other) => other.edition - one.edition).slice(0, 1)
  })
}

/** The asked findings of each picture of this room. */
function findingsByHead(heads: Heads, refs: readonly ThreadRef[]): Map<JointHead, Set<string>> {
  const found = new Map<JointHead, Set<string>>()
  for (const ref of refs) {
    const head = ref.kind === 'finding' ? heads.get(splitFindingId(ref.id).pictureId) : undefined
    if (head) found.set(head, (found.get(head) ?? new Set()).add(ref.id))
  }
  return found
}

const readFindings = rememberFindings(
  async ({ trx }: ThreadAsk, id) => (await sayJointFindings(trx, id))?.findings ?? [],
)

function describeHead({ zone }: ThreadAsk, head: JointHead): ThreadNode {
  const { id, period, party, edition, state } = head
  const out = head.proposedAt ?? head.sharedAt
  const on = head.decidedOn ?? (out && localDateAt(Date.parse(out), zone))
  const title = words.title(period, party)
  return { kind: 'jointPicture', id, title, on, version: threadWords.edition(edition), state, href: `/samlad/${id}` }
}
