/** A short code out of a name: «Södra hamnen» → sodra-hamnen. Letters that carry no sound of their own are dropped. */
export function makeCode(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const code = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return code.slice(0, 60) || 'x'
}

/** Codes for many names: two names with the same code get a number. In the order given. */
export function makeCodes(names: readonly string[]): string[] {
  const taken = new Map<string, number>()
  return names.map((name) => {
    const code = makeCode(name)
    const count = (taken.get(code) ?? 0) + 1
    taken.set(code, count)
    return count === 1 ? code : `${code}-${count}`
  })
}
