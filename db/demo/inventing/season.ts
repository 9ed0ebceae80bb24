/** How a week of the year in Norrbotten bends what is reported. Weeks are ISO numbers. */
import type { DemoOrganisation } from '../shapes.ts'

/** The week of the invented summer festival in the centre. */
export const festivalWeek = 31

/** 1 at midwinter, 0 at midsummer. */
const darkness = (week: number) => 0.5 + 0.5 * Math.cos((2 * Math.PI * (week - 51)) / 52)

/** Snow on the ground hides litter and graffiti and stops the mopeds. */
const isSnow = (week: number) => week >= 45 || week <= 16

/** Factor on a category's usual share. */
export function weighCategory(category: string, week: number): number {
  const dark = darkness(week)
  switch (category) {
    case 'unsafePlace':
      return 0.4 + 1.2 * dark
    case 'recklessDriving':
      return isSnow(week) ? 0.8 : 1.25
    case 'littering':
      return isSnow(week) ? 0.7 : 1.3
    case 'graffiti':
      return isSnow(week) ? 0.8 : 1.2
    case 'alcohol':
      // Valborg, end of school, summer, the weekend before Christmas
      return [18, 24].includes(week) ? 1.8 : week >= 22 && week <= 33 ? 1.4 : week >= 50 ? 1.2 : 0.9
    case 'fire':
      // dry grass in spring, fireworks at New Year
      return week >= 18 && week <= 22 ? 1.8 : week === 1 || week >= 52 ? 2.2 : 0.9
    default:
      return 1
  }
}

/** Factor on an organisation's usual number of reports. */
export function weighWeek(year: DemoOrganisation['year'], week: number): number {
  const isSummerBreak = week >= 25 && week <= 33
  if (year === 'schoolTerms') return isSummerBreak || [1, 10, 44, 52, 53].includes(week) ? 0.05 : 1.15
  if (year === 'quietSummer') return isSummerBreak || week >= 52 || week === 1 ? 0.4 : 1.1
  return week >= 52 || week === 1 ? 0.85 : 1
}
