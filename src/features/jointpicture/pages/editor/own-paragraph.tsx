import { useState } from 'react'
import { newId } from '#features/report/web/new-id.ts'
import type { Part } from '../../finding-schema.ts'
import { EditParagraph } from './edit-paragraph.tsx'
import { useEditor } from './editor-context.ts'
import { nothingWritten, type useOwnDraft } from './use-block-draft.ts'

interface OwnParagraphProps {
  part: Part
  position: number
  draft: ReturnType<typeof useOwnDraft>
  focus: boolean
}

/** A paragraph of the writers' own, at the end of its chapter. */
export function OwnParagraph({ part, position, draft, focus }: OwnParagraphProps) {
  const { words } = useEditor()
  const [key] = useState(() => `own:${newId()}`)
  const block = {
    ...{ key, part, position, version: 0, text: null, struck: false, pinned: false },
    ...{ computedHash: null, writtenBy: null, recordedAt: null },
  }
  const { own } = words.block
  return (
    <EditParagraph block={block} computed={null} name={own} draft={draft} standing={nothingWritten} focus={focus} />
  )
}
