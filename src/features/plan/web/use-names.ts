import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSelf } from '#features/access/web/self.ts'
import { agreementQuery } from '#features/agreement/web/queries.ts'
import { registersQuery } from '#features/report/web/registers-query.ts'
import { useLanguage } from '#platform/web/language.tsx'

interface Named {
  readonly code: string
  readonly name: string
}

export interface PlanNames {
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** Of the municipality's own set, in the order of the alphabet. */
  readonly areas: readonly Named[]
  readonly categories: readonly Named[]
  readonly subGoals: readonly Named[]
  /** What is not in the registers any more is told by its code. */
  readonly organisation: (id: string) => string
  readonly area: (code: string) => string
  readonly category: (code: string) => string
  readonly subGoal: (code: string) => string
}

const nothing: readonly never[] = []

/** Names of organisations, areas, categories and sub-goals: they come after the page, which can be read without them. */
export function usePlanNames(): PlanNames {
  const { language } = useLanguage()
  const set = useSelf().data?.municipality?.settings.areaSet
  const registers = useQuery(registersQuery).data
  const agreement = useQuery(agreementQuery).data?.agreement
  return useMemo(() => {
    const organisations = registers?.organisations ?? nothing
    const known = registers?.areas ?? nothing
    const areas = known
      .filter((one) => set === undefined || one.set === set)
      .toSorted((a, b) => a.name.localeCompare(b.name, language))
    const categories = (registers?.categories ?? nothing).map((one) => ({ code: one.code, name: one[language] }))
    const subGoals = (agreement?.subGoals ?? nothing).map((one) => ({ code: one.code, name: one.sv }))
    const find = (among: readonly Named[]) => (code: string) => among.find((one) => one.code === code)?.name ?? code
    return {
      organisations,
      areas,
      categories,
      subGoals,
      organisation: (id) => organisations.find((one) => one.id === id)?.name ?? id,
      // Also of a set that the municipality no longer uses.
      area: (code) => (areas.find((one) => one.code === code) ?? known.find((one) => one.code === code))?.name ?? code,
      category: find(categories),
      subGoal: find(subGoals),
    }
  }, [registers, agreement, set, language])
}
