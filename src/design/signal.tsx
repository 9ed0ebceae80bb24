import type { ReactNode } from 'react'
import './signal.css'

export const signals = ['fine', 'watch', 'act', 'waiting'] as const
export type SignalKind = (typeof signals)[number]

const shapes: Record<SignalKind, ReactNode> = {
  fine: <circle cx="8" cy="8" r="6.5" />,
  watch: <path d="M8 1.5 15 14H1Z" />,
  act: <path d="M2 2h12v12H2Z" />,
  waiting: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />,
}

/** A state told three ways: shape, word and colour (circle, triangle, square; an open ring waits). */
export function Signal({ kind, children }: { kind: SignalKind; children: ReactNode }) {
  return (
    <span className="sd-signal" data-kind={kind}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="currentColor">
        {shapes[kind]}
      </svg>
      <span>{children}</span>
    </span>
  )
}
