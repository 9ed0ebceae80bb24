/** Power curves as plain SVG: one panel for each length of history, one line for each weekly mean, named at its end. */
export interface PowerLine {
  readonly mean: number
  /** rise and share found */
  readonly points: readonly (readonly [number, number])[]
}

const panel = { width: 330, height: 240, left: 48, top: 40, right: 46, bottom: 44 }
const strokes = ['', '7 3', '2 3', '9 3 2 3', '4 4', '12 4']

export function drawPowerCurves(curves: ReadonlyMap<number, readonly PowerLine[]>, dispersion: number): string {
  const panels = [...curves].map(([years, lines], at) => drawPanel(years, lines, at * (panel.width + 20)))
  const width = curves.size * (panel.width + 20)
  const title = `Share of true rises found, by size of the rise; variance ${dispersion} times the mean, 1 % false alarms allowed`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${panel.height + 24}" role="img" aria-label="${title}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="16" font-size="12">${title}</text>
${panels.join('\n')}
</svg>
`
}

function drawPanel(years: number, lines: readonly PowerLine[], offset: number): string {
  const { width, height, left, top, right, bottom } = panel
  const x = (rise: number) => Number((left + ((rise - 1) / 3) * (width - left - right)).toFixed(1))
  const y = (share: number) => Number((height - bottom - share * (height - top - bottom)).toFixed(1))
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<path d="M${x(1)} ${y(share)}H${x(4)}" stroke="#ddd"/><text x="${left - 6}" y="${y(share) + 4}" text-anchor="end">${share * 100} %</text>`,
  )
  const ticks = [1, 2, 3, 4].map(
    (rise) => `<text x="${x(rise)}" y="${y(0) + 16}" text-anchor="middle">${rise} ×</text>`,
  )
  const ends = spreadLabels(lines.map(({ points }) => y(points.at(-1)?.[1] ?? 0)))
  const drawnLines = lines.map(({ mean, points }, at) => {
    const path = points.map(([rise, share], i) => `${i === 0 ? 'M' : 'L'}${x(rise)} ${y(share)}`).join(' ')
    const dash = strokes[at]
    return `<path d="${path}" fill="none" stroke="#123" stroke-width="1.5"${dash ? ` stroke-dasharray="${dash}"` : ''}/><text x="${x(4) + 5}" y="${(ends[at] ?? 0) + 4}">${mean}</text>`
  })
  const head = `<text x="${left}" y="${top - 8}">${years} years of weeks, by cases a week</text>`
  return `<g transform="translate(${offset} 20)">${head}${grid.join('')}${ticks.join('')}<text x="${x(2.5)}" y="${y(0) + 34}" text-anchor="middle">size of the rise</text>${drawnLines.join('')}</g>`
}

/** Moves labels apart that would lie on each other; the lines come with falling height on the page. */
function spreadLabels(heights: readonly number[]): number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => b.height - a.height || a.at - b.at)
  const placed = new Array<number>(heights.length).fill(0)
  let lowest = Infinity
  for (const { height, at } of order) {
    lowest = Math.min(height, lowest - 11)
    placed[at] = lowest
  }
  return placed
}
