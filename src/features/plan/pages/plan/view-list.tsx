import { Card } from '#design/card.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import type { MeasureHead, Plan } from '../../schema.ts'
import { sayStanding } from '../../web/say-codes.ts'
import { usePlanNames } from '../../web/use-names.ts'
import { planWords } from '../../words.ts'
import { MeasureLink } from './measure-link.tsx'
import { Standing } from './standing.tsx'

/** What is looked at first: what is late, then what is not begun. */
const rank = { late: 0, notBegun: 1, onTime: 2, done: 3, stopped: 4 } as const

/** Measures as a table: who, when, how it goes. */
export function MeasureTable({ measures, caption }: { measures: readonly MeasureHead[]; caption: string }) {
  const words = useWords(planPageWords)
  const { table } = words
  const said = useWords(planWords)
  const names = usePlanNames()
  const { language } = useLanguage()
  const owner = (one: MeasureHead) => (one.ownerOrganisationId ? names.organisation(one.ownerOrganisationId) : null)
  const columns: Column<MeasureHead>[] = [
    {
      key: 'title',
      head: table.title,
      names: true,
      cell: (one) => <MeasureLink measure={one} />,
      value: (one) => one.title,
    },
    {
      key: 'standing',
      head: table.standing,
      cell: (one) => (
        <>
          <Standing measure={one} />
          {one.standing === 'late' && one.standingWhy.length > 0 && (
            <div className="sd-small sd-muted">{sayStanding(one.standingWhy, said)}</div>
          )}
        </>
      ),
      value: (one) => rank[one.standing],
    },
    {
      key: 'owner',
      head: table.owner,
      cell: (one) => owner(one) ?? <span className="sd-muted">{table.noOwner}</span>,
      value: owner,
    },
    {
      key: 'period',
      head: table.period,
      // A row breaks between two days, never inside one.
      cell: (one) => words.openSpan(one.from, one.to).replaceAll(' ', '\u00a0'),
      value: (one) => one.from ?? one.to,
    },
    { key: 'kind', head: table.kind, cell: (one) => said.kinds[one.kind], value: (one) => said.kinds[one.kind] },
    {
      key: 'state',
      head: table.state,
      cell: (one) => said.measureStates[one.state],
      value: (one) => one.state,
      folded: true,
    },
    {
      key: 'indicators',
      head: table.indicators,
      figures: true,
      cell: (one) => one.indicators,
      value: (one) => one.indicators,
    },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={measures}
      rowKey={(one) => one.id}
      language={language}
      firstSorting={{ key: 'standing', direction: 'ascending' }}
      empty={table.empty}
      columnsText={table.columns}
    />
  )
}

/** Ad-hoc measures decided since the edition came in force: they belong to it, each with a decision of its own. */
export function AddedSince({ plan }: { plan: Plan }) {
  const { view } = useWords(planPageWords)
  return (
    <Card title={view.added}>
      <p className="sd-muted">{view.addedText}</p>
      <ul className="pl-plain">
        {plan.addedSince.map((one) => (
          <li key={one.id}>
            <MeasureLink measure={one} /> <Standing measure={one} />
            <div className="sd-small sd-muted">
              {view.addedWhy(one.originPicture?.title ?? null, one.decidedAt, one.decidedBy)}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
