import type { ReactNode } from 'react'
import './columns.css'

/**
 * Cards side by side on a wide screen, one column on a phone and in print, in the order they are read.
 * `even` shares the width; `first` gives the first column the larger part.
 */
export function Columns({ share = 'even', children }: { share?: 'even' | 'first' | 'thirds'; children: ReactNode }) {
  return (
    <div className="sd-columns" data-share={share}>
      {children}
    </div>
  )
}

/** Small things after each other on one line, such as states or links. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="sd-row">{children}</div>
}

/** Cards under each other, as one column. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="sd-stack">{children}</div>
}
