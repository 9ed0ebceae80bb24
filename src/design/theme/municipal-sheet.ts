import { municipalRule } from './colour.ts'

const sheet = new CSSStyleSheet()

/** Lays a municipality's colour over the page; null takes it off. A constructed sheet: no inline style under the policy. */
export function layMunicipalColour(hex: string | null): void {
  sheet.replaceSync(municipalRule(hex))
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
}
