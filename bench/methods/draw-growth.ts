/** How the time of each method grows with size, as plain SVG: one panel a method, both scales by tens, the peer dashed. */
export interface GrowthLine {
  readonly method: string
  readonly unit: string
  readonly peer: string
  readonly points: readonly { readonly size: number; readonly ours: number; readonly peer: number | null }[]
}

const columns = 4
const panel = { width: 250, height: 176, left: 46, top: 36, right: 14, bottom: 34 }
/** Powers of ten on the axes: ms, and sizes. */
const times = [-1, 0, 1, 2, 3, 4, 5]
const timeNames = ['0.1 ms', '1 ms', '10 ms', '0.1 s', '1 s', '10 s', '100 s']
const sizes = [1, 2, 3, 4, 5, 6]
const sizeNames = ['10', '100', '1 k', '10 k', '100 k', '1 M']

export function drawGrowth(lines: readonly GrowthLine[]): string {
  const rows = Math.ceil(lines.length / columns)
  const [width, height] = [columns * panel.width, rows * panel.height + 30]
  const title = 'Time by size, both by tens. Full line: Samlad; dashed: the peer named. Grey: in proportion to size.'
  const panels = lines.map((line, at) => {
    const [x, y] = [(at % columns) * panel.width, 30 + Math.floor(at / columns) * panel.height]
    return `<g transform="translate(${x} ${y})">${drawPanel(line)}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="sans-serif" font-size="10">
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="18" font-size="13">${title}</text>
${panels.join('\n')}
</svg>
`
}

function drawPanel({ method, unit, peer, points }: GrowthLine): string {
  const { width, height, left, top, right, bottom } = panel
  const x = (size: number) => round(left + ((Math.log10(size) - 1) / 5) * (width - left - right))
  const y = (ms: number) => {
    const tens = Math.min(5, Math.max(-1, Math.log10(Math.max(ms, 0.1))))
    return round(height - bottom - ((tens + 1) / 6) * (height - top - bottom))
  }
  const grid = times.map((power, at) => {
    const line = `<path d="M${left} ${y(10 ** power)}H${width - right}" stroke="#e4e4e4"/>`
    return at % 2 === 0
      ? line
      : `${line}<text x="${left - 5}" y="${y(10 ** power) + 3}" text-anchor="end">${timeNames[at]}</text>`
  })
  const ticks = sizes.map(
    (power, at) =>
      `<text x="${x(10 ** power)}" y="${height - bottom + 14}" text-anchor="middle">${sizeNames[at]}</text>`,
  )
  const ours = points.map(({ size, ours }) => [x(size), y(ours)] as const)
  const theirs = points.flatMap(({ size, peer }) => (peer === null ? [] : [[x(size), y(peer)] as const]))
  return [
    `<text x="${left}" y="14" font-weight="bold" font-size="11">${method}</text>`,
    `<text x="${left}" y="27">${unit} · ${peer}</text>`,
    ...grid,
    ...ticks,
    drawProportion(points, x, y),
    drawLine(theirs, '#b4380a', '5 3'),
    drawLine(ours, '#0b5d6b', ''),
  ].join('')
}

/** What the smallest size's time would become if it grew as size does. */
function drawProportion(points: GrowthLine['points'], x: (size: number) => number, y: (ms: number) => number): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first === last) return ''
  const end = (first.ours * last.size) / first.size
  return `<path d="M${x(first.size)} ${y(first.ours)}L${x(last.size)} ${y(end)}" stroke="#bbb"/>`
}

function drawLine(points: readonly (readonly [number, number])[], colour: string, dash: string): string {
  const path = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const dots = points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.4" fill="${colour}"/>`).join('')
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.8"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${dots}`
}

const round = (value: number) => Number(value.toFixed(1))
