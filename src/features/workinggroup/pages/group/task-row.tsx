import { useEffect, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Row } from '#design/columns.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { settleTask, writeTask } from '../../api.ts'
import type { Group, Task } from '../../schema.ts'
import { withTick } from '../../task-form.ts'
import { useGroupChange } from '../../web/use-group-change.ts'
import { groupWords } from '../../words.ts'
import { DropTask } from './drop-task.tsx'
import { Standing } from './states.tsx'
import { TaskEditor } from './task-editor.tsx'
import { TaskMore } from './task-more.tsx'

/** Where mails and other pages point. */
const anchorOf = (task: Task) => `uppgift-${task.id}`

export function TaskRow({ group, task, onSettled }: { group: Group; task: Task; onSettled: () => void }) {
  const { tasks: words } = useWords(groupWords)
  const change = useGroupChange(group.id)
  const [editing, setEditing] = useState(false)
  const [dropping, setDropping] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const isAsked = location.hash === `#${anchorOf(task)}`
  useEffect(() => {
    if (!isAsked) return
    const fold = row.current?.closest('details')
    if (fold) fold.open = true
    row.current?.scrollIntoView({ block: 'center' })
  }, [isAsked])
  const wasEditing = useRef(false)
  useEffect(() => {
    // Whoever works by keyboard goes on where the form was opened.
    if (wasEditing.current && !editing) row.current?.querySelector<HTMLElement>('.ds-button')?.focus()
    wasEditing.current = editing
  }, [editing])
  const params = { id: group.id, taskId: task.id }
  const { version } = task
  const settle = async (state: 'done' | 'open', said: string) => {
    const body = { state, outcome: null, version }
    if (await change.run(() => call(settleTask, { params, body }), said)) onSettled()
  }
  const tick = (itemId: string, done: boolean) =>
    change.run(() => call(writeTask, { params, body: { ...withTick(task, itemId, done), version } }))
  if (editing) {
    return (
      <li ref={row} id={anchorOf(task)}>
        <TaskEditor group={group} task={task} id={task.id} onDone={() => setEditing(false)} />
      </li>
    )
  }
  const ticked = task.checklist.filter((one) => one.done).length
  const isOpen = task.state === 'open'
  return (
    <li ref={row} id={anchorOf(task)} data-asked={isAsked || undefined}>
      <div className="wg-head">
        <div className="wg-words">
          <h3>{task.title}</h3>
          <p className="sd-small sd-muted">
            {[
              [task.ownerOrganisationName, task.ownerName].filter(Boolean).join(', '),
              task.standing === 'late' ? words.wasDue(task.dueOn) : words.dueOn(task.dueOn),
              ...(task.checklist.length > 0 ? [words.ticked(ticked, task.checklist.length)] : []),
            ].join(' · ')}
          </p>
        </div>
        <Standing standing={task.standing} />
      </div>
      <Told task={task} />
      {task.detail && <p className="wg-told">{task.detail}</p>}
      {task.checklist.length > 0 && (
        <ul className="wg-plain">
          {task.checklist.map((item) => (
            <li key={item.id}>
              <label className="sd-check">
                <input
                  type="checkbox"
                  className="ds-input"
                  checked={item.done}
                  disabled={!isOpen || !task.mayChange || change.busy}
                  onChange={(event) => void tick(item.id, event.target.checked)}
                />
                {item.text}
              </label>
            </li>
          ))}
        </ul>
      )}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      {task.mayChange && (
        <Row>
          {isOpen ? (
            <>
              <Button
                look="second"
                busy={change.busy}
                aria-label={words.doneOf(task.title)}
                onClick={() => void settle('done', words.isDone(task.title))}
              >
                {words.done}
              </Button>
              <Button look="quiet" aria-label={`${words.edit}: ${task.title}`} onClick={() => setEditing(true)}>
                {words.edit}
              </Button>
              <Button look="quiet" aria-label={`${words.drop}: ${task.title}`} onClick={() => setDropping(true)}>
                {words.drop}
              </Button>
            </>
          ) : (
            <Button
              look="quiet"
              busy={change.busy}
              aria-label={`${words.reopen}: ${task.title}`}
              onClick={() => void settle('open', words.reopened)}
            >
              {words.reopen}
            </Button>
          )}
        </Row>
      )}
      <TaskMore group={group} task={task} open={isAsked} />
      {dropping && <DropTask task={task} onDropped={onSettled} onClose={() => setDropping(false)} />}
    </li>
  )
}

/** What is told beside the computed standing: who was told of it, what was set aside and why, what came of it. */
function Told({ task }: { task: Task }) {
  const { tasks: words, standings } = useWords(groupWords)
  const { override, outcome, escalated, standing } = task
  return (
    <>
      {override && (
        <p>
          {words.overridden(standings[override.status], override.by, override.at)} {override.reason}
        </p>
      )}
      {standing === 'late' && escalated && <p className="sd-small sd-muted">{words.told[escalated]}</p>}
      {outcome && (
        <p>
          {words.outcome} {outcome}
        </p>
      )}
    </>
  )
}
