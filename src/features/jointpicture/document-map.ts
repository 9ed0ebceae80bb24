import { type Block, placeFigure } from '#document/model.ts'
import type { DrawingWords, JointFacts } from './document-facts.ts'
import { drawFindingMap } from './figure-map.ts'
import type { Finding } from './finding-schema.ts'

/** A finding of areas once more, on the map; its table stands with the figure before it. */
export function drawMap(
  finding: Finding,
  prefix: string,
  { map }: JointFacts,
  { said }: DrawingWords,
  widths: { readonly wide: number; readonly phone: number },
): Block[] {
  if (map === null) return []
  const draw = (name: string, width: number) =>
    drawFindingMap(finding, map, { prefix: `${prefix}${name}`, width }, said)
  const figure = draw('-karta', widths.wide)
  if (!figure) return []
  return [
    { ...placeFigure(figure, 'elsewhere', draw('-kartasmal', widths.phone) ?? undefined), caption: [figure.title] },
  ]
}
