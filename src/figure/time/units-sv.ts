import type { TimeUnit } from './time-frame.ts'

export const unitsSv: Record<TimeUnit, { one: string; many: string; average: string }> = {
  day: { one: 'dag', many: 'dagar', average: 'en genomsnittlig dag' },
  week: { one: 'vecka', many: 'veckor', average: 'en genomsnittlig vecka' },
  month: { one: 'månad', many: 'månader', average: 'en genomsnittlig månad' },
  quarter: { one: 'kvartal', many: 'kvartal', average: 'ett genomsnittligt kvartal' },
  year: { one: 'år', many: 'år', average: 'ett genomsnittligt år' },
}
