import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Measure } from '../../schema.ts'
import { planWords } from '../../words.ts'

/** Who has changed what, the latest first: organisations, never persons. */
export function History({ measure }: { measure: Measure }) {
  const { view } = useWords(measurePageWords)
  const said = useWords(planWords)
  const fields: Readonly<Record<string, string>> = said.fields
  const name = (field: string) => fields[field] ?? field
  return (
    <Card title={view.history}>
      <details>
        <summary>{view.versions(measure.history.length)}</summary>
        <RuledList
          items={measure.history
            .toSorted((a, b) => b.version - a.version)
            .map((one) => ({
              key: String(one.version),
              title: view.by(one.organisationName, one.recordedAt),
              text: one.version <= 1 ? view.begun : one.fields.map(name).join(', '),
            }))}
        />
      </details>
    </Card>
  )
}
