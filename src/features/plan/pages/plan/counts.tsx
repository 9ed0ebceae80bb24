import { Facts } from '#design/ruled-list.tsx'
import { useWords } from '#platform/web/language.tsx'
import { countKinds } from '../../chain.ts'
import { planPageWords } from '../../pages-words.ts'
import { approaches, measureKinds, type Plan } from '../../schema.ts'
import { planWords } from '../../words.ts'

/** Situational, social and bridging; to promote, to prevent, to react. Of all measures, as the lead counts them. */
export function Counts({ plan }: { plan: Plan }) {
  const counts = countKinds([...plan.measures, ...plan.addedSince])
  const { mix } = useWords(planPageWords)
  const said = useWords(planWords)
  const told = (keys: readonly (keyof Plan['counts'])[], names: Record<string, string>) =>
    keys.map((key) => mix.part(names[key] ?? key, counts[key])).join(' · ')
  return (
    <Facts
      facts={[
        { term: mix.kinds, fact: told(measureKinds, said.kinds) },
        { term: mix.approaches, fact: told(approaches, said.approaches) },
      ]}
    />
  )
}
