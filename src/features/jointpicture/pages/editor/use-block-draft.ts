/** What is being written in a samlad picture and is not saved: it stands open again after a reload or another chapter. */
import { useEffect, useRef, useState } from 'react'
import { type DraftHandle, type Standing, useDraft } from '#features/picture/web/drafts.ts'
import type { Part } from '../../finding-schema.ts'
import type { Block, JointPicture } from '../../schema.ts'

export const nothingWritten: Standing = { version: 0, values: { text: '' } }

/** A paragraph that stands. The day of the numbers that the writer has before them goes along with the words. */
export function useBlockDraft(picture: JointPicture, block: Block, computed: string | null) {
  const values = { text: block.text ?? computed ?? '', asOf: picture.asOf ?? '' }
  const standing: Standing = { version: block.version, values }
  return { draft: useDraft(`${picture.id}|block|${block.key}`, standing), standing }
}

/** The paragraph that somebody adds to a chapter: one at a time, whatever else comes into the chapter meanwhile. */
export const useOwnDraft = (pictureId: string, part: Part): DraftHandle =>
  useDraft(`${pictureId}|own|${part}`, nothingWritten)

/** Focus goes into the field that a button opens, and back to the button when it closes. */
export function useOpener(open: boolean) {
  const opener = useRef<HTMLButtonElement>(null)
  const [pressed, setPressed] = useState(false)
  useEffect(() => {
    if (open || !pressed) return
    setPressed(false)
    opener.current?.focus()
  }, [open, pressed])
  return { opener, pressed, press: () => setPressed(true) }
}
