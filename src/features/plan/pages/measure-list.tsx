import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../pages-words.ts'
import { type MeasureHead, measureStates } from '../schema.ts'
import { measuresQuery } from '../web/queries.ts'
import { planWords } from '../words.ts'
import { MeasureTable } from './plan/view-list.tsx'
import './plan/plan.css'

/** Every measure there is, in a plan or not. */
export default function MeasureListPage() {
  const words = useWords(planPageWords)
  const { measureList } = words
  const self = useSelf().data
  const writes = mayDo(self?.actor ?? null, 'plan.write')
  const { data, error } = useQuery(measuresQuery)
  if (error && !data) throw error
  const all = data?.measures ?? []
  const late = all.filter((one) => one.standing === 'late').length
  const drafts = all.filter((one) => one.state === 'draft').length
  return (
    <Page
      title={measureList.title}
      lead={data && all.length > 0 && measureList.lead(all.length, late, drafts)}
      back={
        <Link to="/plan" className="ds-link">
          {words.view.back}
        </Link>
      }
      actions={
        writes && (
          <Link to="/atgarder/ny" className="ds-button">
            {words.newMeasure}
          </Link>
        )
      }
    >
      {!data && <Loading text={measureList.loading} lines={8} />}
      {data && all.length === 0 && (
        <EmptyState title={measureList.empty}>{writes ? measureList.emptyWrite : measureList.emptyRead}</EmptyState>
      )}
      {all.length > 0 && <Filtered all={all} />}
    </Page>
  )
}

/** By state; by default what is over is left out. */
function Filtered({ all }: { all: readonly MeasureHead[] }) {
  const { measureList } = useWords(planPageWords)
  const said = useWords(planWords)
  const there = measureStates.filter((state) => all.some((one) => one.state === state))
  const [chosen, setChosen] = useState<MeasureHead['state'][]>([])
  const shown = chosen.length === 0 ? all : all.filter((one) => chosen.includes(one.state))
  return (
    <Card>
      {there.length > 1 && (
        <div className="sd-screen-only">
          <ChipGroup
            kind="many"
            legend={measureList.filter}
            hint={measureList.filterHint}
            value={chosen}
            onChange={setChosen}
            options={there.map((state) => ({ value: state, text: said.measureStates[state] }))}
          />
        </div>
      )}
      <MeasureTable measures={shown} caption={measureList.title} />
    </Card>
  )
}
