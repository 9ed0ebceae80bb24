import type { AnnualWheelWords } from '#figure/diagram/annual-wheel-data.ts'
import { annualWheel as sv } from '#figure/diagram/annual-wheel-sv.ts'

/** The figure's own words, for `useWords`. */
export const wheelFigureWords = {
  sv,
  en: async (): Promise<AnnualWheelWords> => (await import('#figure/diagram/annual-wheel-en.ts')).annualWheel,
}
