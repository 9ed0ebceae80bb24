import { Button } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Change } from '#platform/web/use-change.ts'
import { compliancePageWords } from '../../pages-words.ts'

/** What stopped it, and the buttons: nothing is sent while two texts stand against each other. */
export function FormFoot(props: { change: Change; conflict: boolean; saveText: string; onCancel: () => void }) {
  const { change, conflict, saveText, onCancel } = props
  const { cancel } = useWords(compliancePageWords)
  return (
    <>
      {change.problem && !conflict && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <div className="co-buttons">
        <Button type="submit" busy={change.busy} disabled={conflict}>
          {saveText}
        </Button>
        <Button look="second" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </>
  )
}
