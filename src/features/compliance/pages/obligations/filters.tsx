import { ChipGroup } from '#design/chip-group.tsx'
import { useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../../pages-words.ts'
import { type ObligationHead, type ObligationState, obligationStates } from '../../schema.ts'
import { complianceWords } from '../../words.ts'

export type SourceKind = ObligationHead['source']['kind']
const sourceKinds: readonly SourceKind[] = ['law', 'agreement']

/** By state and by source; each choice tells how many it would show. */
export function Filters(props: {
  obligations: readonly ObligationHead[]
  state: ObligationState | null
  onState: (state: ObligationState | null) => void
  source: SourceKind | null
  onSource: (source: SourceKind | null) => void
}) {
  const { obligations, state, onState, source, onSource } = props
  const { list } = useWords(compliancePageWords)
  const { states } = useWords(complianceWords)
  const ofSource = obligations.filter((one) => source === null || one.source.kind === source)
  const ofState = obligations.filter((one) => state === null || one.state === state)
  const countState = (value: ObligationState) => ofSource.filter((one) => one.state === value).length
  const countSource = (kind: SourceKind) => ofState.filter((one) => one.source.kind === kind).length
  const found = obligationStates.toReversed().filter((value) => value === state || countState(value) > 0)
  return (
    <div className="co-filters sd-screen-only">
      <ChipGroup<ObligationState | 'all'>
        kind="one"
        legend={list.filterState}
        value={state ?? 'all'}
        onChange={(value) => onState(value === 'all' ? null : value)}
        options={[
          { value: 'all', text: list.all(ofSource.length) },
          ...found.map((value) => ({ value, text: list.counted(states[value], countState(value)) })),
        ]}
      />
      <ChipGroup<SourceKind | 'all'>
        kind="one"
        legend={list.filterSource}
        value={source ?? 'all'}
        onChange={(value) => onSource(value === 'all' ? null : value)}
        options={[
          { value: 'all', text: list.all(ofState.length) },
          ...sourceKinds.map((kind) => ({ value: kind, text: list.counted(list[kind], countSource(kind)) })),
        ]}
      />
    </div>
  )
}
