import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { closeGroup } from '../../api.ts'
import type { Group } from '../../schema.ts'
import { useText } from '../../web/use-text.tsx'
import { groupWords } from '../../words.ts'

/** The end of the group, with its report. Open tasks are named before anything is written. */
export function CloseGroup({ group }: { group: Group }) {
  const words = useWords(groupWords)
  const { close } = words
  const [open, setOpen] = useState(false)
  const report = useText(group.id, { field: 'report', least: 20, most: 6000, fault: close.fault })
  const left = group.tasks.filter((one) => one.state === 'open')
  const finish = async () => {
    if (!report.ready()) return
    const body = { report: report.text, overrides: report.overrides }
    const closed = await report.change.run(() => call(closeGroup, { params: { id: group.id }, body }), close.done)
    if (closed) setOpen(false)
  }
  return (
    <>
      <Button look="second" onClick={() => setOpen(true)}>
        {close.button}
      </Button>
      <Dialog
        open={open}
        title={close.title}
        closeText={words.cancel}
        onClose={() => setOpen(false)}
        actions={
          left.length === 0 && (
            <Button busy={report.change.busy} onClick={() => void finish()}>
              {close.button}
            </Button>
          )
        }
      >
        {left.length > 0 ? (
          <Notice tone="watch" title={close.stopped}>
            <ul>
              {left.map((one) => (
                <li key={one.id}>{one.title}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Stack>
            <p>{close.text}</p>
            {report.area(close.report)}
          </Stack>
        )}
      </Dialog>
    </>
  )
}
