import { TextArea } from '#design/text-area.tsx'
import { SelectField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { writeOutcome } from '../../api.ts'
import type { FocusPoint, QuickTask } from '../../schema.ts'
import { useDraft } from '../../web/drafts.ts'
import { useChange } from '../../web/use-change.ts'
import { useGuarded } from '../../web/use-guarded.ts'
import { Conflict } from '../../web/writing/conflict.tsx'
import { EditButtons } from '../../web/writing/edit-buttons.tsx'
import { useWeekly } from './weekly-context.ts'

/** What was promised last time and what came of it. */
export function LastPeriod() {
  const { picture, words } = useWeekly()
  const { meeting } = words.pages
  const { last } = picture
  return (
    <>
      <h3 className="pi-quiet-heading">{meeting.last}</h3>
      {!last && <p className="sd-muted">{meeting.noLast}</p>}
      {last && last.focusPoints.length === 0 && last.tasks.length === 0 && (
        <p className="sd-muted">{meeting.lastNone}</p>
      )}
      {last && (
        <ul className="pi-plain">
          {last.focusPoints.map((point) => (
            <li key={point.id}>
              <Outcome lastId={last.id} kind="focusPoint" item={point} />
            </li>
          ))}
          {last.tasks.map((task) => (
            <li key={task.id}>
              <Outcome lastId={last.id} kind="task" item={task} task={task} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface OutcomeProps {
  lastId: string
  kind: 'focusPoint' | 'task'
  item: Pick<FocusPoint, 'id' | 'title' | 'outcome' | 'version'>
  task?: QuickTask
}

function Outcome({ lastId, kind, item, task }: OutcomeProps) {
  const { picture, words, organisations, editable } = useWeekly()
  const { meeting, edit } = words.pages
  const state = task?.state ?? ''
  const standing = { version: item.version, values: { outcome: item.outcome ?? '', state } }
  const draft = useDraft(`${picture.id}|outcome|${item.id}`, standing)
  const change = useChange(picture.id)
  const { open } = draft
  const guarded = useGuarded({ ...change, draft, open, standing: standing.values, fields: ['outcome'] })
  const nameState = (code: string) => meeting.taskStates[code as QuickTask['state']] ?? code
  const save = async () => {
    if (guarded.stops()) return
    const body = {
      kind,
      itemId: item.id,
      outcome: draft.values.outcome?.trim() || null,
      version: standing.version,
      overrides: guarded.overrides,
      ...(task ? { state: draft.values.state as QuickTask['state'] } : {}),
    }
    if (await change.run(() => call(writeOutcome, { params: { id: lastId }, body }), edit.saved)) draft.drop()
  }
  const owner = organisations.find((one) => one.id === task?.ownerOrganisationId)?.name
  return (
    <>
      <div>
        {item.title}
        {task && (
          <>
            , <strong>{nameState(task.state)}</strong>
          </>
        )}
        {item.outcome && !draft.open && `: ${item.outcome}`}
      </div>
      {task && <div className="sd-small sd-muted">{meeting.byWhen(owner ?? '', task.dueOn)}</div>}
      {editable && !draft.open && (
        <button type="button" className="ds-link sd-small sd-screen-only" onClick={draft.start}>
          {item.outcome ? edit.change : meeting.writeOutcome}
          <span className="sd-hidden">: {item.title}</span>
        </button>
      )}
      {draft.open && (
        <div className="pi-editing">
          {task && (
            <SelectField
              label={meeting.taskState}
              value={draft.values.state ?? 'open'}
              onChange={(value) => draft.change('state', value)}
              options={Object.entries(meeting.taskStates).map(([value, text]) => ({ value, text }))}
            />
          )}
          <TextArea
            label={meeting.whatCame}
            value={draft.values.outcome ?? ''}
            onChange={(value) => draft.change('outcome', value)}
            rows={2}
            maxLength={600}
          />
          {guarded.below('outcome')}
          <Conflict
            draft={draft}
            standing={standing}
            who={null}
            fields={[
              { field: 'state', label: meeting.taskState, show: nameState },
              { field: 'outcome', label: meeting.whatCame, joins: true },
            ]}
          />
          <EditButtons draft={draft} change={change} onSave={() => void save()} />
        </div>
      )}
    </>
  )
}
