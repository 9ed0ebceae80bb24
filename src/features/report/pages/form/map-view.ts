/** The part of the plane that a small map shows: its middle and its width, in metres. */
import type { Area } from '../../schema.ts'

export interface View {
  readonly e: number
  readonly n: number
  readonly width: number
}

/** The densest part first: where most people live in an area, its label stands. */
export function startView(areas: readonly Area[]): View {
  const es = areas.map((area) => area.label.e).sort((a, b) => a - b)
  const ns = areas.map((area) => area.label.n).sort((a, b) => a - b)
  const middle = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0
  const spread = (sorted: readonly number[]) => (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
  return { e: middle(es), n: middle(ns), width: Math.max(spread(es), spread(ns), 2000) * 1.3 }
}

const narrowest = 300

/** Never wider than twice the start, never nearer than a street corner, never lost at sea. */
export function holdInside(view: View, start: View): View {
  const width = Math.min(Math.max(view.width, narrowest), start.width * 2)
  const hold = (value: number, middle: number) => Math.min(Math.max(value, middle - start.width), middle + start.width)
  return { width, e: hold(view.e, start.e), n: hold(view.n, start.n) }
}

/** Another scale, about the mark when there is one. */
export function zoomView(view: View, factor: number, mark: { readonly e: number; readonly n: number } | null): View {
  return { ...view, ...(mark ? { e: mark.e, n: mark.n } : {}), width: view.width * factor }
}

export function moveView(view: View, e: number, n: number): View {
  return { ...view, e: view.e + e, n: view.n + n }
}

type Rings = readonly (readonly (readonly (readonly [number, number])[])[])[]

/** An SVG path in whole metres, north up. */
export function pathOf(polygons: Rings, closed = true): string {
  const ring = (points: readonly (readonly [number, number])[]) =>
    points.map(([e, n], at) => `${at === 0 ? 'M' : 'L'}${Math.round(e)} ${-Math.round(n)}`).join('') +
    (closed ? 'Z' : '')
  return polygons.map((rings) => rings.map(ring).join('')).join('')
}

export interface Named {
  readonly key: string
  readonly name: string
  readonly e: number
  readonly n: number
}

/** The names that have room, those nearest the middle (or the mark) first; `letter` is the height of a letter in metres. */
export function namesWithRoom(
  named: readonly Named[],
  view: View,
  height: number,
  letter: number,
  mark: { readonly e: number; readonly n: number } | null,
): Named[] {
  const from = mark ?? view
  const far = (one: Named) => Math.hypot(one.e - from.e, one.n - from.n)
  const half = (one: Named) => one.name.length * letter * 0.28
  const fits = (one: Named) =>
    Math.abs(one.e - view.e) + half(one) < view.width / 2 && Math.abs(one.n - view.n) + letter < height / 2
  const placed: Named[] = []
  for (const one of named.filter(fits).sort((a, b) => far(a) - far(b))) {
    const free = placed.every((other) => {
      return (
        Math.abs(other.n - one.n) > letter * 1.5 || Math.abs(other.e - one.e) > half(other) + half(one) + letter * 0.5
      )
    })
    if (free) placed.push(one)
  }
  return placed
}
