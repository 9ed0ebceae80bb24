import { useEffect, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Row } from '#design/columns.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Field } from '#design/field.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { useDraft } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeTask } from '../../api.ts'
import type { Group, Task } from '../../schema.ts'
import { fieldsOf, itemIdsOf, readFields, type TaskFault, textKey } from '../../task-form.ts'
import { useGroupChange } from '../../web/use-group-change.ts'
import { groupWords } from '../../words.ts'
import { ChecklistFields } from './checklist-fields.tsx'
import { OwnerOptions } from './owner-options.tsx'

/** A task written or changed in its place. What is typed stays on the device until it is saved; a lost race shows both texts. */
export function TaskEditor({
  group,
  task,
  id,
  onDone,
}: {
  group: Group
  task: Task | null
  id: string
  onDone: () => void
}) {
  const words = useWords(groupWords)
  const { tasks } = words
  const change = useGroupChange(group.id)
  const standing = { version: task?.version ?? 0, values: fieldsOf(task) }
  // A new task has no id of its own on the device before it is saved.
  const draft = useDraft(`${group.id}|task|${task?.id ?? 'new'}`, standing)
  const [attempt, setAttempt] = useState(0)
  const { values, start, open } = draft
  useEffect(() => {
    if (!open) start()
  }, [open, start])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { content, faults } = readFields(values)
  const fields = ['title', 'detail', ...itemIdsOf(values).map(textKey)]
  const guarded = useGuarded({ ...change, draft, standing: standing.values, fields, open: true })
  const said: Record<TaskFault, string> = { title: tasks.faultName, owner: tasks.faultOwner, dueOn: tasks.faultDue }
  const faultAt = (field: TaskFault) => (attempt > 0 && faults.includes(field) ? said[field] : undefined)
  const save = async () => {
    setAttempt((before) => before + 1)
    if (faults.length > 0 || guarded.stops()) return
    const body = { ...content, version: standing.version, overrides: guarded.overrides }
    if (!(await change.run(() => call(writeTask, { params: { id: group.id, taskId: id }, body }), tasks.saved))) return
    draft.drop()
    onDone()
  }
  return (
    <form
      ref={form}
      className="sd-form wg-narrow wg-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !draft.conflict) void save()
      }}
    >
      <h3>{task ? tasks.editTitle : tasks.add}</h3>
      <ErrorSummary
        title={words.faults}
        faults={attempt > 0 ? faults.map((one) => ({ fieldId: `task-${id}-${one}`, text: said[one] })) : []}
        attempt={attempt}
      />
      {draft.conflict && task && (
        <Notice tone="watch" title={tasks.conflict} announce="now">
          <p>{tasks.conflictText}</p>
          <p>
            {task.title} · {task.ownerOrganisationName} · {tasks.dueOn(task.dueOn)}
          </p>
          {task.detail && <p className="wg-told">{task.detail}</p>}
          {task.checklist.length > 0 && (
            <ul>
              {task.checklist.map((one) => (
                <li key={one.id}>{one.text}</li>
              ))}
            </ul>
          )}
          <Row>
            <Button look="second" onClick={() => draft.settle(values)}>
              {tasks.keepMine}
            </Button>
            <Button look="second" onClick={() => draft.settle(standing.values)}>
              {tasks.takeTheirs}
            </Button>
          </Row>
        </Notice>
      )}
      <TextField
        id={`task-${id}-title`}
        label={tasks.name}
        value={values.title ?? ''}
        onChange={(value) => draft.change('title', value)}
        maxLength={160}
        {...known({ error: faultAt('title') })}
      />
      {guarded.below('title')}
      <Field id={`task-${id}-owner`} label={tasks.owner} {...known({ error: faultAt('owner') })}>
        {(control) => (
          <select
            {...control}
            className="ds-input"
            value={values.owner ?? ''}
            onChange={(event) => draft.change('owner', event.target.value)}
          >
            <option value="">{tasks.chooseOwner}</option>
            <OwnerOptions group={group} />
          </select>
        )}
      </Field>
      <TextField
        id={`task-${id}-dueOn`}
        label={tasks.due}
        type="date"
        value={values.dueOn ?? ''}
        onChange={(value) => draft.change('dueOn', value)}
        {...known({ error: faultAt('dueOn') })}
      />
      <TextArea
        label={tasks.detail}
        optional={words.optional}
        value={values.detail ?? ''}
        onChange={(value) => draft.change('detail', value)}
        maxLength={2000}
      />
      {guarded.below('detail')}
      <ChecklistFields draft={draft} below={guarded.below} />
      {change.problem && !draft.conflict && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <Row>
        <Button type="submit" busy={change.busy} disabled={draft.conflict}>
          {tasks.save}
        </Button>
        <Button
          look="second"
          onClick={() => {
            draft.drop()
            onDone()
          }}
        >
          {words.cancel}
        </Button>
      </Row>
    </form>
  )
}
