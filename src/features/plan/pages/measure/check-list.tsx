import { type ReactNode, useState } from 'react'
import type { FieldWords } from '#design/field.tsx'
import { TextField } from '#design/text-field.tsx'

export interface CheckListProps extends FieldWords {
  id: string
  options: readonly { readonly code: string; readonly name: ReactNode }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** Given, a long list can be narrowed by words: the field's label. */
  findText?: string
}

/** So many that one looks for them by name. */
const manyOptions = 12

/** Several of many, as check boxes in one group with its label, hint and error. */
export function CheckList(props: CheckListProps) {
  const { id, label, optional, hint, error, options, chosen, onChange, findText } = props
  const [sought, setSought] = useState('')
  const looks = findText !== undefined && options.length > manyOptions
  const wanted = sought.trim().toLocaleLowerCase('sv')
  const shown = options.filter(
    ({ code, name }) => !wanted || chosen.includes(code) || String(name).toLocaleLowerCase('sv').includes(wanted),
  )
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="sd-field"
      aria-describedby={described || undefined}
      data-faulty={Boolean(error) || undefined}
    >
      <legend className="sd-field-label">
        {label}
        {optional && <span className="sd-field-optional"> {optional}</span>}
      </legend>
      {hint && (
        <div className="sd-field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {looks && <TextField type="search" label={findText} value={sought} onChange={setSought} />}
      <div className="pl-checks">
        {shown.map(({ code, name }) => (
          <label className="sd-check" key={code}>
            <input
              type="checkbox"
              className="ds-input"
              checked={chosen.includes(code)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, code] : chosen.filter((kept) => kept !== code))
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {error && (
        <div className="sd-field-error" id={`${id}-error`}>
          {error}
        </div>
      )}
    </fieldset>
  )
}
