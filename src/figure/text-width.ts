import { widths } from './text-width.data.ts'

const widthOf = new Map(widths.flatMap(([width, characters]) => [...characters].map((c) => [c, width] as const)))
const unknownWidth = 700
const boldFactor = 1.065

/** Width in pixels of one line of text, within a few per cent for Swedish words. */
export function measureText(text: string, fontSize: number, bold = false): number {
  let sum = 0
  for (const character of text) sum += widthOf.get(character) ?? unknownWidth
  return (sum * fontSize * (bold ? boldFactor : 1)) / 1000
}

/** The text, or as much of it as fits followed by an ellipsis. The whole text belongs in the table twin. */
export function cutText(text: string, room: number, fontSize: number, bold = false): string {
  if (measureText(text, fontSize, bold) <= room) return text
  const characters = [...text]
  while (characters.length > 1 && measureText(`${characters.join('')}…`, fontSize, bold) > room) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

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
