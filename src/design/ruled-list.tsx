import type { ReactNode } from 'react'
import './ruled-list.css'

export interface RuledItem {
  readonly key: string
  readonly title: ReactNode
  readonly text?: ReactNode
  /** To the right: a spark line, a state, a button. */
  readonly aside?: ReactNode
}

/** A few things in order, thin rules between: what each is, a quiet line, and something to the right. */
export function RuledList({ items }: { items: readonly RuledItem[] }) {
  return (
    <ul className="sd-ruled">
      {items.map((item) => (
        <li key={item.key}>
          <div className="sd-ruled-words">
            <div className="sd-ruled-title">{item.title}</div>
            {item.text && <div className="sd-ruled-text">{item.text}</div>}
          </div>
          {item.aside && <div>{item.aside}</div>}
        </li>
      ))}
    </ul>
  )
}

/** Terms and what they are, side by side. */
export function Facts({ facts }: { facts: readonly { readonly term: ReactNode; readonly fact: ReactNode }[] }) {
  return (
    <dl className="sd-facts">
      {facts.map(({ term, fact }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
        <div key={at}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
