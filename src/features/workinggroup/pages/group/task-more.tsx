import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Stack } from '#design/columns.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { logTask } from '../../api.ts'
import type { Group, Task } from '../../schema.ts'
import { useText } from '../../web/use-text.tsx'
import { groupWords } from '../../words.ts'
import { OverrideStanding } from './override.tsx'
import { TaskFiles } from './task-files.tsx'

/** A task's log, its files, and its standing set aside: folded, since most days the row is enough. */
export function TaskMore({ group, task, open }: { group: Group; task: Task; open: boolean }) {
  const { tasks: words } = useWords(groupWords)
  const [unfolded, setUnfolded] = useState(open)
  const many = task.log.length + task.files.length
  if (many === 0 && !task.mayChange) return null
  return (
    <details className="wg-more" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary aria-label={words.moreOf(task.title)}>
        {words.more}
        {many > 0 && ` (${many})`}
      </summary>
      {unfolded && (
        <Stack>
          <Log task={task} />
          <TaskFiles task={task} />
          {task.mayChange && task.state === 'open' && group.state === 'active' && <OverrideStanding task={task} />}
        </Stack>
      )}
    </details>
  )
}

function Log({ task }: { task: Task }) {
  const { tasks: words, day } = useWords(groupWords)
  return (
    <section className="wg-part">
      <h4>{words.log}</h4>
      {task.log.length === 0 && <p className="sd-small sd-muted">{words.logEmpty}</p>}
      <ul className="wg-plain">
        {task.log.map((entry) => (
          <li key={entry.id}>
            <span className="wg-told">{entry.text}</span>{' '}
            <span className="sd-small sd-muted">
              {entry.organisationName}, {day(entry.recordedAt)}
            </span>
          </li>
        ))}
      </ul>
      {task.mayChange && <WriteLog task={task} />}
    </section>
  )
}

function WriteLog({ task }: { task: Task }) {
  const { tasks: words } = useWords(groupWords)
  const entry = useText(task.groupId, { field: 'text', least: 2, most: 2000, fault: words.logFault })
  const save = async () => {
    if (!entry.ready()) return
    const params = { id: task.groupId, taskId: task.id }
    const body = { text: entry.text, overrides: entry.overrides }
    if (await entry.change.run(() => call(logTask, { params, body }), words.logSaved)) entry.clear()
  }
  return (
    <div className="sd-form wg-narrow">
      {entry.area(words.logWrite)}
      <div>
        <Button look="second" busy={entry.change.busy} onClick={() => void save()}>
          {words.logSave}
        </Button>
      </div>
    </div>
  )
}
