import type { unitsSv } from './units-sv.ts'

export const unitsEn: typeof unitsSv = {
  day: { one: 'day', many: 'days', average: 'an average day' },
  week: { one: 'week', many: 'weeks', average: 'an average week' },
  month: { one: 'month', many: 'months', average: 'an average month' },
  quarter: { one: 'quarter', many: 'quarters', average: 'an average quarter' },
  year: { one: 'year', many: 'years', average: 'an average year' },
}
