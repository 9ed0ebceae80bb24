import { useEffect, useRef } from 'react'
import './choice-menu.css'

export interface ChoiceMenuProps {
  label: string
  /** What is chosen, in words: «alla», «2 valda», or the one. */
  words: string
  options: readonly { readonly value: string; readonly text: string; readonly level?: 1 | 2 }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Several of many, folded away: a button with what is chosen, check boxes under it. */
export function ChoiceMenu({ label, words, options, chosen, onChange }: ChoiceMenuProps) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const menu = box.current
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])
  return (
    <details
      className="sd-choice-menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return
        box.current.open = false
        box.current.querySelector('summary')?.focus()
      }}
    >
      <summary data-chosen={chosen.length > 0 || undefined}>
        {label}: <span>{words}</span>
      </summary>
      <fieldset>
        <legend className="sd-hidden">{label}</legend>
        {options.map(({ value, text, level }) => (
          <label className="sd-check" key={value} data-level={level}>
            <input
              type="checkbox"
              className="ds-input"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, value] : chosen.filter((kept) => kept !== value))
              }
            />
            {text}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
