import { ChipGroup } from '#design/chip-group.tsx'
import { Columns } from '#design/columns.tsx'
import { Notice } from '#design/notice.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type FormDraft, readWhen } from '../../form.ts'
import { formatWhen } from '../../format-when.ts'
import type { Merge, MergePart } from '../../merge-report.ts'
import { reportWords } from '../../words.ts'
import { nameCategory } from '../name-report.ts'
import type { Registers } from '../use-registers.ts'

export interface MergeNoticeProps {
  merge: Merge
  mine: FormDraft
  theirs: FormDraft
  registers: Registers
  /** For each part that both changed, whose stands. */
  chosen: Readonly<Partial<Record<MergePart, 'mine' | 'theirs'>>>
  onChoose: (part: MergePart, whose: 'mine' | 'theirs') => void
}

/** Both versions of what two people changed, side by side; what one typed stands until something else is chosen. */
export function MergeNotice({ merge, mine, theirs, registers, chosen, onChoose }: MergeNoticeProps) {
  const all = useWords(reportWords)
  const words = all.merge
  const { language } = useLanguage()
  const say = (draft: FormDraft, part: MergePart): string => {
    const now = new Date()
    if (part === 'category') return nameCategory(draft, registers, language)
    if (part === 'when') {
      const when = readWhen(draft.when, now, registers.zone)
      return when ? formatWhen(when, { language, zone: registers.zone, now }) : words.empty
    }
    if (part === 'where') return draft.where.text || words.empty
    if (part === 'felt') return draft.felt === null ? words.empty : (all.felt[draft.felt] ?? '')
    if (part === 'toldPolice') return all.told[draft.toldPolice ?? 'unknown']
    return draft.text || words.empty
  }
  return (
    <Notice tone="act" title={words.title} announce="now">
      <div className="report-tight">
        {merge.taken.length > 0 && <p>{words.taken(merge.taken.map((part) => words.parts[part]))}</p>}
        <p>{merge.conflicts.length > 0 ? words.choose : words.noConflict}</p>
        {merge.conflicts.map((part) => (
          <div key={part} className="report-tight">
            <Columns>
              <div>
                <strong>{words.mine}</strong>
                <p>{say(mine, part)}</p>
              </div>
              <div>
                <strong>{words.theirs}</strong>
                <p>{say(theirs, part)}</p>
              </div>
            </Columns>
            <ChipGroup
              kind="one"
              legend={words.parts[part]}
              options={[
                { value: 'mine', text: words.mine },
                { value: 'theirs', text: words.theirs },
              ]}
              value={chosen[part] ?? 'mine'}
              onChange={(whose) => onChoose(part, whose)}
            />
          </div>
        ))}
      </div>
    </Notice>
  )
}
