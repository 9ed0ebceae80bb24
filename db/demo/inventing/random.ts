/** A seeded stream of random numbers; the same seed and name give the same stream on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  readonly next: () => number
  /** Whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  readonly pickWeighted: <T>(from: readonly (readonly [T, number])[]) => T
  readonly poisson: (mean: number) => number
  /** A version-4-shaped UUID. */
  readonly uuid: () => string
}

/** FNV-1a over the name, mixed with the seed: each organisation and week gets a stream of its own. */
function hash(seed: number, name: string): number {
  let h = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193) >>> 0
  return h
}

export function makeRandom(seed: number, name: string): Random {
  let state = hash(seed, name)
  // mulberry32 (public domain, Tommy Ettinger)
  const word = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  const next = () => word() / 4294967296
  const pickWeighted = <T>(from: readonly (readonly [T, number])[]): T => {
    let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of from) {
      left -= weight
      if (left < 0) return value
    }
    return from.at(-1)![0]
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    pickWeighted,
    poisson: (mean) => {
      const limit = Math.exp(-mean)
      let [count, product] = [0, next()]
      while (product > limit) {
        count += 1
        product *= next()
      }
      return count
    },
    uuid: () => {
      const hex = Array.from({ length: 4 }, () => word().toString(16).padStart(8, '0')).join('')
      const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
}
