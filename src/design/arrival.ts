import { createContext, useContext, useEffect, useRef } from 'react'

export interface Arrival {
  /** Where the reader is; a new value means that they have come to another page. */
  readonly place: string
  /** What every page's title ends with. */
  readonly suffix: string
  /** The place that has been arrived at last, and whether focus was moved there. One object for the whole visit. */
  readonly settled: { place: string; moved: boolean }
}

export const ArrivalContext = createContext<Arrival | null>(null)

/**
 * On a new page: the window's title follows, and focus goes to its heading so that it is read aloud.
 * The first page keeps the browser's own focus, so that the first Tab reaches the way past the menu.
 */
export function useArrival(title: string) {
  const arrival = useContext(ArrivalContext)
  const heading = useRef<HTMLHeadingElement>(null)
  const place = arrival?.place
  const settled = arrival?.settled
  useEffect(() => {
    if (!settled || place === undefined) return
    const first = settled.place === ''
    // The heading that had focus was replaced, as when a page first waited and then came.
    const lost = settled.moved && document.activeElement === document.body
    if (!first && (settled.place !== place || lost)) {
      heading.current?.focus({ preventScroll: true })
      settled.moved = true
    }
    settled.place = place
  }, [settled, place])
  const suffix = arrival?.suffix
  useEffect(() => {
    if (suffix !== undefined) document.title = `${title} – ${suffix}`
  }, [suffix, title])
  return heading
}
