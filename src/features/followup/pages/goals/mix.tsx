import { Card } from '#design/card.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { useWords } from '#platform/web/language.tsx'
import { followUpPageWords } from '../../pages-words.ts'
import type { Coverage } from '../../schema.ts'

/** Kinds, approaches, who is responsible, and whether problems are met from both sides. */
export function Mix({ coverage }: { coverage: Coverage }) {
  const { goals, kinds, approaches } = useWords(followUpPageWords)
  const { bridged } = coverage
  const shares = (counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>) =>
    Object.entries(counts)
      .filter(([code, count]) => code !== 'none' || count > 0)
      .map(([code, count]) => goals.share(names[code] ?? code, count))
      .join(' · ')
  return (
    <Card title={goals.mix}>
      <Facts
        facts={[
          { term: goals.mixKinds, fact: shares(coverage.kinds, kinds) },
          { term: goals.mixApproaches, fact: shares(coverage.approaches, approaches) },
          { term: goals.mixOwners, fact: shares(coverage.owners, goals.owners) },
          { term: goals.bridging, fact: goals.bridged(bridged.both, bridged.all) },
        ]}
      />
    </Card>
  )
}
