import { colour } from '../colour-tokens.ts'
import { type Attributes, drawText } from '../svg.ts'
import { cutText, measureText } from '../text-width.ts'

/** The text in lines that fit; a single word wider than the room is cut. */
export function wrapText(text: string, room: number, fontSize: number, bold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measureText(longer, fontSize, bold) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '') lines.push(line)
  return lines.map((each) => cutText(each, room, fontSize, bold))
}

const noteSize = 12.5
const noteLine = 17

/** Notes under a drawing, each on its own lines. `top` is where the room for them begins. */
export function drawNotes(notes: readonly string[], x: number, top: number, room: number, more: Attributes = {}) {
  const lines = notes.flatMap((note) => wrapText(note, room, noteSize))
  const style = { 'font-size': noteSize, fill: colour('muted'), ...more }
  return {
    svg: lines.map((line, index) => drawText(line, x, top + 13 + index * noteLine, style)).join(''),
    height: lines.length * noteLine,
  }
}
