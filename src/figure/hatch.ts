import type { Box } from './box.ts'
import { type ColourName, colour } from './colour-tokens.ts'
import { element } from './svg.ts'

export type HatchSlant = 'rising' | 'falling' | 'level'

type Rings = readonly (readonly (readonly [number, number])[])[]

/**
 * Path of parallel lines inside rings on screen (even-odd), line by line, since not every renderer knows patterns. The
 * lines lie on one lattice for the whole map, so that they run on from one area into the next.
 */
export function hatchRings(rings: Rings, slant: HatchSlant, step: number): string {
  // Turned so that the lines are level, cut by the edges, and turned back.
  const angle = { rising: Math.PI / 4, falling: -Math.PI / 4, level: 0 }[slant]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turned = rings.map((ring) => ring.map(([x, y]): [number, number] => [x * cos - y * sin, x * sin + y * cos]))
  const crossings = new Map<number, number[]>()
  for (const ring of turned) {
    for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
      const [ax, ay] = ring[before]!
      const [bx, by] = ring[index]!
      for (let line = Math.ceil(Math.min(ay, by) / step); line * step < Math.max(ay, by); line += 1) {
        const x = ax + ((line * step - ay) * (bx - ax)) / (by - ay)
        const found = crossings.get(line)
        if (found === undefined) crossings.set(line, [x])
        else found.push(x)
      }
    }
  }
  let path = ''
  for (const line of [...crossings.keys()].sort((a, b) => a - b)) {
    const xs = crossings.get(line)!.sort((a, b) => a - b)
    const y = line * step
    for (let k = 0; k + 1 < xs.length; k += 2) {
      if (xs[k + 1]! - xs[k]! < 0.5) continue
      const back = (x: number) => `${(x * cos + y * sin).toFixed(1)} ${(y * cos - x * sin).toFixed(1)}`
      path += `M${back(xs[k]!)}L${back(xs[k + 1]!)}`
    }
  }
  return path
}

export function drawHatchLines(d: string, stroke: ColourName, width = 1): string {
  return d === '' ? '' : element('path', { d, fill: 'none', stroke: colour(stroke), 'stroke-width': width })
}

/** Something is there that may not be shown: a box under slanting lines. */
export function drawHatchedBox({ x, y, width, height }: Box): string {
  const [right, bottom] = [x + width, y + height]
  const ring: [number, number][] = [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ]
  return (
    element('rect', { x, y, width, height, rx: 2, fill: colour('empty'), stroke: colour('boundary') }) +
    drawHatchLines(hatchRings([ring], 'rising', 4.25), 'boundary')
  )
}

export function writeRings(rings: Rings): string {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`).join('')
}
