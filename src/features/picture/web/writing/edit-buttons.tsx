import { Button } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { useWords } from '#platform/web/language.tsx'
import { writingWords } from '../../writing-words.ts'
import type { DraftHandle } from '../drafts.ts'
import './writing.css'

export interface EditButtonsProps {
  draft: DraftHandle
  change: { readonly problem: string | null; readonly busy: boolean; readonly clear: () => void }
  onSave: () => void
  /** More ways on. */
  children?: React.ReactNode
}

/** Save and cancel under what is being written, and why it could not be saved. */
export function EditButtons({ draft, change, onSave, children }: EditButtonsProps) {
  const edit = useWords(writingWords)
  return (
    <>
      {change.problem && !draft.conflict && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <div className="pi-buttons">
        <Button busy={change.busy} disabled={draft.conflict} onClick={onSave}>
          {edit.save}
        </Button>
        <Button
          look="second"
          onClick={() => {
            change.clear()
            draft.drop()
          }}
        >
          {edit.cancel}
        </Button>
        {children}
      </div>
    </>
  )
}
