import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSelf } from '#features/access/web/self.ts'
import { agreementQuery } from '#features/agreement/web/queries.ts'
import { registersQuery } from '#features/report/web/registers-query.ts'
import { useLanguage } from '#platform/web/language.tsx'

interface Named {
  readonly value: string
  readonly text: string
}

const nothing: readonly Named[] = []

/** Areas, categories and sub-goals with their names, to show and to choose among. They come after the page. */
export function useProblemNames() {
  const { language } = useLanguage()
  const set = useSelf().data?.municipality?.settings.areaSet
  const registers = useQuery(registersQuery).data
  const agreement = useQuery(agreementQuery).data?.agreement
  return useMemo(() => {
    const everyArea = (registers?.areas ?? []).map((one) => ({ value: one.code, text: one.name, set: one.set }))
    const areas = everyArea
      .filter((one) => set === undefined || one.set === set)
      .toSorted((one, other) => one.text.localeCompare(other.text, language))
    const categories = (registers?.categories ?? []).map((one) => ({ value: one.code, text: one[language] }))
    const subGoals = (agreement?.subGoals ?? []).map((one) => ({ value: one.code, text: one.sv }))
    // What is not in the registers any more is told by its code.
    const name = (among: readonly Named[]) => (code: string) => among.find((one) => one.value === code)?.text ?? code
    return {
      areas: areas.length > 0 ? areas : nothing,
      categories,
      subGoals,
      area: name(everyArea),
      category: name(categories),
      subGoal: name(subGoals),
    }
  }, [registers, agreement, set, language])
}
