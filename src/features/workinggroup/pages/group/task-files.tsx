import { useRef } from 'react'
import { Field } from '#design/field.tsx'
import { FileInput } from '#design/file-input.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { sendFile } from '#features/evidence/web/send-file.ts'
import { largestFile } from '#platform/files/file-kind.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { attachTaskFile, removeTaskFile } from '../../api.ts'
import type { Task } from '../../schema.ts'
import { taskFileAddress } from '../../web/queries.ts'
import { useGroupChange } from '../../web/use-group-change.ts'
import { groupWords } from '../../words.ts'

export function TaskFiles({ task }: { task: Task }) {
  const { tasks: words } = useWords(groupWords)
  const change = useGroupChange(task.groupId)
  const box = useRef<HTMLInputElement>(null)
  const params = { id: task.groupId, taskId: task.id }
  const attach = async (file: File) => {
    await change.run(async () => {
      if (file.size > largestFile) throw new CallFailed(413, 'tooLarge', [{ code: 'fileTooLarge' }])
      return sendFile(attachTaskFile, { params, query: { name: file.name.slice(0, 200) }, file })
    }, words.attached(file.name))
    // The same file can be chosen again after it was mended.
    if (box.current) box.current.value = ''
  }
  const remove = (fileId: string) => change.run(() => call(removeTaskFile, { params: { ...params, fileId } }))
  return (
    <section className="wg-part">
      <h4>{words.files}</h4>
      <ul className="wg-plain">
        {task.files.map((file) => (
          <li key={file.id}>
            <a className="ds-link" href={taskFileAddress(task, file.id)} download>
              {file.name}
            </a>{' '}
            <span className="sd-small sd-muted">
              {words.size(file.bytes)}, {file.organisationName}
            </span>
            {task.mayChange && (
              <>
                {' '}
                <button type="button" className="ds-link sd-small" onClick={() => void remove(file.id)}>
                  {words.removeFile}
                  <span className="sd-hidden"> {file.name}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {task.mayChange && (
        <Field label={words.addFile} hint={words.filesHint} {...known({ error: change.problem ?? undefined })}>
          {(control) => (
            <FileInput
              {...control}
              ref={box}
              disabled={change.busy}
              accept=".pdf,.docx,.xlsx,.csv,.png,.jpg,.jpeg"
              onChange={(event) => {
                const file = event.target.files?.[0]
                if (file) void attach(file)
              }}
            />
          )}
        </Field>
      )}
      {change.busy && <Notice announce="soon">{words.sending}</Notice>}
    </section>
  )
}
