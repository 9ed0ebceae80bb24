import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { Card } from '#design/card.tsx'
import { Field } from '#design/field.tsx'
import { FileInput } from '#design/file-input.tsx'
import { known } from '#design/known.ts'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { largestFile } from '#platform/files/file-kind.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { attachMappingFile, removeMappingFile } from '../../mapping-api.ts'
import type { Mapping, MappingFile } from '../../mapping-schema.ts'
import { mappingWords } from '../../mapping-words.ts'
import { mappingFileAddress } from '../../web/mapping-queries.ts'
import { sendFile } from '../../web/send-file.ts'
import { explainMapping } from '../../web/use-mapping-form.ts'

/** What is attached; each file is the actor's own until the mapping is approved. */
export function MappingFiles({ mapping, onFiles }: { mapping: Mapping; onFiles: (files: MappingFile[]) => void }) {
  const words = useWords(mappingWords)
  const { form } = words
  const say = useSay()
  const box = useRef<HTMLInputElement>(null)
  const params = { id: mapping.id }
  const attach = useMutation({
    mutationFn: (file: File) => {
      if (file.size > largestFile) throw new CallFailed(413, 'tooLarge', [{ code: 'fileTooLarge' }])
      const query = { name: file.name.slice(0, 200), type: file.type || 'text/csv' }
      return sendFile(attachMappingFile, { params, query, file })
    },
    onSuccess: ({ files }, file) => {
      onFiles(files)
      say(form.attached(file.name))
    },
    onSettled: () => {
      // The same file can be chosen again after it was mended.
      if (box.current) box.current.value = ''
    },
  })
  const remove = useMutation({
    mutationFn: (fileId: string) => call(removeMappingFile, { params: { ...params, fileId } }),
    onSuccess: ({ files }) => onFiles(files),
  })
  const failed = attach.error ?? remove.error
  return (
    <Card title={form.files}>
      <FileList mapping={mapping} onRemove={(fileId) => remove.mutate(fileId)} />
      <div className="sd-form">
        <Field
          label={form.addFile}
          hint={form.filesHint}
          {...known({ error: failed ? explainMapping(failed, words) : undefined })}
        >
          {(control) => (
            <FileInput
              {...control}
              ref={box}
              disabled={attach.isPending}
              accept=".pdf,.docx,.xlsx,.csv,.png,.jpg,.jpeg"
              onChange={(event) => {
                const file = event.target.files?.[0]
                if (file) attach.mutate(file)
              }}
            />
          )}
        </Field>
      </div>
      {attach.isPending && <Notice announce="soon">{form.sending}</Notice>}
    </Card>
  )
}

export function FileList({ mapping, onRemove }: { mapping: Mapping; onRemove?: (fileId: string) => void }) {
  const { form } = useWords(mappingWords)
  if (mapping.files.length === 0) return null
  return (
    <ul className="ma-files">
      {mapping.files.map((file) => (
        <li key={file.id}>
          <a className="ds-link" href={mappingFileAddress(mapping.id, file.id)} download>
            {file.name}
          </a>{' '}
          <span className="sd-small sd-muted">
            {form.size(file.size)}
            {onRemove && file.shared && `, ${form.fileShared}`}
          </span>
          {onRemove && !file.shared && (
            <>
              {' '}
              <button type="button" className="ds-link sd-small" onClick={() => onRemove(file.id)}>
                {form.removeFile}
                <span className="sd-hidden"> {file.name}</span>
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
