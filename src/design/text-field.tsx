import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { known } from './known.ts'

export interface TextFieldProps
  extends FieldWords,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'onChange' | 'value'> {
  below?: ReactNode
  value: string
  onChange: (value: string) => void
  ref?: Ref<HTMLInputElement>
}

/** One line of text, a date, a time or a number, by `type`. */
export function TextField({ label, optional, hint, error, below, id, value, onChange, type, ...rest }: TextFieldProps) {
  return (
    <Field label={label} {...known({ id, optional, hint, error, below })}>
      {(control) => (
        <input
          {...rest}
          {...control}
          className="ds-input"
          type={type ?? 'text'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export interface SelectFieldProps extends FieldWords {
  id?: string
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; text: string }[]
}

/** One of many, by the device's own list. */
export function SelectField({ label, optional, hint, error, id, value, onChange, options }: SelectFieldProps) {
  return (
    <Field label={label} {...known({ id, optional, hint, error })}>
      {(control) => (
        <select {...control} className="ds-input" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
