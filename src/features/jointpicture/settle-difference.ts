/** What a settled difference does to the joint picture: which paragraphs stand there then. */
import { leftOutKey, listOwnIn, partKey, type Side } from './differences.ts'
import type { Part } from './finding-schema.ts'
import type { Said } from './place-blocks.ts'
import { isOwnKey } from './rules.ts'
import type { Block, Difference } from './schema.ts'

/** A paragraph as it is to stand. */
export type Settled = Pick<Block, 'key' | 'part' | 'text' | 'struck' | 'computedHash'> & { readonly position: number }

export interface Effects {
  readonly blocks: readonly Settled[]
  /** Undefined: the part is left as it is. */
  readonly leftOutReason?: string | null
}

export interface SettleFacts {
  readonly difference: Pick<Difference, 'key' | 'part'>
  readonly resolution: NonNullable<Difference['resolution']>
  readonly text: string | null
  readonly municipality: Side
  readonly police: Side
  /** Of the joint picture. */
  readonly blocks: readonly Block[]
  readonly said: Said
}

/** Kept as a difference, both stand beside each other, and neither takes the place of a paragraph. */
export function settleDifference(facts: SettleFacts): Effects {
  const { difference, resolution, text } = facts
  const { key, part } = difference
  const chosen = resolution === 'municipality' || resolution === 'police' ? facts[resolution] : null
  if (key === leftOutKey(part)) {
    const reason = chosen?.parts.find((one) => one.part === part)?.leftOutReason ?? null
    return { blocks: [], leftOutReason: resolution === 'joint' ? text : reason }
  }
  if (key === partKey(part)) return { blocks: settlePart(facts, part, chosen) }
  const side = chosen?.blocks.find((one) => one.key === key)
  const position = place(facts, key, part, side)
  if (isOwnKey(key)) {
    const words = resolution === 'joint' ? text : (side?.text ?? null)
    if (words !== null && !side?.struck)
      return { blocks: [{ key, part, position, text: words, struck: false, computedHash: null }] }
    return { blocks: strikeStanding(facts, [key]) }
  }
  const now = facts.said.get(key)
  if (resolution === 'joint') {
    return { blocks: [{ key, part, position, text, struck: false, computedHash: now?.hash ?? null }] }
  }
  // A side without the finding says nothing of it; kept, the computed sentence stands and the two readings beside it.
  if (!side) return { blocks: [{ key, part, position, text: null, struck: chosen !== null, computedHash: null }] }
  const sentence = chosen?.said.get(key)
  const words = side.text ?? (now ? null : (sentence?.text ?? null))
  const computedHash = side.text === null || !now ? null : (side.computedHash ?? sentence?.hash ?? null)
  return { blocks: [{ key, part, position, text: words, struck: side.struck, computedHash }] }
}

function settlePart(facts: SettleFacts, part: Part, chosen: Side | null): Settled[] {
  const sides = [facts.municipality, facts.police] as const
  const paragraphs = sides.map((side, at) => listOwnIn(side, sides[1 - at] as Side, part))
  const joint = `own:joint/${part}`
  const standing = chosen ? (paragraphs[sides.indexOf(chosen)] ?? []) : []
  const kept: Settled[] = standing.map((one) => {
    return { key: one.key, part, position: one.position, text: one.text, struck: false, computedHash: null }
  })
  if (facts.resolution === 'joint') {
    const position = place(facts, joint, part, paragraphs[0]?.[0])
    kept.push({ key: joint, part, position, text: facts.text, struck: false, computedHash: null })
  }
  const stays = new Set(kept.map((one) => one.key))
  const gone = [joint, ...paragraphs.flat().map((one) => one.key)].filter((key) => !stays.has(key))
  return [...kept, ...strikeStanding(facts, gone)]
}

const strikeStanding = ({ blocks }: SettleFacts, keys: readonly string[]): Settled[] =>
  blocks
    .filter((one) => keys.includes(one.key) && !one.struck)
    .map(({ key, part, position, text, computedHash }) => ({ key, part, position, text, struck: true, computedHash }))

const place = ({ blocks }: SettleFacts, key: string, part: Part, side: Block | undefined): number =>
  blocks.find((one) => one.key === key)?.position ??
  side?.position ??
  Math.max(0, ...blocks.filter((one) => one.part === part).map((one) => one.position)) + 100

/** Words in the joint picture that settling would take away and that neither party's picture nor the settlement holds. */
export function findLostWords(effects: Effects, facts: SettleFacts, earlierText: string | null): Block | null {
  const known = new Set([
    facts.text,
    earlierText,
    ...[facts.municipality, facts.police].flatMap((side) => side.blocks.map((one) => one.text)),
    ...[...facts.said.values()].map((one) => one.text),
  ])
  for (const { key, text } of effects.blocks) {
    const standing = facts.blocks.find((one) => one.key === key && one.version > 0)
    if (standing?.text != null && !standing.struck && standing.text !== text && !known.has(standing.text))
      return standing
  }
  return null
}
