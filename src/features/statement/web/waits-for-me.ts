/** What on «Min vecka» waits for the one who reads it. */
import type { Party } from '#features/access/schema.ts'
import type { Statement, StatementHead } from '../schema.ts'
import { isAsked } from '../transitions.ts'
import { answerOf, standStatement, stepOfSealed } from './stand-statement.ts'

/** confirm: their own yes · other: the same, and the other party has said theirs · write · deliver · note: their meeting takes note of it. */
export type WaitsFor = 'other' | 'confirm' | 'deliver' | 'note' | 'write'

export interface WaitingStatement {
  readonly head: StatementHead
  readonly why: WaitsFor
  /** Texts that are missing. */
  readonly missing: number
}

const order: readonly WaitsFor[] = ['other', 'confirm', 'deliver', 'note', 'write']

/**
 * `party` for whom they speak; null for a member of the steering group, whom only what a meeting takes note of waits for.
 * What nobody can do yet is left out, and what is to be written comes last.
 */
export function listWaitingForMe(
  heads: readonly StatementHead[],
  details: ReadonlyMap<string, Pick<Statement, 'confirmations' | 'missing'>>,
  party: Party | null,
): readonly WaitingStatement[] {
  const found = heads.flatMap((head): WaitingStatement[] => {
    if (party !== null && !isAsked(head.kind, party)) return []
    const known = details.get(head.id)
    const why = head.state === 'composing' ? whyComposed(head, known, party) : whySealed(head, party)
    return why ? [{ head, why, missing: known?.missing.length ?? 0 }] : []
  })
  return found.toSorted((a, b) => order.indexOf(a.why) - order.indexOf(b.why))
}

function whyComposed(
  head: StatementHead,
  known: Pick<Statement, 'confirmations' | 'missing'> | undefined,
  party: Party | null,
): WaitsFor | null {
  if (!known || party === null) return null
  const standing = standStatement({ ...head, ...known })
  if (standing.step === 'write') return 'write'
  if (answerOf(standing, party) === 'given') return null
  return standing.given.length > 0 ? 'other' : 'confirm'
}

function whySealed(head: StatementHead, party: Party | null): WaitsFor | null {
  const step = stepOfSealed(head)
  if (step === 'note') return 'note'
  return step === 'deliver' && party !== null ? 'deliver' : null
}
