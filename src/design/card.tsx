import { type ReactNode, useId } from 'react'
import './card.css'

export interface CardProps {
  /** A heading asks what the reader asks. */
  title?: ReactNode
  level?: 2 | 3
  /** Beside the heading, quiet. */
  aside?: ReactNode
  /** Sources, dates, how it was computed. */
  foot?: ReactNode
  children: ReactNode
}

/** A white card: only where things are apart. A region with its heading as name. */
export function Card({ title, level = 2, aside, foot, children }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="sd-card" aria-labelledby={title ? id : undefined}>
      {title && (
        <div className="sd-card-head">
          <Heading id={id}>{title}</Heading>
          {aside && <div className="sd-card-aside sd-small">{aside}</div>}
        </div>
      )}
      {children}
      {foot && <div className="sd-card-foot">{foot}</div>}
    </section>
  )
}
