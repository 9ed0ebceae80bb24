import type { ComponentProps } from 'react'
import './file-input.css'

/** The browser's own choice of a file, to stand in a `Field`. `accept` names the endings that are offered. */
export function FileInput(props: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  return <input {...props} type="file" className="sd-file" />
}
