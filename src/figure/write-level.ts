import type { FigureTheme } from './figure.ts'

/** A share as a whole percentage, with one decimal where it has any: 0.95 is "95", 0.998 is "99.8". */
export function writeLevel(share: number, { formatNumber }: FigureTheme): string {
  const percent = share * 100
  return formatNumber(percent, Number.isInteger(percent) ? 0 : 1)
}
