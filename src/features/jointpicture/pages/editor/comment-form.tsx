import { useEffect, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { TextArea } from '#design/text-area.tsx'
import type { Fields } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { writeComment } from '../../api.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { useEditor } from './editor-context.ts'

/** A comment about one paragraph or chapter, guarded like every other text. */
export function CommentForm({ about, onDone }: { about: string; onDone: () => void }) {
  const { picture, words } = useEditor()
  const change = useJointChange(picture.id)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  const [values, setValues] = useState<Fields>({})
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const guarded = useGuarded({
    ...change,
    draft: { values, change: set },
    standing: {},
    fields: ['text'],
    open: true,
  })
  const text = (values.text ?? '').trim()
  const save = async () => {
    if (text === '' || guarded.stops()) return
    const body = { key: about, text, overrides: guarded.overrides }
    if (await change.run(() => call(writeComment, { params: { id: picture.id }, body }))) onDone()
  }
  return (
    <div className="pi-editing" ref={box}>
      <TextArea
        label={words.comments.label}
        value={values.text ?? ''}
        onChange={(value) => set('text', value)}
        maxLength={1000}
      />
      {guarded.below('text')}
      {change.problem && <p role="alert">{change.problem}</p>}
      <div className="jp-buttons">
        <Button busy={change.busy} disabled={text === ''} onClick={() => void save()}>
          {words.comments.save}
        </Button>
        <Button look="second" onClick={onDone}>
          {words.comments.cancel}
        </Button>
      </div>
    </div>
  )
}
