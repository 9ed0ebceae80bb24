import { useState } from 'react'
import { addDays } from '#analysis/time/local-date.ts'
import { SelectField, TextField } from '#design/text-field.tsx'
import { newId } from '#features/report/web/new-id.ts'
import { call } from '#platform/web/call.ts'
import { writeTask } from '../../api.ts'
import type { QuickTask } from '../../schema.ts'
import { useDraft } from '../../web/drafts.ts'
import { useChange } from '../../web/use-change.ts'
import { useGuarded } from '../../web/use-guarded.ts'
import { Conflict } from '../../web/writing/conflict.tsx'
import { EditButtons } from '../../web/writing/edit-buttons.tsx'
import { useWeekly } from './weekly-context.ts'

/** Quick tasks: what, who, by when. */
export function Tasks() {
  const { picture, words, editable, computation } = useWeekly()
  const { meeting } = words.pages
  const [adding, setAdding] = useState<string | null>(null)
  // Until the next meeting: a week after the one that follows the period.
  const dueOn = addDays(computation.period.to, 7)
  return (
    <>
      <h3 className="pi-quiet-heading">{meeting.tasks}</h3>
      {picture.tasks.length === 0 && !adding && <p className="sd-muted">{meeting.tasksNone}</p>}
      <ul className="pi-plain">
        {picture.tasks.map((task) => (
          <li key={task.id}>
            <TaskForm task={task} />
          </li>
        ))}
        {adding && (
          <li key={adding}>
            <TaskForm
              task={{
                id: adding,
                focusPointId: null,
                title: '',
                ownerOrganisationId: '',
                dueOn,
                state: 'open',
                outcome: null,
                version: 0,
              }}
              onDone={() => setAdding(null)}
            />
          </li>
        )}
      </ul>
      {editable && !adding && (
        <button type="button" className="ds-link sd-small sd-screen-only" onClick={() => setAdding(newId())}>
          {meeting.addTask}
        </button>
      )}
    </>
  )
}

function TaskForm({ task, onDone }: { task: QuickTask; onDone?: () => void }) {
  const { picture, words, organisations, editable } = useWeekly()
  const { meeting, edit } = words.pages
  const { title, ownerOrganisationId, dueOn } = task
  const standing = {
    version: task.version,
    values: { title, ownerOrganisationId, dueOn, focusPointId: task.focusPointId ?? '' },
  }
  const draft = useDraft(`${picture.id}|task|${task.id}`, standing)
  const change = useChange(picture.id)
  const [tried, setTried] = useState(false)
  const open = draft.open || task.version === 0
  const guarded = useGuarded({ ...change, draft, open, standing: standing.values, fields: ['title'] })
  const nameOwner = (id: string) => organisations.find((one) => one.id === id)?.name ?? id
  const nameFocus = (id: string) => picture.focusPoints.find((one) => one.id === id)?.title ?? meeting.noFocus
  if (!draft.open && task.version > 0) {
    return (
      <>
        <div>{task.title}</div>
        <div className="sd-small sd-muted">{meeting.byWhen(nameOwner(ownerOrganisationId), dueOn)}</div>
        {editable && (
          <button type="button" className="ds-link sd-small sd-screen-only" onClick={draft.start}>
            {edit.change}
            <span className="sd-hidden"> {task.title}</span>
          </button>
        )}
      </>
    )
  }
  const values = draft.values
  const drop = () => {
    draft.drop()
    onDone?.()
  }
  const close = { ...draft, drop }
  const faults = {
    title: values.title?.trim() ? null : meeting.needTitle,
    owner: values.ownerOrganisationId ? null : meeting.needOwner,
    due: /^\d{4}-\d\d-\d\d$/.test(values.dueOn ?? '') ? null : meeting.needDue,
  }
  const save = async () => {
    setTried(true)
    if (Object.values(faults).some(Boolean) || guarded.stops()) return
    const body = {
      ...task,
      title: values.title?.trim() ?? '',
      ownerOrganisationId: values.ownerOrganisationId ?? '',
      dueOn: values.dueOn ?? '',
      focusPointId: values.focusPointId || null,
      overrides: guarded.overrides,
    }
    if (await change.run(() => call(writeTask, { params: { id: picture.id }, body }), edit.saved)) drop()
  }
  const fault = (text: string | null) => (tried && text ? { error: text } : {})
  return (
    <div className="pi-editing">
      <TextField
        label={meeting.taskTitle}
        value={values.title ?? ''}
        onChange={(value) => draft.change('title', value)}
        maxLength={160}
        {...fault(faults.title)}
      />
      {guarded.below('title')}
      <SelectField
        label={meeting.owner}
        value={values.ownerOrganisationId ?? ''}
        onChange={(value) => draft.change('ownerOrganisationId', value)}
        options={[{ value: '', text: '' }, ...organisations.map((one) => ({ value: one.id, text: one.name }))]}
        {...fault(faults.owner)}
      />
      <TextField
        label={meeting.due}
        type="date"
        value={values.dueOn ?? ''}
        onChange={(value) => draft.change('dueOn', value)}
        {...fault(faults.due)}
      />
      {picture.focusPoints.length > 0 && (
        <SelectField
          label={meeting.forFocus}
          value={values.focusPointId ?? ''}
          onChange={(value) => draft.change('focusPointId', value)}
          options={['', ...picture.focusPoints.map((one) => one.id)].map((id) => ({ value: id, text: nameFocus(id) }))}
        />
      )}
      <Conflict
        draft={close}
        standing={standing}
        who={null}
        fields={[
          { field: 'title', label: meeting.taskTitle, joins: true },
          { field: 'ownerOrganisationId', label: meeting.owner, show: nameOwner },
          { field: 'dueOn', label: meeting.due },
          { field: 'focusPointId', label: meeting.forFocus, show: nameFocus },
        ]}
      />
      <EditButtons draft={close} change={change} onSave={() => void save()} />
    </div>
  )
}
