/** Light, dark, or as the device has it: kept on the device. */
export const schemes = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

const place = 'samlad.scheme'

export function readScheme(): Scheme {
  try {
    const kept = localStorage.getItem(place)
    return schemes.find((scheme) => scheme === kept) ?? 'auto'
  } catch {
    // Storage can be shut off; the device's own wish then stands.
    return 'auto'
  }
}

export function applyScheme(scheme: Scheme): void {
  document.documentElement.dataset.colorScheme = scheme
}

export function keepScheme(scheme: Scheme): void {
  applyScheme(scheme)
  try {
    localStorage.setItem(place, scheme)
  } catch {
    // Not kept, but applied for this visit.
  }
}
