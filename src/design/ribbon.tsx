import type { ReactNode } from 'react'
import './ribbon.css'

/** A thin band under the top bar that says one thing about the whole page, such as that its data is invented. Also printed. */
export function Ribbon({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside className="sd-ribbon" aria-label={label}>
      {children}
    </aside>
  )
}
