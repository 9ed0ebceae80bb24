import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { known } from './known.ts'
import './combobox.css'

export interface ComboOption {
  readonly key: string
  readonly text: string
  /** Quiet, to the right: what tells two alike apart. */
  readonly aside?: string
}

export interface ComboboxProps extends FieldWords {
  id?: string
  value: string
  onChange: (value: string) => void
  /** Hits for what is typed, best first. */
  options: readonly ComboOption[]
  onPick: (key: string) => void
  onLeave?: () => void
  /** Quiet words inside the field, to the right. */
  aside?: ReactNode
  listLabel: string
  /** Said aloud as the hits change, such as «3 förslag». Null says nothing. */
  hitsText: string | null
  below?: ReactNode
  maxLength?: number
}

/** A field that proposes while one types (ARIA combobox): arrows, Enter, Escape, a thumb. Free words may stand too. */
export function Combobox(props: ComboboxProps) {
  const { value, onChange, options, onPick, onLeave, aside, listLabel, hitsText, label, id } = props
  const { optional, hint, error, below, maxLength } = props
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const listId = useId()
  const seen = open && options.length > 0
  const active = Math.min(at, options.length - 1)

  const pick = (key: string) => {
    setOpen(false)
    setAt(0)
    onPick(key)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return
      event.preventDefault()
      if (!seen) {
        setOpen(true)
        setAt(event.key === 'ArrowUp' ? options.length - 1 : 0)
      } else setAt((active + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length)
    } else if (event.key === 'Enter' && seen) {
      event.preventDefault()
      const option = options[active]
      if (option) pick(option.key)
    } else if (event.key === 'Escape' && seen) {
      event.preventDefault()
      setOpen(false)
    }
  }
  return (
    <Field label={label} {...known({ id, optional, hint, error, below })}>
      {(control) => (
        <div className="sd-combobox" data-aside={Boolean(aside) || undefined}>
          <input
            {...control}
            {...known({ maxLength })}
            className="ds-input"
            type="text"
            role="combobox"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            aria-autocomplete="list"
            aria-expanded={seen}
            aria-controls={listId}
            aria-activedescendant={seen ? `${listId}-${active}` : undefined}
            value={value}
            onChange={(event) => {
              setOpen(true)
              setAt(0)
              onChange(event.target.value)
            }}
            onKeyDown={press}
            onBlur={() => {
              setOpen(false)
              onLeave?.()
            }}
          />
          {aside && <span className="sd-combobox-aside sd-small">{aside}</span>}
          <div role="listbox" id={listId} aria-label={listLabel} className="sd-combobox-list" hidden={!seen}>
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                role="option"
                key={option.key}
                id={`${listId}-${index}`}
                aria-selected={index === active}
                ref={(row) => {
                  if (seen && index === active) row?.scrollIntoView({ block: 'nearest' })
                }}
                // Pressing must not take focus from the field before the click has been heard.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(option.key)}
              >
                <span>{option.text}</span>
                {option.aside && <span className="sd-muted sd-small">{option.aside}</span>}
              </div>
            ))}
          </div>
          <span className="sd-hidden" role="status">
            {open && hitsText}
          </span>
        </div>
      )}
    </Field>
  )
}
