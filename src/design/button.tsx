import type { ButtonHTMLAttributes, Ref } from 'react'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> {
  /** `plain` fills, `second` is outlined, `quiet` is text alone. One `plain` button a page: the thing to do. */
  look?: 'plain' | 'second' | 'quiet'
  /** `act` for what takes something away. */
  tone?: 'plain' | 'act'
  /** Under way: cannot be pressed twice, keeps its words and its focus. */
  busy?: boolean
  wide?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A button; its words say what happens. For a link that looks like one: `className="ds-button"`. */
export function Button({ look = 'plain', tone, busy = false, wide = false, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      className="ds-button"
      data-variant={look === 'plain' ? 'primary' : look === 'second' ? 'secondary' : 'tertiary'}
      data-tone={tone}
      data-fullwidth={wide || undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      type={type ?? 'button'}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
      {...rest}
    />
  )
}
