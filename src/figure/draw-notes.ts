import { colour } from './colour-tokens.ts'
import { drawText } from './svg.ts'
import { wrapText } from './text-width.ts'

const fontSize = 12.5
const lineHeight = 17

/** Small print under a drawing, each note on lines of its own. `top` is where the room for it begins. */
export function drawNotes(notes: readonly string[], top: number, width: number): { svg: string; height: number } {
  // Widths are measured within a few per cent.
  const lines = notes.flatMap((note) => wrapText(note, width * 0.97, fontSize))
  const style = { 'font-size': fontSize, fill: colour('muted') }
  return {
    svg: lines.map((line, at) => drawText(line, 0, top + 13 + at * lineHeight, style)).join(''),
    height: lines.length * lineHeight,
  }
}

/** What stands where a drawing would be when there is nothing to draw. */
export function drawNothing(text: string, width: number): { svg: string; height: number } {
  const lines = wrapText(text, width - 24, 13)
  const style = { 'text-anchor': 'middle', fill: colour('muted') }
  return {
    svg: lines.map((line, at) => drawText(line, width / 2, 34 + at * 18, style)).join(''),
    height: 42 + Math.max(1, lines.length) * 18,
  }
}
