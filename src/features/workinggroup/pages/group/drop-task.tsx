import { Button } from '#design/button.tsx'
import { Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { settleTask } from '../../api.ts'
import type { Task } from '../../schema.ts'
import { useText } from '../../web/use-text.tsx'
import { groupWords } from '../../words.ts'

/** A task that is not to be done after all, with why. */
export function DropTask({ task, onDropped, onClose }: { task: Task; onDropped: () => void; onClose: () => void }) {
  const words = useWords(groupWords)
  const { tasks, refusals } = words
  const why = useText(task.groupId, { field: 'outcome', least: 2, most: 1000, fault: refusals.outcomeMissing() })
  const drop = async () => {
    if (!why.ready()) return
    const params = { id: task.groupId, taskId: task.id }
    const body = { state: 'dropped' as const, outcome: why.text, version: task.version, overrides: why.overrides }
    if (!(await why.change.run(() => call(settleTask, { params, body })))) return
    onClose()
    onDropped()
  }
  return (
    <Dialog
      open
      title={tasks.dropTitle}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={why.change.busy} onClick={() => void drop()}>
          {tasks.drop}
        </Button>
      }
    >
      <Stack>
        <p>{task.title}</p>
        {why.area(tasks.dropWhy)}
      </Stack>
    </Dialog>
  )
}
