/** Swedish words of breaks in a series, where they are shown and marked. */
import { sayPeriod } from './numbers-sv.ts'

export const breaksSv = {
  title: 'Seriebrott',
  told: (period: string, reason: string) => `Seriebrott ${sayPeriod(period)}: ${reason}`,
  marked: (period: string, reason: string, all: boolean) =>
    `Seriebrott ${sayPeriod(period)}${all ? ', alla serier av samma slag från samma källa' : ''}: ${reason}`,
  takeBack: 'Ta bort seriebrottet',
  takenBack: 'Seriebrottet är borttaget.',
  mark: 'Märk ett seriebrott',
  explanation:
    'Från och med perioden går talen inte att jämföra med dem före. Diagram visar brottet, och trender räknas inte över det.',
  period: 'Från och med',
  periodHint: 'Till exempel 2019, 2019-Q3 eller 2019-07.',
  needPeriod: 'Skriv perioden.',
  scope: 'Gäller',
  scopes: { series: 'bara den här serien', indicator: 'alla serier av samma slag från samma källa' },
  reason: 'Vad ändrades?',
  reasonHint: 'Minst tio tecken, till exempel: ny lag om barnfridsbrott.',
  needReason: 'Skriv vad som ändrades med minst tio tecken.',
  save: 'Märk seriebrottet',
  done: 'Seriebrottet är märkt.',
}

export type BreakWords = typeof breaksSv
