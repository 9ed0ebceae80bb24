import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { Row, Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { overrideStanding } from '../../api.ts'
import type { Task } from '../../schema.ts'
import { useGroupChange } from '../../web/use-group-change.ts'
import { useText } from '../../web/use-text.tsx'
import { groupWords } from '../../words.ts'

const choices = ['onTime', 'late', 'waiting'] as const

/** Another standing than the computed one, with why; both are shown. */
export function OverrideStanding({ task }: { task: Task }) {
  const words = useWords(groupWords)
  const [open, setOpen] = useState(false)
  const change = useGroupChange(task.groupId)
  const params = { id: task.groupId, taskId: task.id }
  const takeBack = () => change.run(() => call(overrideStanding, { params, body: { status: null, reason: null } }))
  return (
    <Row>
      <span className="sd-small sd-muted">{words.tasks.computed(words.standings[task.standing])}</span>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {words.tasks.override}
      </Button>
      {task.override && (
        <Button look="quiet" busy={change.busy} onClick={() => void takeBack()}>
          {words.tasks.overrideBack}
        </Button>
      )}
      {open && <Choose task={task} onClose={() => setOpen(false)} />}
    </Row>
  )
}

function Choose({ task, onClose }: { task: Task; onClose: () => void }) {
  const words = useWords(groupWords)
  const { tasks } = words
  const [status, setStatus] = useState<(typeof choices)[number]>(task.override?.status ?? 'waiting')
  const reason = useText(task.groupId, { field: 'reason', least: 10, most: 400, fault: words.refusals.reasonMissing() })
  const save = async () => {
    if (!reason.ready()) return
    const params = { id: task.groupId, taskId: task.id }
    const body = { status, reason: reason.text, overrides: reason.overrides }
    if (await reason.change.run(() => call(overrideStanding, { params, body }))) onClose()
  }
  return (
    <Dialog
      open
      title={tasks.overrideTitle}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={reason.change.busy} onClick={() => void save()}>
          {tasks.overrideSave}
        </Button>
      }
    >
      <Stack>
        <p>{tasks.overrideText}</p>
        <ChipGroup
          kind="one"
          legend={tasks.overrideStatus}
          options={choices.map((value) => ({ value, text: words.standings[value] }))}
          value={status}
          onChange={setStatus}
        />
        {reason.area(tasks.overrideReason)}
      </Stack>
    </Dialog>
  )
}
