/** The free-text guard over texts that are written on and on: the same law on the device and on the server. */
import type { Refusal } from '#platform/http/endpoint.ts'
import type { Marking } from './marking.ts'
import { checkOverrides, type Excuse, mayOverride } from './override.ts'

/** One free text of a change, and what stands there now. */
export interface Written {
  readonly field: string
  readonly text: string | null
  readonly before: string | null | undefined
}

export type CheckText = (text: string) => readonly Marking[]

/** An excuse as it is logged: where and why, never the words themselves. */
export type KeptExcuse = Omit<Excuse, 'words'>

export interface TextCheck {
  /** What a person must decide on, per field. */
  readonly marked: ReadonlyMap<string, readonly Marking[]>
  /** Every word that may not stay as it is, and why; empty when all may be saved. */
  readonly refusals: Refusal<'personInText'>[]
  readonly kept: KeptExcuse[]
}

/**
 * Several people write on in the same text, so words that stand there were answered for by whoever wrote them, and are
 * asked about only once. The numbers that may never stand are refused each time.
 */
export function checkTexts(written: readonly Written[], excuses: readonly Excuse[], checkText: CheckText): TextCheck {
  const marked = new Map<string, readonly Marking[]>()
  const refusals: Refusal<'personInText'>[] = []
  const kept: KeptExcuse[] = []
  // Hundreds of texts may stand against the one that stood: it is read once, and only when something is marked.
  const read = new Map<string, readonly Marking[]>()
  const readStanding = (before: string) => {
    const known = read.get(before) ?? checkText(before)
    read.set(before, known)
    return known
  }
  for (const { field, text, before } of written) {
    const found = text ? checkText(text) : []
    const own = listNew(found, before && found.length > 0 ? readStanding(before) : [])
    if (own.length === 0) continue
    marked.set(field, own)
    const given = own.flatMap((marking) => {
      const excuse = excuses.find((one) => one.field === field && isSame(one, marking))
      return excuse ? [{ marking, reason: excuse.reason }] : []
    })
    for (const { code, marking } of checkOverrides(own, given)) {
      refusals.push({
        code: 'personInText',
        field,
        values: { kind: marking.kind, words: marking.words, why: code },
      })
    }
    for (const { marking, reason } of given) {
      kept.push({ field, kind: marking.kind, reason: cutWords(reason.trim(), [...checkText(reason), ...own]) })
    }
  }
  return { marked, refusals, kept }
}

/** A reason is a free text too: no marked words go on into the log, its own or another's. */
const cutWords = (reason: string, found: readonly Words[]): string =>
  found.reduce((left, { words }) => left.replaceAll(words, '…'), reason)

type Words = Pick<Marking, 'kind' | 'words'>
const isSame = (one: Words, other: Words) => one.kind === other.kind && one.words === other.words

/** Each kind of words once: the same words twice are one thing to decide on. */
function listNew(found: readonly Marking[], standing: readonly Marking[]): Marking[] {
  return found.filter(
    (one, at) =>
      found.findIndex((other) => isSame(one, other)) === at &&
      (!mayOverride(one) || !standing.some((other) => isSame(one, other))),
  )
}
