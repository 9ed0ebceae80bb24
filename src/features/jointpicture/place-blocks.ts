/** The paragraphs of a picture in reading order: the computed ones, what writers made of them, and their own. */
import { type Finding, type Part, parts } from './finding-schema.ts'
import { isOwnKey } from './rules.ts'
import type { Block } from './schema.ts'

/** A computed sentence with its sha256. */
export interface Sentence {
  readonly text: string
  readonly hash: string
}
/** By the finding's key. */
export type Said = ReadonlyMap<string, Sentence>

const between = 100

/**
 * Every paragraph, part by part, pinned ones first. A computed one that nobody touched has version 0. Struck ones stay in the list.
 * A finding that is no longer computed goes, unless somebody wrote in it: then the words stay and are theirs to look through
 * (`isWithoutNumbers`).
 */
export function placeBlocks(findings: readonly Pick<Finding, 'key' | 'part'>[], stored: readonly Block[]): Block[] {
  const written = new Map(stored.map((one) => [one.key, one]))
  const computed = new Set(findings.map((one) => one.key))
  const counts = new Map<Part, number>()
  const fromFindings = findings.map(({ key, part }): Block => {
    const place = (counts.get(part) ?? 0) + 1
    counts.set(part, place)
    return written.get(key) ?? { ...untouched, key, part, position: place * between }
  })
  const theirs = stored.filter((one) => !computed.has(one.key) && one.text !== null)
  return [...fromFindings, ...theirs].sort(inReadingOrder)
}

const untouched = {
  version: 0,
  text: null,
  struck: false,
  pinned: false,
  computedHash: null,
  writtenBy: null,
  recordedAt: null,
} as const

function inReadingOrder(one: Block, other: Block): number {
  return (
    parts.indexOf(one.part) - parts.indexOf(other.part) ||
    Number(other.pinned) - Number(one.pinned) ||
    one.position - other.position ||
    (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)
  )
}

/** What the reader gets of a paragraph; null when it is struck or there is nothing to say. */
export function textOf(block: Pick<Block, 'key' | 'text' | 'struck'>, said: Said): string | null {
  if (block.struck) return null
  return (block.text ?? said.get(block.key)?.text)?.trim() || null
}

/** Words that were written over a computed sentence which says something else by now, or is not computed any more. */
export function restsOnOldNumbers(block: Block, said: Said): boolean {
  if (block.struck || block.text === null || block.computedHash === null) return false
  return said.get(block.key)?.hash !== block.computedHash
}

/** Written over a finding that the evidence no longer gives: only the writer's words are left of it. */
export const isWithoutNumbers = (block: Block, said: Said): boolean =>
  !isOwnKey(block.key) && block.text !== null && !said.has(block.key)
