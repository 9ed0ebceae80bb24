import { useEffect, useRef, useState } from 'react'

/** Width steps in CSS pixels: a drawing is made anew only when the room has changed by this much. */
const step = 20

/** What a drawing's own 16 pixels are to a reader with larger text: a drawing made narrower is shown larger. */
const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/**
 * The width of an element in CSS pixels at ordinary text size, rounded down to whole steps; `first` until it has been
 * measured. With text at 200 % it is half, so that a drawing filling its room has its words at 200 % too.
 */
export function useWidth(first: number) {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const room = ref.current
    if (!room) return
    const watch = new ResizeObserver(() => {
      // Hidden while the table is shown: the last width stands.
      const wide = (room.clientWidth * 16) / rootSize()
      if (wide > 0) setWidth(Math.max(Math.floor(wide / step) * step, 200))
    })
    watch.observe(room)
    return () => watch.disconnect()
  }, [])
  return { ref, width }
}
