import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import type { Cause, Problem } from '#features/problem/schema.ts'
import { problemOfPlanQuery, problemsOfPlanQuery } from './queries.ts'

export interface KnownCause {
  readonly cause: Cause
  readonly problem: Problem
}

export interface KnownCauses {
  /** Problems that have causes, the highest ranked first; closed ones last. */
  readonly problems: readonly Problem[]
  readonly find: (causeId: string) => KnownCause | undefined
  readonly settled: boolean
  /** This actor may read problems at all. */
  readonly may: boolean
}

const nothing: readonly never[] = []
const order = { prioritised: 0, raised: 1, notNow: 2, closed: 3 } as const

/** Problems with their causes. `only` keeps to some problems, where the page needs no more than their names. */
export function useCauses(only?: readonly string[]): KnownCauses {
  const may = mayDo(useSelf().data?.actor ?? null, 'problem.read')
  const heads = useQuery({ ...problemsOfPlanQuery, enabled: may && only === undefined })
  const ids = only ?? (heads.data?.problems ?? nothing).filter((one) => one.causes > 0).map((one) => one.id)
  const asked = useQueries({
    queries: ids.map((id) => ({ ...problemOfPlanQuery(id), enabled: may })),
    combine: (answers) => ({
      problems: answers.map((one) => one.data).filter((one) => one !== undefined),
      settled: answers.every((one) => !one.isLoading),
    }),
  })
  const { problems } = asked
  const sorted = useMemo(
    () => problems.toSorted((a, b) => order[a.state] - order[b.state] || (a.rank ?? 1e6) - (b.rank ?? 1e6)),
    [problems],
  )
  return {
    problems: sorted,
    find: (causeId) => {
      for (const problem of sorted) {
        const cause = problem.causes.find((one) => one.id === causeId)
        if (cause) return { cause, problem }
      }
      return undefined
    },
    settled: !may || ((only !== undefined || !heads.isLoading) && asked.settled),
    may,
  }
}
