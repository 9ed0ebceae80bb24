/** What the import knows of the municipality. */
import type { Near } from '#analysis/map/guess-crs.ts'

export interface ImportWorld {
  readonly now: number
  readonly timeZone: string
  /** Plane system of stored positions. */
  readonly crs: string
  /** Middle of the municipality in degrees, to tell coordinate systems apart; undefined when nothing says where it is. */
  readonly near: Near | undefined
  /** Folded code or name → code. */
  readonly categories: ReadonlyMap<string, string>
  readonly areas: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<
    string,
    { id: string; e: number; n: number; precisionMetres: number; areaCode: string | null }
  >
  /** For the guard: names that are not people. */
  readonly knownPlaces: ReadonlySet<string>
  /** Area at a position in the municipality's system; null: outside it; undefined: it has no areas to be outside of. */
  readonly areaAt: (e: number, n: number) => string | null | undefined
  /** A short digest of a row, for sources without a key of their own. */
  readonly hashRow: (cells: readonly string[]) => string
}
