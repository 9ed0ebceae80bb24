import { colour } from './colour-tokens.ts'
import { defaultFontFamily, type FigureTheme } from './figure.ts'

export type Attributes = Record<string, string | number | undefined>

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// XML 1.0 allows no control characters but tab and line ends, and no lone surrogates: a reader would refuse the whole picture.
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text made safe inside an XML or HTML element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(illegal, '\ufffd').replace(/[&<>"']/g, (character) => entities[character]!)
}

/** For path data that is written by hand. */
export const roundPixel = (value: number) => Math.round(value * 100) / 100

/** Coordinate with at most two decimals, never `-0` or exponent. */
function formatCoordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a coordinate must be a finite number, not ${value}`)
  const rounded = roundPixel(value)
  return String(rounded === 0 ? 0 : rounded)
}

/** An element; `children` are finished SVG, so text must come through {@link drawText}. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  let start = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    start += ` ${key}="${typeof value === 'number' ? formatCoordinate(value) : escapeXml(value)}"`
  }
  const body = children.join('')
  return body === '' ? `${start}/>` : `${start}>${body}</${name}>`
}

export function drawText(text: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(text))
}

/** Text with a quiet edge in `halo`, readable over lines and fills. */
export function drawHaloText(text: string, x: number, y: number, attributes: Attributes = {}): string {
  // The edge is its own element under the text: paint-order is not known to every renderer.
  const edge = { stroke: colour('card'), 'stroke-width': 3, 'stroke-linejoin': 'round', 'stroke-opacity': 0.85 }
  return (
    drawText(text, x, y, { ...attributes, ...edge, fill: colour('card'), 'aria-hidden': 'true' }) +
    drawText(text, x, y, attributes)
  )
}

/**
 * The outer element, with title and description for those who do not see the picture.
 * @throws {RangeError} when the theme's prefix cannot start an id
 */
export function wrapSvg(
  theme: FigureTheme,
  width: number,
  height: number,
  title: string,
  description: string,
  body: string,
): string {
  if (!/^[A-Za-z][\w-]*$/.test(theme.prefix)) throw new RangeError(`"${theme.prefix}" cannot start an id`)
  const titleId = `${theme.prefix}-title`
  const descriptionId = `${theme.prefix}-desc`
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${formatCoordinate(width)} ${formatCoordinate(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
      'font-family': theme.fontFamily ?? defaultFontFamily,
      'font-size': 13,
      fill: colour('ink'),
    },
    element('title', { id: titleId }, escapeXml(title)),
    element('desc', { id: descriptionId }, escapeXml(description)),
    body,
  )
}
