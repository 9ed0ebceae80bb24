/** A column that tells from which row on a series is another, and why. */
export const breakColumns: readonly string[] = ['seriebrott', 'brott i serien', 'serien bruten', 'tidsseriebrott', 'series break']

/** A mark without a reason. */
const bareMark = /^(1|ja|x|true|sant|yes)$/i
const noMark = /^(0|nej|-|–|false|falskt|no)?$/i

/** The reason in such a cell; undefined where nothing is marked. */
export const breakReasonIn = (cell: string): string | undefined => {
  const text = cell.trim()
  if (noMark.test(text)) return undefined
  return bareMark.test(text) ? 'enligt källan' : text
}
