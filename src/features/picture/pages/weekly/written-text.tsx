import { TextArea } from '#design/text-area.tsx'
import { call } from '#platform/web/call.ts'
import { writeText } from '../../api.ts'
import { useChange } from '../../web/use-change.ts'
import { useGuarded } from '../../web/use-guarded.ts'
import { Conflict } from '../../web/writing/conflict.tsx'
import { EditButtons } from '../../web/writing/edit-buttons.tsx'
import { useWriting } from './use-writing.ts'
import { useWeekly } from './weekly-context.ts'

export interface WrittenTextProps {
  /** 'lead', 'comment' or 'area:<code>' */
  section: string
  label: string
  hint?: string
  /** What the field starts from when nothing is written. */
  start?: string
  rows?: number
  /** Shown when nothing is written and nothing is being written. */
  empty?: string
  /** More ways on while writing. */
  below?: (save: (text: string) => void) => React.ReactNode
}

/** A text that both parties write in: read, changed and saved in its place. */
export function WrittenText({ section, label, hint, start, rows = 4, empty, below }: WrittenTextProps) {
  const { picture, words, editable } = useWeekly()
  const { edit } = words.pages
  const { text, standing, draft } = useWriting(section, start)
  const change = useChange(picture.id)
  const { open } = draft
  const guarded = useGuarded({ ...change, draft, open, standing: { text: text?.text ?? '' }, fields: ['text'] })
  const save = async (next: string) => {
    if (next !== '' && guarded.stops()) return
    const body = { section, text: next, version: standing.version, overrides: guarded.overrides }
    const saved = await change.run(() => call(writeText, { params: { id: picture.id }, body }), edit.saved)
    if (saved) draft.drop()
  }
  if (!draft.open) {
    return (
      <div className="pi-written">
        {text?.text ? (
          <>
            <p className="pi-prose">{text.text}</p>
            <p className="sd-small sd-muted">{edit.by(text.author, text.recordedAt)}</p>
          </>
        ) : (
          empty && <p className="sd-muted">{empty}</p>
        )}
        {editable && (
          <button type="button" className="ds-link sd-small sd-screen-only" onClick={draft.start}>
            {text?.text ? edit.changeText(label) : edit.writeText(label)}
          </button>
        )}
      </div>
    )
  }
  return (
    <div className="pi-written pi-editing">
      <TextArea
        label={label}
        {...(hint ? { hint } : {})}
        value={draft.values.text ?? ''}
        onChange={(value) => draft.change('text', value)}
        rows={rows}
        maxLength={4000}
      />
      {guarded.below('text')}
      <Conflict
        draft={draft}
        standing={standing}
        who={text?.author ?? null}
        fields={[{ field: 'text', label, joins: true }]}
      />
      <EditButtons draft={draft} change={change} onSave={() => void save(draft.values.text ?? '')}>
        {below?.((next) => void save(next))}
      </EditButtons>
    </div>
  )
}
