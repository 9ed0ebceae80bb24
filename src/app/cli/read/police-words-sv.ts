/** Swedish as the police write it in the names of their events. */
import { months } from '#words/sv.ts'

const start = /^(\d{1,2}) (\p{L}+) (\d{1,2})[.:](\d{2}),/u

/** «31 december 09.12, …»: month 1–12, day, 'HH:MM'; null when it does not begin so. */
export function dayInSwedishName(name: string): { month: number; day: number; time: string } | null {
  const match = start.exec(name)
  if (!match) return null
  const month = months.indexOf((match[2] ?? '').toLowerCase()) + 1
  const [day, hour, minute] = [Number(match[1]), Number(match[3]), Number(match[4])]
  if (month === 0 || day < 1 || day > 31 || hour > 23 || minute > 59) return null
  return { month, day, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}

export const isSummaryType = (type: string): boolean => /^sammanfattning/i.test(type.trim())
