import { useEffect, useRef, useState } from 'react'

/** Whether the element's content is wider than itself, followed as either changes. */
export function useOverflow() {
  const ref = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const room = ref.current
    if (!room) return
    const look = () => setOverflows(room.scrollWidth > room.clientWidth + 1)
    const watch = new ResizeObserver(look)
    watch.observe(room)
    if (room.firstElementChild) watch.observe(room.firstElementChild)
    return () => watch.disconnect()
  }, [])
  return { ref, overflows }
}
