/** Colours by role. The names become custom properties, `--samlad-<name>`. */
export interface Palette {
  ink: string
  paper: string
  card: string
  rule: string
  muted: string
  petrol: string
  band: string
  q1: string
  q2: string
  q3: string
  q4: string
  rust: string
  amber: string
  green: string
  /** Area whose count left its expected range. */
  flag: string
  ground: string
  water: string
  /** Area or cell with nothing, or too little to be coloured. */
  empty: string
  boundary: string
}

export type ColourName = keyof Palette

export const lightPalette: Palette = {
  ink: '#14262b',
  paper: '#f4f5f1',
  card: '#ffffff',
  rule: '#dde3df',
  muted: '#4b6166',
  petrol: '#0b5d6b',
  band: '#dbe7e6',
  q1: '#cfe0dd',
  q2: '#9fc4c0',
  q3: '#5e9691',
  q4: '#2f6f6c',
  rust: '#b4380a',
  amber: '#c98a00',
  green: '#2c7a4b',
  flag: '#f4b47e',
  ground: '#f6f4ee',
  water: '#dfe8ee',
  empty: '#ebf0ed',
  boundary: '#7b9793',
}

/** Quantities run from dark to light here, so that "more" stays the stronger contrast. */
export const darkPalette: Palette = {
  ink: '#e9efec',
  paper: '#0e1b1f',
  card: '#15262b',
  rule: '#2e4247',
  muted: '#a7b9ba',
  petrol: '#7cc4cf',
  band: '#2a4247',
  q1: '#2c484b',
  q2: '#3f6b6c',
  q3: '#649b97',
  q4: '#a9d3cd',
  rust: '#ff8f5c',
  amber: '#e9b44c',
  green: '#79c99a',
  flag: '#8a4a24',
  ground: '#1b2a2c',
  water: '#12303c',
  empty: '#213438',
  boundary: '#6f8b8a',
}

/** An attribute value: the page's colour if it sets one, else the light palette's. */
export function colour(name: ColourName): string {
  return `var(--samlad-${name}, ${lightPalette[name]})`
}

/** Custom properties of a palette, for a style sheet. */
export function writePaletteCss(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--samlad-${name}:${value}`)
    .join(';')
}

// Anchored to `="`: escaped text can hold no double quote, so a reader's words are never rewritten.
const variableAttribute = /="var\(--samlad-([a-z0-9]+), (#[0-9a-f]{3,8})\)"/g

/** Plain colours in place of custom properties, for renderers that know none (PDF, image viewers). */
export function resolveColours(svg: string, palette: Partial<Palette> = {}): string {
  return svg.replace(variableAttribute, (_, name: string, fallback: string) => {
    return `="${palette[name as ColourName] ?? fallback}"`
  })
}
