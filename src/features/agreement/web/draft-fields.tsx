/** Fields of a draft, each bound to its path in the content and to the faults that stand there. */
import { createContext, type ReactNode, useContext, useState } from 'react'
import { Button } from '#design/button.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import type { Content } from '../content.ts'
import { listAt, readAt, textAt } from './draft-content.ts'

export interface DraftForm {
  readonly content: Content
  readonly set: (path: string, value: unknown) => void
  /** What is wrong with exactly this field, in words. */
  readonly faultAt: (path: string) => string | undefined
  /** Words in this field that the guard marked, to decide on. */
  readonly below: (path: string) => ReactNode
}

export const DraftFormContext = createContext<DraftForm | null>(null)

export function useDraftForm(): DraftForm {
  const form = useContext(DraftFormContext)
  if (!form) throw new Error('a field of a draft stands outside its form')
  return form
}

export const fieldIdOf = (path: string) => `draft-${path.replaceAll('.', '-')}`

interface PathProps {
  path: string
  label: ReactNode
  hint?: string
  optional?: string
}

/** How an empty field is kept: as null, or as a name that is not there. Else as an empty text. */
type Empty = 'null' | 'absent'
const emptyOf = (empty: Empty | undefined) => (empty === 'null' ? null : empty === 'absent' ? undefined : '')

/** One line. A number is kept as one; what is no number is kept as it was typed, and told. */
export function PathText({ path, type, empty, ...words }: PathProps & { type?: string; empty?: Empty }) {
  const { content, set, faultAt, below } = useDraftForm()
  const keep = (text: string) => {
    if (text === '') return emptyOf(type === 'number' ? 'absent' : empty)
    return type === 'number' && /^\d+$/.test(text) ? Number(text) : text
  }
  return (
    <TextField
      id={fieldIdOf(path)}
      value={textAt(content, path)}
      onChange={(text) => set(path, keep(text))}
      {...known({ type: type === 'number' ? undefined : type, error: faultAt(path), ...words })}
      label={words.label}
      below={below(path)}
      {...(type === 'number' ? { inputMode: 'numeric' as const } : {})}
    />
  )
}

export function PathArea({ path, rows, empty, ...words }: PathProps & { rows?: number; empty?: Empty }) {
  const { content, set, faultAt, below } = useDraftForm()
  return (
    <TextArea
      id={fieldIdOf(path)}
      value={textAt(content, path)}
      onChange={(text) => set(path, text === '' ? emptyOf(empty) : text)}
      {...known({ rows, error: faultAt(path), ...words })}
      label={words.label}
      below={below(path)}
    />
  )
}

/** `onChoose` instead of writing the value itself, where more than one thing changes with it. */
export function PathSelect(
  props: PathProps & {
    options: readonly { value: string; text: string }[]
    onChoose?: (value: string) => void
  },
) {
  const { content, set, faultAt } = useDraftForm()
  const { path, options, onChoose, ...words } = props
  return (
    <SelectField
      id={fieldIdOf(path)}
      value={textAt(content, path)}
      onChange={onChoose ?? ((value) => set(path, value === '' ? undefined : value))}
      options={options}
      {...known({ error: faultAt(path), ...words })}
      label={words.label}
    />
  )
}

/** Boxes for the codes of a list. */
export function PathChecks({
  path,
  label,
  options,
}: PathProps & { options: readonly { value: string; text: string }[] }) {
  const { content, set } = useDraftForm()
  const chosen = listAt(content, path)
  return (
    <fieldset className="ag-checks" id={fieldIdOf(path)}>
      <legend>{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value} className="sd-check">
          <input
            type="checkbox"
            className="ds-input"
            checked={chosen.includes(value)}
            onChange={(event) =>
              set(path, event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}

interface PathListProps {
  path: string
  legend: ReactNode
  /** What stands above it says the same. */
  legendHidden?: boolean
  hint?: string
  /** What one of them is called, for the button that takes it away. */
  nameOf: (item: unknown, at: number) => string
  addText: string
  remove: string
  /** A new one, as it begins. */
  fresh: () => unknown
  children: (path: string, at: number) => ReactNode
}

/** A list that grows and shrinks. Focus goes to the new one's first field. */
export function PathList(props: PathListProps) {
  const { path, legend, legendHidden = false, hint, nameOf, addText, remove, fresh, children } = props
  const { content, set, faultAt } = useDraftForm()
  const items = listAt(content, path)
  const fault = faultAt(path)
  const add = () => {
    set(`${path}.${items.length}`, fresh())
    requestAnimationFrame(() => {
      const list = document.getElementById(fieldIdOf(path))
      list?.querySelector<HTMLElement>(`[data-at='${items.length}'] :is(input, textarea, select)`)?.focus()
    })
  }
  return (
    <fieldset className="ag-list" id={fieldIdOf(path)} tabIndex={-1}>
      <legend className={legendHidden ? 'sd-hidden' : undefined}>{legend}</legend>
      {hint && <p className="sd-muted">{hint}</p>}
      {fault && <p className="sd-field-error">{fault}</p>}
      {items.map((item, at) => (
        // Their order is what they are known by: there is nothing else that stays the same while it is typed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className="ag-item" data-at={at}>
          <div className="ag-item-fields">{children(`${path}.${at}`, at)}</div>
          <Button look="quiet" onClick={() => set(`${path}.${at}`, undefined)}>
            {remove}
            <span className="sd-hidden"> {nameOf(item, at)}</span>
          </Button>
        </div>
      ))}
      <Button look="second" onClick={add}>
        {addText}
      </Button>
    </fieldset>
  )
}

interface FoldedProps {
  name: string
  unnamed: string
  aside?: string
  children: ReactNode
}

/** One of many long ones, under its name. A new one stands open, and stays so while its name is typed. */
export function Folded({ name, unnamed, aside, children }: FoldedProps) {
  const [begins] = useState(name === '')
  return (
    <details className="ag-folded" open={begins}>
      <summary>
        <strong>{name || unnamed}</strong> {aside && <span className="sd-muted sd-small">{aside}</span>}
      </summary>
      <div className="ag-fields">{children}</div>
    </details>
  )
}

/** The words of a thing in a list, or nothing. */
export const nameAt = (item: unknown, key: string): string => {
  const name = readAt(item, key)
  return typeof name === 'string' ? name : ''
}
