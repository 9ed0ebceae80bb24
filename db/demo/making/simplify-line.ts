/** A line of points as `x, y, x, y …` in any plane unit. */
export type Line = ArrayLike<number>

/** Douglas–Peucker: indices of the points to keep so that none left out lies farther than `tolerance` away. */
export function simplifyLine(line: Line, tolerance: number): number[] {
  const count = line.length / 2
  const keep = new Uint8Array(count)
  keep[0] = 1
  keep[count - 1] = 1
  const closed = line[0] === line[line.length - 2] && line[1] === line[line.length - 1]
  const stack: [number, number][] = []
  if (closed && count > 3) {
    const far = farthestFrom(line, 0, count - 1)
    keep[far] = 1
    stack.push([0, far], [far, count - 1])
  } else stack.push([0, count - 1])
  while (stack.length > 0) {
    const [from, to] = stack.pop()!
    let [worst, at] = [tolerance, -1]
    for (let i = from + 1; i < to; i += 1) {
      const distance = distanceToSegment(line, i, from, to)
      if (distance > worst) [worst, at] = [distance, i]
    }
    if (at < 0) continue
    keep[at] = 1
    stack.push([from, at], [at, to])
  }
  return Array.from({ length: count }, (_, i) => i).filter((i) => keep[i] === 1)
}

function farthestFrom(line: Line, start: number, end: number): number {
  let [best, at] = [-1, start]
  for (let i = start; i <= end; i += 1) {
    const distance = Math.hypot(line[2 * i]! - line[2 * start]!, line[2 * i + 1]! - line[2 * start + 1]!)
    if (distance > best) [best, at] = [distance, i]
  }
  return at
}

function distanceToSegment(line: Line, i: number, from: number, to: number): number {
  const [ax, ay] = [line[2 * from]!, line[2 * from + 1]!]
  const [dx, dy] = [line[2 * to]! - ax, line[2 * to + 1]! - ay]
  const [px, py] = [line[2 * i]! - ax, line[2 * i + 1]! - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
  return Math.hypot(px - t * dx, py - t * dy)
}
