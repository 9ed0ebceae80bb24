import { type ReactNode, useId, useState } from 'react'
import './top-bar.css'

export interface TopBarProps {
  /** The product's name, a link to the start. */
  brand: ReactNode
  municipality?: string
  /** Links of the rooms, the one where the reader is marked aria-current. */
  links: readonly ReactNode[]
  navigationLabel: string
  menuText: string
  /** Who is signed in, in which role. */
  who?: ReactNode
  /** A new value closes the phone's menu. */
  place: string
}

/** The bar on every page. On a narrow screen, or with large text, the links fold under a button with a word. */
export function TopBar({ brand, municipality, links, navigationLabel, menuText, who, place }: TopBarProps) {
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === place
  const id = useId()
  return (
    <header className="sd-top-bar">
      <div className="sd-top-bar-brand">{brand}</div>
      {municipality && <div className="sd-top-bar-municipality">{municipality}</div>}
      {links.length > 0 && (
        <>
          <button
            type="button"
            className="sd-top-bar-menu"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpenAt(open ? null : place)}
          >
            {menuText}
          </button>
          <nav id={id} aria-label={navigationLabel} data-open={open || undefined}>
            <ul>
              {links.map((link, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the links of one role never change places
                <li key={at}>{link}</li>
              ))}
            </ul>
          </nav>
        </>
      )}
      {who && <div className="sd-top-bar-who">{who}</div>}
    </header>
  )
}
