/**
 * What the signs in place of a number mean, one rule a source. `..`: Brå hides small numbers behind it, and so do NTU's tables and
 * most municipalities; SCB and Kolada say with it that there is none, or that it is too unsure. `-`: of SCB it is nil, counted and
 * none; the others have not said so, and a cell without a number is then no nought. An empty cell is missing everywhere.
 */
import type { Signs } from './number-cell.ts'

export const signsOf = {
  bra: { dots: 'suppressed', dash: 'missing' },
  ntu: { dots: 'suppressed', dash: 'missing' },
  scb: { dots: 'missing', dash: 'zero' },
  kolada: { dots: 'missing', dash: 'missing' },
  own: { dots: 'suppressed', dash: 'missing' },
  survey: { dots: 'missing', dash: 'missing' },
} as const satisfies Record<string, Signs>
