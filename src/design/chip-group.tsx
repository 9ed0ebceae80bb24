import { type ReactNode, useId } from 'react'
import type { FieldWords } from './field.tsx'
import './chip-group.css'
import './field.css'

export interface ChipOption<Value extends string> {
  readonly value: Value
  readonly text: ReactNode
  readonly disabled?: boolean
}

interface Shared<Value extends string> extends Omit<FieldWords, 'label'> {
  id?: string
  /** The question. */
  legend: ReactNode
  options: readonly ChipOption<Value>[]
  /** After the last pill, such as a button for the rest of the choices. */
  more?: ReactNode
}

export type ChipGroupProps<Value extends string> = Shared<Value> &
  (
    | {
        kind: 'one'
        value: Value | null
        onChange: (value: Value) => void
        /** Given, the chosen pill may be pressed again to answer nothing. */
        onClear?: () => void
      }
    | { kind: 'many'; value: readonly Value[]; onChange: (value: Value[]) => void }
  )

/** Pills that are real radio buttons (`one`) or check boxes (`many`): arrows, space and a thumb all work. */
export function ChipGroup<Value extends string>(props: ChipGroupProps<Value>) {
  const made = useId()
  const id = props.id ?? made
  const { legend, optional, hint, error, options, more } = props
  const chosen = (value: Value) => (props.kind === 'one' ? props.value === value : props.value.includes(value))
  const choose = (value: Value, on: boolean) => {
    if (props.kind === 'one') props.onChange(value)
    else props.onChange(on ? [...props.value, value] : props.value.filter((kept) => kept !== value))
  }
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className="sd-field" aria-describedby={described || undefined} data-faulty={Boolean(error) || undefined}>
      <legend className="sd-field-label">
        {legend}
        {optional && <span className="sd-field-optional"> {optional}</span>}
      </legend>
      {hint && (
        <div className="sd-field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="sd-chips">
        {options.map((option, at) => (
          <label className="sd-chip" key={option.value}>
            <input
              type={props.kind === 'one' ? 'radio' : 'checkbox'}
              id={at === 0 ? id : undefined}
              name={id}
              value={option.value}
              checked={chosen(option.value)}
              disabled={option.disabled}
              aria-invalid={error && props.kind === 'many' ? true : undefined}
              onChange={(event) => choose(option.value, event.target.checked)}
              onClick={() => {
                if (props.kind === 'one' && props.value === option.value) props.onClear?.()
              }}
            />
            <span>{option.text}</span>
          </label>
        ))}
        {more}
      </div>
      {error && (
        <div className="sd-field-error" id={`${id}-error`}>
          {error}
        </div>
      )}
    </fieldset>
  )
}

/** A pill that opens something, beside the pills that choose. */
export function ChipButton({
  expanded,
  onClick,
  children,
}: {
  expanded?: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className="sd-chip-button" aria-expanded={expanded} onClick={onClick}>
      {children}
    </button>
  )
}
