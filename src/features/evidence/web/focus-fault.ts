/** In the open dialog: the first field that something is wrong with, once it is drawn so. */
export function focusFault(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus()
  })
}
