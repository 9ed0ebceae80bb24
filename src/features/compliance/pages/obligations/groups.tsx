import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { EmptyState } from '#design/states.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../../pages-words.ts'
import type { ObligationHead, ObligationState } from '../../schema.ts'
import { statutes } from '../../statutes.ts'
import type { AsKnown } from '../../web/as-known.ts'
import { Filters, type SourceKind } from './filters.tsx'
import { ObligationRow } from './row.tsx'

const frames = new Map(statutes.map((one) => [one.code, one.frames]))

/** Every obligation under the source that it stands in, in the source's own order; the law's other sections after it. */
export function ObligationGroups({ obligations, known }: { obligations: readonly ObligationHead[]; known: AsKnown }) {
  const { list } = useWords(compliancePageWords)
  const [state, setState] = useState<ObligationState | null>(null)
  const [source, setSource] = useState<SourceKind | null>(null)
  const shown = obligations.filter(
    (one) => (state === null || one.state === state) && (source === null || one.source.kind === source),
  )
  const groups = [...Map.groupBy(shown, (one) => one.source.code).values()]
  return (
    <div className="co-groups">
      <Filters obligations={obligations} state={state} onState={setState} source={source} onSource={setSource} />
      {groups.length === 0 && <EmptyState title={list.noneShown} />}
      {groups.map((ones) => (
        <Group key={ones[0]?.source.code} ones={ones} all={obligations} known={known} whole={state === null} />
      ))}
    </div>
  )
}

function Group(props: {
  ones: readonly ObligationHead[]
  all: readonly ObligationHead[]
  known: AsKnown
  /** Nothing of the source is filtered away. */
  whole: boolean
}) {
  const { ones, all, known, whole } = props
  const { list } = useWords(compliancePageWords)
  const { language } = useLanguage()
  const [first] = ones
  if (!first) return null
  const { source } = first
  const rest = whole ? (frames.get(source.code) ?? []) : []
  return (
    <Card title={list[source.kind]} aside={source.title}>
      <ul className="co-rows">
        {ones.map((one) => (
          <ObligationRow
            key={one.key}
            one={one}
            known={known}
            also={all.filter((other) => other.topic === one.topic && other.key !== one.key)}
          />
        ))}
      </ul>
      {rest.length > 0 && (
        <p className="sd-small sd-muted">
          {list.frames} {rest.map((frame) => `${frame.place} ${language === 'sv' ? frame.sv : frame.en}`).join(' ')}
        </p>
      )}
    </Card>
  )
}
