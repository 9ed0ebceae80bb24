import { useEffect, useRef, useState } from 'react'

/** Width steps in CSS pixels: a drawing is made anew only when the room has changed by this much. */
const step = 20

/** The width of an element in CSS pixels, rounded down to whole steps; `first` until it has been measured. */
export function useWidth(first: number) {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const room = ref.current
    if (!room) return
    const watch = new ResizeObserver(() => {
      // Hidden while the table is shown: the last width stands.
      if (room.clientWidth > 0) setWidth(Math.max(Math.floor(room.clientWidth / step) * step, 200))
    })
    watch.observe(room)
    return () => watch.disconnect()
  }, [])
  return { ref, width }
}
