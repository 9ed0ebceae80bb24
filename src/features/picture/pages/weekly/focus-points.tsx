import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { newId } from '#features/report/web/new-id.ts'
import { call } from '#platform/web/call.ts'
import { removeFocusPoint, writeFocusPoint } from '../../api.ts'
import type { FocusPoint } from '../../schema.ts'
import { type FocusSuggestion, suggestFocus } from '../../suggest-focus.ts'
import { useChange } from '../../web/use-change.ts'
import { FocusForm } from './focus-form.tsx'
import { useWeekly } from './weekly-context.ts'

const byPosition = (points: readonly FocusPoint[]) => [...points].sort((a, b) => a.position - b.position)

/** The focus of the next period: chosen, written, put in order; the picture's own suggestions beside. */
export function FocusPoints() {
  const weekly = useWeekly()
  const { picture, words, names, computation, editable } = weekly
  const { meeting } = words.pages
  const change = useChange(picture.id)
  const [adding, setAdding] = useState<string | null>(null)
  const points = byPosition(picture.focusPoints)
  const params = { id: picture.id }
  const nextPosition = (points.at(-1)?.position ?? 0) + 1
  const write = (point: FocusPoint) => call(writeFocusPoint, { params, body: point })

  const take = (suggestion: FocusSuggestion) =>
    change.run(() => {
      const { title, detail, areaCode } = suggestion
      const short = title.slice(0, 120)
      const base = { position: nextPosition, outcome: null, version: 0 }
      return write({ ...base, id: newId(), title: short, detail, areaCode })
    })
  /** Two points change places: both are written, and each tells if it was changed by somebody else. */
  const swap = (point: FocusPoint, other: FocusPoint) =>
    change.run(async () => {
      await write({ ...point, position: other.position })
      return write({ ...other, position: point.position })
    })
  const remove = (point: FocusPoint) =>
    change.run(() => call(removeFocusPoint, { params: { ...params, focusPointId: point.id } }))

  const suggestions = editable ? suggestFocus(computation, points, words, names) : []
  return (
    <>
      <h3 className="pi-quiet-heading">{meeting.focus}</h3>
      {points.length === 0 && !adding && <p className="sd-muted">{meeting.focusNone}</p>}
      <ol className="pi-points">
        {points.map((point, at) => (
          <li key={point.id}>
            <FocusForm point={point}>
              <Moves
                point={point}
                before={points[at - 1]}
                after={points[at + 1]}
                onSwap={(one, other) => void swap(one, other)}
                onRemove={(one) => void remove(one)}
              />
            </FocusForm>
          </li>
        ))}
        {adding && (
          <li key={adding}>
            <FocusForm
              point={{
                id: adding,
                position: nextPosition,
                title: '',
                areaCode: null,
                detail: null,
                outcome: null,
                version: 0,
              }}
              onDone={() => setAdding(null)}
            />
          </li>
        )}
      </ol>
      {change.problem && (
        <p className="pi-problem" role="alert">
          {change.problem}
        </p>
      )}
      {editable && !adding && (
        <button type="button" className="ds-link sd-small sd-screen-only" onClick={() => setAdding(newId())}>
          {meeting.add}
        </button>
      )}
      {suggestions.length > 0 && (
        <div className="sd-screen-only">
          <h3 className="pi-quiet-heading">{meeting.suggestions}</h3>
          <ul className="pi-suggestions">
            {suggestions.map((one) => (
              <li key={one.key}>
                <div>
                  <div>{one.title}</div>
                  <div className="sd-small sd-muted">{one.detail}</div>
                </div>
                <Button look="second" busy={change.busy} onClick={() => void take(one)}>
                  {meeting.take}
                  <span className="sd-hidden">: {one.title}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Moves(props: {
  point: FocusPoint
  before: FocusPoint | undefined
  after: FocusPoint | undefined
  onSwap: (one: FocusPoint, other: FocusPoint) => void
  onRemove: (point: FocusPoint) => void
}) {
  const { meeting } = useWeekly().words.pages
  const { point, before, after, onSwap, onRemove } = props
  return (
    <>
      {before && (
        <Button look="quiet" aria-label={meeting.up(point.title)} onClick={() => onSwap(point, before)}>
          {meeting.upShort}
        </Button>
      )}
      {after && (
        <Button look="quiet" aria-label={meeting.down(point.title)} onClick={() => onSwap(point, after)}>
          {meeting.downShort}
        </Button>
      )}
      <ConfirmButton
        look="quiet"
        text={meeting.remove}
        question={meeting.removeAsk(point.title)}
        explanation={meeting.removeText}
        confirmText={meeting.remove}
        cancelText={meeting.keep}
        onConfirm={() => onRemove(point)}
      />
    </>
  )
}
