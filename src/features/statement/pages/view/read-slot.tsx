import { useWords } from '#platform/web/language.tsx'
import { statementPageWords } from '../../pages-words.ts'
import type { StatementSlot } from '../../schema.ts'

/** What people wrote. An empty place is told only while there is still somebody to write in it. */
export function ReadSlot({ slot, shown }: { slot: StatementSlot; shown: boolean }) {
  const { view } = useWords(statementPageWords)
  const text = slot.text.trim()
  if (text === '' && !shown) return null
  return (
    <div className="st-slot">
      <h3>{slot.label}</h3>
      {text === '' ? <p className="sd-muted">{view.emptySlot}</p> : <p className="st-written">{text}</p>}
    </div>
  )
}
