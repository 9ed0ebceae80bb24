import { Button } from '#design/button.tsx'
import { Row } from '#design/columns.tsx'
import type { Actor } from '#features/access/schema.ts'
import { useWords } from '#platform/web/language.tsx'
import { offeredActions } from '../../rules.ts'
import type { Report } from '../../schema.ts'
import { reportWords } from '../../words.ts'
import { type MoveAction, MoveButton } from './move-reports.tsx'

/** The way onward first, the ways back after it. */
export const onwardFirst: readonly MoveAction[] = ['submit', 'review', 'share', 'return', 'withdraw']

/** Whether the step takes a report onward; the ways back are never the first thing to do. */
export const leadsOn = (action: MoveAction) => action !== 'return' && action !== 'withdraw'

/** The steps that every chosen report can take for this person, straight from the transition table. */
export function sharedActions(reports: readonly Report[], actor: Actor): MoveAction[] {
  const open = reports.map((report) =>
    offeredActions(actor, { ...report, reporterId: report.mine ? actor.personId : null }),
  )
  return onwardFirst.filter((action) => open.length > 0 && open.every((one) => one.includes(action)))
}

export function Selection(props: { reports: readonly Report[]; actor: Actor; onClear: () => void }) {
  const { reports, actor, onClear } = props
  const words = useWords(reportWords).list
  if (reports.length === 0) return null
  const actions = sharedActions(reports, actor)
  return (
    <section className="report-selection" aria-label={words.selected(reports.length)}>
      <Row>
        <strong>{words.selected(reports.length)}</strong>
        {actions.length === 0 && <span>{words.nothingToDo}</span>}
        {actions.map((action, at) => (
          <MoveButton
            key={action}
            action={action}
            reports={reports}
            first={at === 0 && leadsOn(action)}
            onMoved={onClear}
          />
        ))}
        <Button look="quiet" onClick={onClear}>
          {words.unselect}
        </Button>
      </Row>
    </section>
  )
}
