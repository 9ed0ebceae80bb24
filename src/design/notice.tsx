import type { ReactNode } from 'react'
import './notice.css'

export interface NoticeProps {
  tone?: 'plain' | 'fine' | 'watch' | 'act'
  title?: ReactNode
  children?: ReactNode
  /** Said aloud when it appears: `soon` waits for a pause, `now` breaks in. */
  announce?: 'soon' | 'now'
}

/** A few words apart from the rest. Plain unless someone must look. */
export function Notice({ tone = 'plain', title, children, announce }: NoticeProps) {
  return (
    <div className="sd-notice" data-tone={tone} role={announce === 'now' ? 'alert' : announce ? 'status' : undefined}>
      {title && <p className="sd-notice-title">{title}</p>}
      {children && <div>{children}</div>}
    </div>
  )
}
