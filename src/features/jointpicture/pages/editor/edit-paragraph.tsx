import { useEffect, useRef } from 'react'
import { TextArea } from '#design/text-area.tsx'
import type { DraftHandle, Standing } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { EditButtons } from '#features/picture/web/writing/edit-buttons.tsx'
import { call } from '#platform/web/call.ts'
import { writeBlock } from '../../api.ts'
import type { Block } from '../../schema.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { useEditor } from './editor-context.ts'

export interface EditParagraphProps {
  block: Block
  /** The sentence as computed, which an own paragraph has not. */
  computed: string | null
  name: string
  draft: DraftHandle
  /** What the draft was begun from or would begin from now. */
  standing: Standing
  /** True when somebody has just asked to write, false when a kept draft stands open again. */
  focus: boolean
}

/** Writing in a paragraph: what is typed is kept on the device until it is saved, also when the other party was first. */
export function EditParagraph({ block, computed, name, draft, standing, focus }: EditParagraphProps) {
  const { picture, words } = useEditor()
  const change = useJointChange(picture.id)
  const box = useRef<HTMLDivElement>(null)
  const guarded = useGuarded({ ...change, draft, open: true, standing: standing.values, fields: ['text'] })
  useEffect(() => {
    if (focus) box.current?.querySelector('textarea')?.focus()
  }, [focus])
  const { key, part, position, struck, pinned } = block
  const save = async () => {
    if (guarded.stops()) return
    const text = (draft.values.text ?? '').trim()
    // Nothing was written: nothing is kept.
    if (text === '' && block.version === 0 && computed === null) return draft.drop()
    const { asOf } = draft.values
    const saved = await change.run(
      () =>
        call(writeBlock, {
          params: { id: picture.id },
          body: {
            ...{ key, part, position, pinned, version: standing.version, overrides: guarded.overrides },
            ...(asOf ? { asOf } : {}),
            // An own paragraph without words is taken away; a computed one goes back to its sentence.
            ...(text === '' && computed === null
              ? { text: block.text, struck: true }
              : { text: text === '' || text === computed ? null : text, struck }),
          },
        }),
      words.block.saved,
    )
    if (saved) draft.drop()
  }
  return (
    <div className="jp-paragraph pi-editing" ref={box}>
      <TextArea
        label={`${words.block.label}: ${name}`}
        value={draft.values.text ?? ''}
        onChange={(value) => draft.change('text', value)}
        rows={6}
        maxLength={8000}
      />
      {guarded.below('text')}
      {computed !== null && (
        <p className="sd-small sd-muted">
          {words.block.computed}: {computed}
        </p>
      )}
      <Conflict
        draft={draft}
        standing={standing}
        who={block.writtenBy}
        fields={[{ field: 'text', label: words.block.label, joins: true }]}
      />
      <EditButtons draft={draft} change={change} onSave={() => void save()} />
    </div>
  )
}
