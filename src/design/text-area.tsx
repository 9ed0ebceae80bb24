import { type ReactNode, useRef } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { known } from './known.ts'

export interface TextAreaProps extends FieldWords {
  id?: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Parts of the text to mark, as [from, to) in UTF-16 units, not overlapping, in order. */
  marks?: readonly (readonly [from: number, to: number])[]
  below?: ReactNode
  maxLength?: number
  rows?: number
}

/** Free text. Marked words are shown where they stand; what is wrong with them is told in `error`. */
export function TextArea({ value, onChange, onBlur, marks = [], rows = 3, maxLength, ...words }: TextAreaProps) {
  const under = useRef<HTMLDivElement>(null)
  const marked = marks.length > 0
  return (
    <Field label={words.label} {...known(words)}>
      {(control) => (
        <div className="sd-textarea" data-marked={marked || undefined}>
          {marked && (
            <div className="sd-textarea-marks" aria-hidden="true" ref={under}>
              {markedParts(value, marks)}
            </div>
          )}
          <textarea
            {...control}
            {...known({ maxLength })}
            className="ds-input"
            rows={rows}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
            onScroll={(event) => {
              if (under.current) under.current.scrollTop = event.currentTarget.scrollTop
            }}
          />
        </div>
      )}
    </Field>
  )
}

function markedParts(text: string, marks: readonly (readonly [number, number])[]): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  // The last character keeps the height of a trailing line break.
  parts.push(text.slice(at), '\u200b')
  return parts
}
