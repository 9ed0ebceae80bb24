import { useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { newId } from '#features/report/web/new-id.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Group, Task } from '../../schema.ts'
import { groupWords } from '../../words.ts'
import { TaskEditor } from './task-editor.tsx'
import { TaskRow } from './task-row.tsx'

/** The group's tasks: late ones first by their date, what is settled folded away. */
export function Tasks({ group }: { group: Group }) {
  const { tasks: words } = useWords(groupWords)
  const [adding, setAdding] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  // A task that is settled goes to the other list: the focus stays here.
  const stay = () => list.current?.focus()
  const open = group.tasks.filter((one) => one.state === 'open')
  const settled = group.tasks.filter((one) => one.state !== 'open')
  return (
    <Card title={words.title}>
      <div ref={list} tabIndex={-1}>
        {open.length > 0 && <TaskList group={group} tasks={open} onSettled={stay} />}
      </div>
      {group.tasks.length === 0 && <p className="sd-muted">{words.empty}</p>}
      {group.may.addTask && !adding && (
        <p>
          <Button look="second" onClick={() => setAdding(newId())}>
            {words.add}
          </Button>
        </p>
      )}
      {adding && <TaskEditor group={group} task={null} id={adding} onDone={() => setAdding(null)} />}
      {settled.length > 0 && (
        <details className="wg-more">
          <summary>
            {words.settled} ({settled.length})
          </summary>
          <TaskList group={group} tasks={settled} onSettled={stay} />
        </details>
      )}
    </Card>
  )
}

function TaskList({ group, tasks, onSettled }: { group: Group; tasks: readonly Task[]; onSettled: () => void }) {
  return (
    <ul className="wg-tasks">
      {tasks.map((task) => (
        <TaskRow key={task.id} group={group} task={task} onSettled={onSettled} />
      ))}
    </ul>
  )
}
