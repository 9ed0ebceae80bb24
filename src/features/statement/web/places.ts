import type { MouseEvent } from 'react'

/** A link to a place on the page: it is shown and takes focus, and the address stays as it is. */
export const placeLink = (id: string) => ({
  href: `#${id}`,
  onClick: (event: MouseEvent) => {
    const place = document.getElementById(id)
    if (!place) return
    event.preventDefault()
    place.focus({ preventScroll: true })
    place.scrollIntoView({ block: place.matches('textarea') ? 'center' : 'start' })
  },
})

export const partId = (key: string) => `del-${key}`
export const slotId = (key: string) => `text-${key}`

/** Where a text that is typed and not saved is kept on the device; without a slot, where all of a statement begin. */
export const slotDraft = (statementId: string, slot = '') => `statement|${statementId}|${slot}`
