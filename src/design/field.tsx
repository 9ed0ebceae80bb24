import { type ReactNode, useId } from 'react'
import './field.css'

export interface FieldWords {
  label: ReactNode
  /** Beside the label, such as «(frivilligt)». */
  optional?: string
  /** How to fill it in; read aloud with the field. */
  hint?: ReactNode
  /** What is wrong, and how to mend it. May hold links and buttons. */
  error?: ReactNode
}

export interface FieldProps extends FieldWords {
  /** The field's id, which the error summary links to. */
  id?: string
  /** Links under the field: other ways to answer. */
  below?: ReactNode
  children: (control: FieldControl) => ReactNode
}

/** What the control must carry so that label, hint and error are read with it. */
export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, hint, the control itself, its error: in the order they are read. */
export function Field({ id, label, optional, hint, error, below, children }: FieldProps) {
  const made = useId()
  const own = id ?? made
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="sd-field" data-faulty={Boolean(error) || undefined}>
      <label className="sd-field-label" htmlFor={own}>
        {label}
        {optional && <span className="sd-field-optional"> {optional}</span>}
      </label>
      {hint && (
        <div className="sd-field-hint" id={`${own}-hint`}>
          {hint}
        </div>
      )}
      {children({ id: own, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <div className="sd-field-error" id={`${own}-error`}>
          {error}
        </div>
      )}
      {below && <div className="sd-field-below">{below}</div>}
    </div>
  )
}
