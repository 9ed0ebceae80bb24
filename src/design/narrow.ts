import { useSyncExternalStore } from 'react'

/** The width under which a page takes its phone order (the same as in the sheets). */
const query = '(max-width: 40em)'

function follow(changed: () => void) {
  const media = matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Whether the screen is a phone's: for content that takes another shape there, not only another place. */
export const useNarrow = () =>
  useSyncExternalStore(
    follow,
    () => matchMedia(query).matches,
    () => false,
  )
