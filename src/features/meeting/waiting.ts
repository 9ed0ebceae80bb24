/** What waits for a meeting of a body, from every room and from its own earlier meetings, in the order of an agenda. */
import type { SubjectKind, WaitingItem } from './schema.ts'
import type { WhyCode } from './why-codes.ts'

/** Minutes and what was left over first, then what is to be decided, then what is followed up. */
const order: readonly SubjectKind[] = [
  'minutes',
  'free',
  'jointPicture',
  'plan',
  'statement',
  'obligation',
  'question',
  'problem',
  'measure',
  'group',
  'task',
]
/** More than this of one kind is chosen by hand: an agenda of forty late tasks is read by nobody. */
const mostOfAKind = 8

/** An item of an earlier meeting of the same body, as it was left there. */
export interface EarlierItem {
  readonly id: string
  readonly subjectKind: SubjectKind
  readonly subjectId: string | null
  readonly title: string
  readonly startsAt: string
  readonly meetingState: 'planned' | 'called' | 'held' | 'approved' | 'cancelled'
  readonly decision: 'decide' | 'return' | 'postpone' | 'note' | null
}

export const keyOf = (one: { readonly subjectKind: SubjectKind; readonly subjectId: string | null }): string =>
  `${one.subjectKind}/${one.subjectId}`

/**
 * What was postponed, never reached, or stood on a meeting that was cancelled, and has not been taken up since. A point of one's own is known by the item where it stood
 * first. `earlier`: every standing item of the body's meetings, oldest meeting first.
 */
export function listLeftOver(earlier: readonly EarlierItem[]): WaitingItem[] {
  const last = new Map<string, EarlierItem>()
  for (const item of earlier) last.set(subjectKey(item), item)
  return [...last.values()].flatMap((item): WaitingItem[] => {
    const isOpen = item.meetingState === 'planned' || item.meetingState === 'called'
    if (isOpen || (item.decision !== null && item.decision !== 'postpone')) return []
    const why: WhyCode = item.decision === 'postpone' ? 'postponed' : 'notReached'
    const subjectId = item.subjectId ?? item.id
    return [{ subjectKind: item.subjectKind, subjectId, title: item.title, why, since: item.startsAt }]
  })
}

const subjectKey = (item: EarlierItem) => `${item.subjectKind}/${item.subjectId ?? item.id}`

/**
 * Everything that waits, each thing once. What was left over keeps its place only while its own room still tells of it, when that
 * room can: a postponed proposal that was taken back waits no more. `taken`: keys that stand on an open agenda.
 */
export function mergeWaiting(
  told: readonly WaitingItem[],
  left: readonly WaitingItem[],
  facts: { readonly taken: ReadonlySet<string>; readonly stillThere: ReadonlySet<string> },
): WaitingItem[] {
  const all = new Map<string, WaitingItem>()
  for (const one of left) if (one.subjectKind === 'free' || facts.stillThere.has(keyOf(one))) all.set(keyOf(one), one)
  for (const one of told) {
    const before = all.get(keyOf(one))
    all.set(keyOf(one), before ? { ...one, why: before.why } : one)
  }
  const rank = (one: WaitingItem) => order.indexOf(one.subjectKind)
  return [...all.values()]
    .filter((one) => !facts.taken.has(keyOf(one)))
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        compare(one.since ?? '', other.since ?? '') ||
        compare(one.title, other.title) ||
        compare(one.subjectId, other.subjectId),
    )
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** What a new agenda begins with: the oldest of each kind first, and no more than can be gone through. */
export function chooseFirst(waiting: readonly WaitingItem[]): WaitingItem[] {
  const counts = new Map<SubjectKind, number>()
  return waiting.filter(({ subjectKind }) => {
    const count = (counts.get(subjectKind) ?? 0) + 1
    counts.set(subjectKind, count)
    return count <= mostOfAKind
  })
}
