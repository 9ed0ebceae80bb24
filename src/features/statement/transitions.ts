/**
 * The states of a statement. Buttons, server and the drawn diagram read these rows; who must say yes and where each kind ends is
 * `statementWays`. What has come to its end is corrected by a new edition, never opened again.
 */
import type { Party } from '#features/access/schema.ts'
import { type StatementKind, type StatementState, statementKinds, statementWays } from './schema.ts'

export const statementActions = [
  'edit',
  'recompute',
  'confirm',
  'takeBack',
  'seal',
  'reopen',
  'note',
  'return',
  'deliver',
  'correct',
  'supersede',
] as const
export type StatementAction = (typeof statementActions)[number]

export interface StatementTransition {
  readonly from: StatementState
  readonly action: StatementAction
  readonly to: StatementState
  readonly kinds: readonly StatementKind[]
  /** parties: those that the kind asks for · meeting: the body that takes note, with both parties present · edition: the next one has come as far. */
  readonly by: 'parties' | 'meeting' | 'edition'
  /** A reason must be given. */
  readonly reason: boolean
}

const endingIn = (state: StatementState): StatementKind[] =>
  statementKinds.filter((kind) => statementWays[kind].ends === state)
const [sealed, noted, delivered] = [endingIn('sealed'), endingIn('noted'), endingIn('delivered')]

const row = (
  from: StatementState,
  action: StatementAction,
  to: StatementState,
  kinds: readonly StatementKind[],
  more: Partial<Pick<StatementTransition, 'by' | 'reason'>> = {},
): StatementTransition => ({ from, action, to, kinds, by: 'parties', reason: false, ...more })

export const statementTransitions: readonly StatementTransition[] = [
  row('composing', 'edit', 'composing', statementKinds),
  row('composing', 'recompute', 'composing', statementKinds),
  row('composing', 'confirm', 'composing', statementKinds),
  row('composing', 'takeBack', 'composing', statementKinds),
  // Follows from the last yes that is needed, to the very same content.
  row('composing', 'seal', 'sealed', statementKinds),
  row('sealed', 'note', 'noted', noted, { by: 'meeting' }),
  row('sealed', 'return', 'composing', noted, { by: 'meeting', reason: true }),
  row('sealed', 'deliver', 'delivered', delivered),
  row('sealed', 'reopen', 'composing', [...noted, ...delivered], { reason: true }),
  row('sealed', 'correct', 'sealed', sealed),
  row('noted', 'correct', 'noted', noted),
  row('delivered', 'correct', 'delivered', delivered),
  row('sealed', 'supersede', 'superseded', sealed, { by: 'edition' }),
  row('noted', 'supersede', 'superseded', noted, { by: 'edition' }),
  row('delivered', 'supersede', 'superseded', delivered, { by: 'edition' }),
]

/** Whether a statement of the kind can be taken through the action in this state at all. */
export const isOpenFor = (of: Pick<StatementFacts, 'kind' | 'state'>, action: StatementAction): boolean =>
  statementTransitions.some(
    (one) => one.from === of.state && one.action === action && one.kinds.some((kind) => kind === of.kind),
  )

interface StatementFacts {
  readonly kind: StatementKind
  readonly state: StatementState
}

/** Come as far as its kind goes, and not replaced. */
export const hasEnded = ({ kind, state }: StatementFacts): boolean => statementWays[kind].ends === state

/** Composed, or sealed and on its way to a meeting or a receiver. */
export const isUnderWay = (of: StatementFacts): boolean => of.state !== 'superseded' && !hasEnded(of)

/** Whether the kind asks for this party's yes. */
export const isAsked = (kind: StatementKind, party: Party): boolean =>
  statementWays[kind].needs.some((one) => one === party)
