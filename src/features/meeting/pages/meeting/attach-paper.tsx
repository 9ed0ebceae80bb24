import { useRef } from 'react'
import { FileInput } from '#design/file-input.tsx'
import { Notice } from '#design/notice.tsx'
import { sendFile } from '#features/evidence/web/send-file.ts'
import { useWords } from '#platform/web/language.tsx'
import { attachPaper } from '../../api.ts'
import { meetingPageWords } from '../../pages-words.ts'
import type { AgendaItem } from '../../schema.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'

/** A paper of the presenters' own beside what the item already has. */
export function AttachPaper({ meetingId, item }: { meetingId: string; item: AgendaItem }) {
  const { view } = useWords(meetingPageWords)
  const change = useMeetingChange()
  const box = useRef<HTMLInputElement>(null)
  const attach = async (file: File) => {
    const params = { id: meetingId, itemId: item.id }
    await change.run(
      () => sendFile(attachPaper, { params, query: { name: file.name.slice(0, 200) }, file }),
      view.attached(file.name),
    )
    // The same file can be chosen again after it was mended.
    if (box.current) box.current.value = ''
  }
  return (
    <details>
      <summary>
        {view.attach}
        <span className="sd-hidden"> {item.title}</span>
      </summary>
      <p className="sd-small sd-muted">{view.attachHint}</p>
      <FileInput
        ref={box}
        aria-label={view.attachOf(item.title)}
        disabled={change.busy}
        accept=".pdf,.docx,.xlsx,.csv,.png,.jpg,.jpeg"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void attach(file)
        }}
      />
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </details>
  )
}
