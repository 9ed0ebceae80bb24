import { Drawing } from '#design/drawing.tsx'
import { drawStateMark } from '#figure/diagram/annual-wheel-marks.ts'
import { useWords } from '#platform/web/language.tsx'
import type { WheelMark } from '../../schema.ts'
import { wheelPageWords } from '../../wheel-words.ts'

/** The wheel's own shape with its word; of what is no duty, what it is. */
export function MarkState({ mark }: { mark: WheelMark }) {
  const words = useWords(wheelPageWords)
  if (mark.kind !== 'due')
    return <span className="sd-muted">{mark.kind === 'picture' ? '' : words.kinds[mark.kind]}</span>
  const state = mark.state ?? 'coming'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="14" height="14" viewBox="0 0 14 14">${drawStateMark(state, 7, 7)}</svg>`
  return (
    <span className="aw-state">
      <Drawing svg={svg} spark /> {words.states[state]}
    </span>
  )
}
