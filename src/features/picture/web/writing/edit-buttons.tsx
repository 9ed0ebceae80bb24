import { Button } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import type { DraftHandle } from '../../web/drafts.ts'
import type { useChange } from '../../web/use-change.ts'
import { useWeekly } from './weekly-context.ts'

export interface EditButtonsProps {
  draft: DraftHandle
  change: ReturnType<typeof useChange>
  onSave: () => void
  /** More ways on. */
  children?: React.ReactNode
}

/** Save and cancel under what is being written, and why it could not be saved. */
export function EditButtons({ draft, change, onSave, children }: EditButtonsProps) {
  const { edit } = useWeekly().words.pages
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
