/** Where a statement stands: what it waits for, and from whom. */
import type { Party } from '#features/access/schema.ts'
import { type Statement, type StatementHead, statementWays } from '../schema.ts'
import { isOpenFor } from '../transitions.ts'

/** write: words are missing · confirm: a yes is missing · note: a meeting takes note of it · deliver: it is handed over. */
export type StatementStep = 'write' | 'confirm' | 'note' | 'deliver' | 'done' | 'superseded'

export interface StatementStanding {
  readonly step: StatementStep
  /** Parties whose yes seals it. */
  readonly needs: readonly Party[]
  /** Of these: who has said yes to what stands now, and who is waited for. */
  readonly given: readonly Party[]
  readonly waitsFor: readonly Party[]
}

type Confirming = Pick<Statement, 'kind' | 'state' | 'missing' | 'confirmations'>

export function standStatement(statement: Confirming): StatementStanding {
  const needs: readonly Party[] = statementWays[statement.kind].needs
  const given = needs.filter((party) => statement.confirmations.some((one) => one.party === party && one.current))
  const waitsFor = needs.filter((party) => !given.includes(party))
  return { step: stepOf(statement), needs, given, waitsFor }
}

function stepOf(statement: Confirming): StatementStep {
  if (statement.state === 'composing') return statement.missing.length > 0 ? 'write' : 'confirm'
  return stepOfSealed(statement)
}

/** The same from the head alone: what a list knows. Composed: nothing more can be told. */
export function stepOfSealed({
  kind,
  state,
}: Pick<StatementHead, 'kind' | 'state'>): Exclude<StatementStep, 'confirm'> {
  if (state === 'composing') return 'write'
  if (state === 'superseded') return 'superseded'
  if (isOpenFor({ kind, state }, 'note')) return 'note'
  return isOpenFor({ kind, state }, 'deliver') ? 'deliver' : 'done'
}

/** What a party can answer: its yes, the yes that seals, or that it already has. Null: its yes is not asked for. */
export function answerOf({ needs, given, waitsFor }: StatementStanding, party: Party | null) {
  if (party === null || !needs.includes(party)) return null
  if (given.includes(party)) return 'given'
  return waitsFor.length === 1 ? 'last' : 'give'
}

export interface StatementGroups {
  readonly writing: readonly StatementHead[]
  /** For a yes, a meeting or to be handed over. */
  readonly waiting: readonly StatementHead[]
  readonly done: readonly StatementHead[]
  readonly earlier: readonly StatementHead[]
}

type Details = ReadonlyMap<string, Pick<Statement, 'confirmations' | 'missing'>>

/** The list in the order it is asked about, newest period first. `details` of those that are written, as far as they have come. */
export function groupStatements(heads: readonly StatementHead[], details: Details): StatementGroups {
  const sorted = heads.toSorted((a, b) => b.to.localeCompare(a.to) || b.edition - a.edition)
  const among = (wanted: keyof StatementGroups) => sorted.filter((one) => groupOf(one, details) === wanted)
  return { writing: among('writing'), waiting: among('waiting'), done: among('done'), earlier: among('earlier') }
}

function groupOf(head: StatementHead, details: Details): keyof StatementGroups {
  if (head.state === 'composing') {
    const known = details.get(head.id)
    return known && standStatement({ ...head, ...known }).step === 'confirm' ? 'waiting' : 'writing'
  }
  const step = stepOfSealed(head)
  return step === 'superseded' ? 'earlier' : step === 'done' ? 'done' : 'waiting'
}
