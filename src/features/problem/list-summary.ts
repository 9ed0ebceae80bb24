/** How the list of problems stands, in numbers: what its first sentence is made of. */
import { type Party, parties } from '#features/access/schema.ts'
import { type Criterion, type ProblemHead, type ProblemState, problemStates, type Ranking } from './schema.ts'

export interface ListSummary {
  readonly counts: Readonly<Record<ProblemState, number>>
  /** Raised problems that only this party has not answered one question about, and those that neither has. */
  readonly unanswered: Readonly<Record<Party | 'both', number>>
  /** Prioritised or raised, and the parties see at least one question differently. */
  readonly disputed: number
  /** Prioritised ones without any cause written. */
  readonly withoutCause: number
}

/** The parties that have not answered a single question. */
export const listUnanswered = ({ byCriterion }: Ranking): Party[] =>
  parties.filter((party) => byCriterion.every((one) => one[party] === null))

export function sumUpProblems(problems: readonly ProblemHead[]): ListSummary {
  const raised = problems.filter((one) => one.state === 'raised')
  const open = problems.filter((one) => one.state === 'raised' || one.state === 'prioritised')
  const missing = raised.map(({ ranking }) => listUnanswered(ranking))
  const only = (party: Party) => missing.filter((one) => one.length === 1 && one[0] === party).length
  return {
    counts: Object.fromEntries(
      problemStates.map((state) => [state, problems.filter((one) => one.state === state).length]),
    ) as ListSummary['counts'],
    unanswered: {
      municipality: only('municipality'),
      police: only('police'),
      both: missing.filter((one) => one.length === parties.length).length,
    },
    disputed: open.filter(({ ranking }) => ranking.byCriterion.some((one) => one.disagree)).length,
    withoutCause: open.filter((one) => one.state === 'prioritised' && one.causes === 0).length,
  }
}

/** Why a problem stands where it stands, in names. */
export interface Why extends Pick<Ranking, 'value' | 'low' | 'high'> {
  /** The questions that give it the most, at most three. */
  readonly heaviest: readonly string[]
  /** Those that the parties see differently, with both answers. */
  readonly disputed: readonly string[]
}

export function gatherWhy(
  ranking: Ranking,
  names: Readonly<Record<Criterion, { readonly short: string }>>,
  sayDisputed: (name: string, municipality: number, police: number) => string,
): Why {
  const counted = ranking.byCriterion.filter((one) => one.weight > 0)
  const given = (one: (typeof counted)[number]) => (one.joint ?? 0) * one.weight
  const heaviest = counted.filter((one) => given(one) > 0).toSorted((one, other) => given(other) - given(one))
  const { value, low, high } = ranking
  return {
    ...{ value, low, high },
    heaviest: heaviest.slice(0, 3).map((one) => names[one.criterion].short),
    disputed: counted
      .filter((one) => one.disagree)
      .map((one) => sayDisputed(names[one.criterion].short, one.municipality ?? 0, one.police ?? 0)),
  }
}
