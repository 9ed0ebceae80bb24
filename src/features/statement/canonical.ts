/** JSON with its keys in order and nothing undefined in it: equal values have equal text, however they were put together. Pure. */

export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

/** The same without what only tells when it was computed: whether two computations at different instants found the same. */
export function canonicalFindings(value: unknown): string {
  return JSON.stringify(inOrder(value, (key) => key !== 'asOf' && key !== 'today'))
}

function inOrder(value: unknown, keep: (key: string) => boolean = () => true): unknown {
  if (Array.isArray(value)) return value.map((one) => inOrder(one, keep))
  if (typeof value !== 'object' || value === null) return value
  if ('toJSON' in value && typeof value.toJSON === 'function') return value.toJSON()
  const entries = Object.entries(value).filter(([key, one]) => one !== undefined && keep(key))
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, inOrder(one, keep)]),
  )
}
