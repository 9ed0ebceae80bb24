import { colour } from '../colour-tokens.ts'
import { element } from '../svg.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const step = 6

/** Slanting lines in a box: something is there that may not be shown. Drawn line by line, since not every renderer knows patterns. */
export function drawHatch({ x, y, width, height }: Box): string {
  let lines = ''
  for (let from = x - height + step / 2; from < x + width; from += step) {
    const start = Math.max(from, x)
    const end = Math.min(from + height, x + width)
    if (end > start)
      lines += `M${at(start)} ${at(y + height - (start - from))}L${at(end)} ${at(y + height - (end - from))}`
  }
  return (
    element('rect', { x, y, width, height, rx: 2, fill: colour('empty'), stroke: colour('boundary') }) +
    element('path', { d: lines, fill: 'none', stroke: colour('boundary'), 'stroke-width': 1 })
  )
}

const at = (value: number) => Math.round(value * 100) / 100
