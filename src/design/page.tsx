import type { ReactNode } from 'react'
import { useArrival } from './arrival.ts'
import './page.css'

export interface PageProps {
  title: string
  /** What, when, how far: one quiet line. */
  subtitle?: ReactNode
  /** The sentence first: answers what the reader came to ask. Bold marks only what decides. */
  lead?: ReactNode
  /** At most two buttons; the last one is the thing to do. */
  actions?: ReactNode
  /** A link to where this page belongs, above the title. */
  back?: ReactNode
  /** `form` is one narrow column for writing. */
  width?: 'wide' | 'form'
  children?: ReactNode
}

/** One page: title, the lead sentence, then the rest. Sets the window's title and takes focus on arrival. */
export function Page({ title, subtitle, lead, actions, back, width = 'wide', children }: PageProps) {
  const heading = useArrival(title)
  return (
    <div className="sd-page" data-width={width}>
      <header className="sd-page-head">
        <div className="sd-page-words">
          {back && <div className="sd-page-back sd-small sd-screen-only">{back}</div>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <p className="sd-page-subtitle">{subtitle}</p>}
          {lead && <p className="sd-page-lead">{lead}</p>}
        </div>
        {actions && <div className="sd-page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
