/**
 * A municipality's own colour, made safe to read.
 * Hue and chroma are kept; lightness moves only as far as the contrast asks (WCAG 2.1, 1.4.3 and 1.4.11).
 * Oklab by Björn Ottosson, https://bottosson.github.io/posts/oklab/ (matrices published in the public domain).
 */
export type Hex = `#${string}`

type Triple = readonly [number, number, number]

const channels = (hex: string): Triple => [
  Number.parseInt(hex.slice(1, 3), 16) / 255,
  Number.parseInt(hex.slice(3, 5), 16) / 255,
  Number.parseInt(hex.slice(5, 7), 16) / 255,
]
const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const toGamma = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055)

/** Relative luminance, 0 (black) to 1 (white), of a colour written #rrggbb. */
function luminanceOf(hex: string): number {
  const [r, g, b] = channels(hex)
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b)
}

/** Contrast ratio, 1 to 21, between two colours written #rrggbb. */
export function contrastBetween(one: string, other: string): number {
  const a = luminanceOf(one)
  const b = luminanceOf(other)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function toOklch(hex: string): Triple {
  const [r, g, b] = channels(hex).map(toLinear) as unknown as Triple
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const greenRed = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return [lightness, Math.hypot(greenRed, blueYellow), Math.atan2(blueYellow, greenRed)]
}

function fromOklch([lightness, chroma, hue]: Triple): Hex {
  // A colour that the screen cannot show loses chroma, never lightness: the contrast is what was promised.
  for (let c = chroma; ; c -= 0.004) {
    const a = Math.max(c, 0) * Math.cos(hue)
    const b = Math.max(c, 0) * Math.sin(hue)
    const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    const rgb = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ].map((v) => Math.round(toGamma(Math.max(v, 0)) * 255))
    if (c <= 0 || rgb.every((v) => v <= 255)) {
      return `#${rgb.map((v) => Math.min(v, 255).toString(16).padStart(2, '0')).join('')}`
    }
  }
}

/**
 * The shade of `hex` nearest to it whose contrast against every one of `grounds` is at least `ratio`,
 * sought darker (`'darker'`) or lighter. Ends at black or white when nothing on the way suffices.
 */
export function shadeThatReads(
  hex: string,
  grounds: readonly string[],
  ratio: number,
  toward: 'darker' | 'lighter',
): Hex {
  const [lightness, chroma, hue] = toOklch(hex)
  const step = toward === 'darker' ? -0.005 : 0.005
  for (let l = lightness; l >= 0 && l <= 1; l += step) {
    const shade = fromOklch([l, chroma, hue])
    if (grounds.every((ground) => contrastBetween(shade, ground) >= ratio)) return shade
  }
  return toward === 'darker' ? '#000000' : '#ffffff'
}

const withLightness = (hex: string, lightness: number, most = 1): Hex => {
  const [, chroma, hue] = toOklch(hex)
  return fromOklch([lightness, Math.min(chroma, most), hue])
}

/** The grounds of tokens.css that a municipality's colour must read on. */
export const grounds = {
  light: { paper: '#f4f5f1', card: '#ffffff', soft: '#e3eff0' },
  dark: { paper: '#0f191c', card: '#18262a', soft: '#1f3a40' },
} as const

/** The tokens that a municipality's colour replaces, each as a pair for light and dark ground. */
export interface MunicipalColours {
  readonly accent: readonly [Hex, Hex]
  readonly accentHover: readonly [Hex, Hex]
  readonly accentSoft: readonly [Hex, Hex]
  readonly onAccent: readonly [Hex, Hex]
  readonly deep: readonly [Hex, Hex]
}

/** The municipality's colours from one colour #rrggbb: every pair that meets reads at 4.5:1 or better. */
export function deriveColours(hex: string): MunicipalColours {
  const soft: readonly [Hex, Hex] = [withLightness(hex, 0.94, 0.02), withLightness(hex, 0.32, 0.03)]
  const light = shadeThatReads(hex, [grounds.light.paper, grounds.light.card, soft[0]], 4.5, 'darker')
  const start = withLightness(hex, Math.max(toOklch(hex)[0], 0.78), 0.1)
  const dark = shadeThatReads(start, [grounds.dark.paper, grounds.dark.card, soft[1]], 4.5, 'lighter')
  const onDark = withLightness(hex, 0.22, 0.03)
  return {
    accent: [light, dark],
    accentHover: [
      withLightness(light, Math.max(toOklch(light)[0] - 0.08, 0)),
      withLightness(dark, Math.min(toOklch(dark)[0] + 0.06, 1)),
    ],
    accentSoft: soft,
    onAccent: ['#ffffff', onDark],
    deep: [withLightness(hex, Math.min(toOklch(light)[0], 0.29), 0.06), withLightness(hex, 0.21, 0.03)],
  }
}

const isColour = /^#[0-9a-f]{6}$/i

/** The rule that lays a municipality's colour over tokens.css; empty when there is none, or it is no colour. */
export function municipalRule(hex: string | null): string {
  if (!hex || !isColour.test(hex)) return ''
  const colours = deriveColours(hex.toLowerCase())
  const pair = ([light, dark]: readonly [Hex, Hex]) => `light-dark(${light}, ${dark})`
  return `:root {
  --accent: ${pair(colours.accent)};
  --accent-fill: ${pair(colours.accent)};
  --accent-hover: ${pair(colours.accentHover)};
  --accent-soft: ${pair(colours.accentSoft)};
  --on-accent: ${pair(colours.onAccent)};
  --deep: ${pair(colours.deep)};
}`
}
