import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import './states.css'

/** While it loads: says so in words, and keeps the room that the content will take. */
export function Loading({ text, lines = 4 }: { text: string; lines?: number }) {
  return (
    <div className="sd-loading" role="status">
      <span className="sd-hidden">{text}</span>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines without content
        <span className="sd-loading-line" aria-hidden="true" key={at} />
      ))}
    </div>
  )
}

export interface StateProps {
  title: string
  children?: ReactNode
  /** What to do now: one button or link. */
  action?: ReactNode
  level?: 2 | 3
}

/** Nothing here yet, and what to do about it. Silence is not safety: say why it is empty when it is known. */
export function EmptyState({ title, children, action, level = 2 }: StateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="sd-state">
      <Heading>{title}</Heading>
      {children && <div className="sd-muted">{children}</div>}
      {action}
    </div>
  )
}

/** It failed: what, what is kept, and a way to try again. */
export function FailedState({
  retryText,
  onRetry,
  busy = false,
  ...state
}: Omit<StateProps, 'action'> & { retryText: string; onRetry: () => void; busy?: boolean }) {
  return (
    <div role="alert">
      <EmptyState
        {...state}
        action={
          <Button look="second" busy={busy} onClick={onRetry}>
            {retryText}
          </Button>
        }
      />
    </div>
  )
}

/** Not for this role: who it is for, and the way back. */
export function ForbiddenState(state: StateProps) {
  return <EmptyState {...state} />
}

/** Work under way: `part` from 0 to 1, or null while its length is unknown. */
export function Progress({ label, part, words }: { label: string; part: number | null; words?: ReactNode }) {
  return (
    <div className="sd-progress">
      <progress aria-label={label} max={1} {...(part === null ? {} : { value: part })} />
      {words && <p className="sd-small sd-muted">{words}</p>}
    </div>
  )
}
