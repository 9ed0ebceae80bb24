import { Signal, type SignalKind } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { MeasureHead } from '../../schema.ts'
import { planWords } from '../../words.ts'

const kinds = {
  notBegun: 'waiting',
  onTime: 'fine',
  late: 'act',
  done: 'fine',
  stopped: 'waiting',
} as const satisfies Record<MeasureHead['standing'], SignalKind>

/** How it goes, as computed: nobody claims it. Set aside by somebody, that is told after it. */
export function Standing({ measure }: { measure: Pick<MeasureHead, 'standing' | 'override'> }) {
  const said = useWords(planWords)
  const { standing, override } = measure
  return (
    <>
      <Signal kind={kinds[standing]}>{said.standings[standing]}</Signal>
      {override && <div className="sd-small sd-muted">{said.setAside(said.overrides[override.status])}</div>}
    </>
  )
}
