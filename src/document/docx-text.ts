import { ExternalHyperlink, ImageRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { drawPng } from './docx-pictures.ts'
import { colourOf } from './docx-styles.ts'
import type { Mark, Run } from './model.ts'

/** Shape and colour say the same, so that either is enough. */
const marks: Record<Mark, { sign: string; colour: string }> = {
  calm: { sign: '●', colour: colourOf('green') },
  watch: { sign: '▲', colour: colourOf('amber') },
  act: { sign: '■', colour: colourOf('rust') },
  waiting: { sign: '○', colour: colourOf('muted') },
}

/** `anchors` are the ids that a link within the document may lead to; one that leads nowhere is plain text. */
export function writeRuns(runs: readonly Run[], anchors: ReadonlySet<string>): ParagraphChild[] {
  return runs.flatMap((run) => writeRun(run, anchors))
}

function writeRun(run: Run, anchors: ReadonlySet<string>): ParagraphChild[] {
  if (typeof run === 'string') return [new TextRun(cleanText(run))]
  const { text, bold, muted, link, mark } = run
  const inside = link?.startsWith('#') ? link.slice(1) : undefined
  const leads = link !== undefined && (inside === undefined || anchors.has(inside))
  const words = new TextRun({
    text: cleanText(text),
    ...(bold ? { bold } : {}),
    ...(leads ? { style: 'Hyperlink' } : muted ? { color: colourOf('muted') } : {}),
  })
  const sign = mark ? [new TextRun({ text: `${marks[mark].sign} `, color: marks[mark].colour })] : []
  if (!leads) return [...sign, words]
  const linked =
    inside === undefined
      ? new ExternalHyperlink({ link, children: [words] })
      : new InternalHyperlink({ anchor: inside, children: [words] })
  return [...sign, linked]
}

/** A picture no wider than `most` pixels, with the words that say the same. */
export function placePicture(svg: string, alt: string, most: number): ImageRun {
  const { png, width, height } = drawPng(svg)
  const scale = Math.min(1, most / width)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return new ImageRun({
    type: 'png',
    data: png,
    transformation,
    altText: { name: 'figur', description: cleanText(alt), title: '' },
  })
}

/** XML allows no control characters: Word would refuse the whole file. */
export function cleanText(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  return [...plain].map((one) => (isControl(one.codePointAt(0)!) ? ' ' : one)).join('')
}

const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffe || code === 0xffff
