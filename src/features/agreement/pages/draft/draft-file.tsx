import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Field } from '#design/field.tsx'
import { FileInput } from '#design/file-input.tsx'
import { known } from '#design/known.ts'
import { useSay } from '#design/live.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Content } from '../../content.ts'
import { draftPageWords } from '../../draft-pages-words.ts'
import { readContentFile } from '../../web/read-content-file.ts'

/** The draft out as a file, and in from one. */
export function DraftFile({ content, take }: { content: Content; take: (content: Content) => void }) {
  const { file } = useWords(draftPageWords)
  const say = useSay()
  const [fault, setFault] = useState<string | null>(null)
  const get = () => {
    const address = URL.createObjectURL(
      new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }),
    )
    const link = document.createElement('a')
    link.href = address
    link.download = file.name
    link.click()
    URL.revokeObjectURL(address)
  }
  const put = async (chosen: File | undefined) => {
    if (!chosen) return
    const read = await readContentFile(chosen)
    setFault(read ? null : file.broken)
    if (!read) return
    take(read)
    say(file.taken)
  }
  return (
    <Card title={file.title}>
      <p>{file.text}</p>
      <div className="ag-fields">
        <Button look="second" onClick={get}>
          {file.get}
        </Button>
        <Field label={file.put} {...known({ error: fault ?? undefined })}>
          {(control) => (
            <FileInput {...control} accept=".json" onChange={(event) => void put(event.target.files?.[0])} />
          )}
        </Field>
      </div>
    </Card>
  )
}
