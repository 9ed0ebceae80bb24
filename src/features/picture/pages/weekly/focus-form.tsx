import { type ReactNode, useState } from 'react'
import { TextArea } from '#design/text-area.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { writeFocusPoint } from '../../api.ts'
import type { FocusPoint } from '../../schema.ts'
import { useDraft } from '../../web/drafts.ts'
import { useChange } from '../../web/use-change.ts'
import { useGuarded } from '../../web/use-guarded.ts'
import { Conflict } from '../../web/writing/conflict.tsx'
import { EditButtons } from '../../web/writing/edit-buttons.tsx'
import { useWeekly } from './weekly-context.ts'

export interface FocusFormProps {
  point: FocusPoint
  /** A new point is written at once, and is done when saved or given up. */
  onDone?: () => void
  /** Beside «change»: moving and removing. */
  children?: ReactNode
}

/** One focus point, read or written. */
export function FocusForm({ point, onDone, children }: FocusFormProps) {
  const { picture, words, names, areas, editable } = useWeekly()
  const { meeting, edit } = words.pages
  const standing = {
    version: point.version,
    values: { title: point.title, detail: point.detail ?? '', areaCode: point.areaCode ?? '' },
  }
  const draft = useDraft(`${picture.id}|focus|${point.id}`, standing)
  const change = useChange(picture.id)
  const [missing, setMissing] = useState(false)
  const isNew = point.version === 0
  const guarded = useGuarded({
    ...change,
    draft,
    open: draft.open || isNew,
    standing: standing.values,
    fields: ['title', 'detail'],
  })
  if (!draft.open && !isNew) {
    return (
      <>
        <strong>{point.title}</strong>
        {point.detail && <div className="sd-small sd-muted">{point.detail}</div>}
        {editable && (
          <div className="pi-moves sd-small sd-screen-only">
            <button type="button" className="ds-link" onClick={draft.start}>
              {edit.change}
              <span className="sd-hidden"> {point.title}</span>
            </button>
            {children}
          </div>
        )}
      </>
    )
  }
  const drop = () => {
    draft.drop()
    onDone?.()
  }
  const close = { ...draft, drop }
  const save = async () => {
    const title = draft.values.title?.trim() ?? ''
    setMissing(title === '')
    if (title === '' || guarded.stops()) return
    const body = {
      ...point,
      title,
      detail: draft.values.detail?.trim() || null,
      areaCode: draft.values.areaCode || null,
      overrides: guarded.overrides,
    }
    const saved = await change.run(() => call(writeFocusPoint, { params: { id: picture.id }, body }), edit.saved)
    if (saved) drop()
  }
  const nameArea = (code: string) => (code ? names.area(code) : meeting.wholeMunicipality)
  return (
    <div className="pi-editing">
      <TextField
        label={meeting.focusTitle}
        value={draft.values.title ?? ''}
        onChange={(value) => draft.change('title', value)}
        maxLength={120}
        {...(missing ? { error: meeting.needTitle } : {})}
      />
      {guarded.below('title')}
      <SelectField
        label={meeting.focusArea}
        value={draft.values.areaCode ?? ''}
        onChange={(value) => draft.change('areaCode', value)}
        options={['', ...areas.map((area) => area.code)].map((code) => ({ value: code, text: nameArea(code) }))}
      />
      <TextArea
        label={meeting.detail}
        value={draft.values.detail ?? ''}
        onChange={(value) => draft.change('detail', value)}
        rows={2}
        maxLength={600}
      />
      {guarded.below('detail')}
      <Conflict
        draft={close}
        standing={standing}
        who={null}
        fields={[
          { field: 'title', label: meeting.focusTitle, joins: true },
          { field: 'areaCode', label: meeting.focusArea, show: nameArea },
          { field: 'detail', label: meeting.detail, joins: true },
        ]}
      />
      <EditButtons draft={close} change={change} onSave={() => void save()} />
    </div>
  )
}
