import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Field } from '#design/field.tsx'
import { FileInput } from '#design/file-input.tsx'
import { Notice } from '#design/notice.tsx'
import { SelectField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { type ImportPreview, type ImportSource, previewImport } from '../../import-api.ts'
import { sayRefused, uploadFile } from './upload-file.ts'
import { importPageWords, importWords } from './words.ts'

/** The first step: which file, and from where if it has come from there before. */
export function ChooseFile(props: {
  sources: readonly ImportSource[]
  onRead: (preview: ImportPreview, source: ImportSource | null) => void
}) {
  const { sources, onRead } = props
  const words = useWords(importPageWords)
  const rules = useWords(importWords)
  const [sourceId, setSourceId] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const source = sources.find((one) => one.id === sourceId) ?? null
  const read = useMutation({
    mutationFn: async (chosen: File) => {
      const { id } = await uploadFile(chosen)
      return call(previewImport, { params: { id }, body: { mapping: source?.mapping ?? null } })
    },
    onSuccess: (preview) => onRead(preview, source),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file && !read.isPending) read.mutate(file)
  }
  return (
    <Card title={words.file}>
      <form className="sd-form report-correct" onSubmit={submit}>
        {sources.length > 0 && (
          <SelectField
            label={words.source}
            hint={words.sourceHint}
            value={sourceId}
            onChange={setSourceId}
            options={[
              { value: '', text: words.newSource },
              ...sources.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
        )}
        <Field
          label={words.file}
          hint={words.fileHint}
          {...(read.isError ? { error: sayRefused(read.error, rules, words.unreachable) } : {})}
        >
          {(control) => (
            <FileInput
              {...control}
              accept=".csv,.txt,.tsv,.xlsx,text/csv"
              onChange={(event) => {
                read.reset()
                setFile(event.target.files?.[0] ?? null)
              }}
            />
          )}
        </Field>
        <Button type="submit" disabled={!file} busy={read.isPending}>
          {read.isPending ? words.uploading : words.read}
        </Button>
        {read.isPending && <Notice announce="soon">{words.uploading}</Notice>}
      </form>
    </Card>
  )
}
