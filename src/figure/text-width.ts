// Advance widths of Atkinson Hyperlegible Next Regular in thousandths of the font size, gathered in steps of 25.
// A figure is drawn where no text can be measured (server, PDF), so the widths travel with it.
const widths: [number, string][] = [
  [160, "'"],
  [210, ',.:;'],
  [240, '`ijl·|'],
  [285, ' !"()'],
  [330, '[ft'],
  [355, '-]r{}'],
  [385, '/\\_'],
  [405, '1I'],
  [455, 'vyz'],
  [482, '*?csx'],
  [508, '7Jk–'],
  [530, 'aåä×'],
  [555, '2<>FLT^eghnou~öéü'],
  [575, '3EYbdpqÉ'],
  [605, '$+569PSVZ−'],
  [628, '48=ABKRXÅÄ'],
  [650, '#0C'],
  [680, 'Dw…'],
  [700, 'GHNUÜ'],
  [725, '&OQÖ'],
  [780, '@'],
  [835, 'Mm'],
  [860, 'W'],
  [920, '%'],
]
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
