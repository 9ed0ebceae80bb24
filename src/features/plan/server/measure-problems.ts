/** What measures lead back to: the problems with their causes, as the problem room tells them. */
import { listProblemFacts } from '#features/problem/server/read-problems.ts'
import type { Trx } from '#platform/db/port.ts'

export type ProblemFacts = Awaited<ReturnType<typeof listProblemFacts>>

export const readProblems = (trx: Trx): Promise<ProblemFacts> => listProblemFacts(trx)

/** Ids of the problems whose causes these are, in the problem room's order. */
export const problemsOf = (problems: ProblemFacts, causeIds: readonly string[]): string[] =>
  problems.filter((one) => one.causes.some(({ id }) => causeIds.includes(id))).map((one) => one.id)
