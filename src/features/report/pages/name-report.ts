import type { Report } from '../schema.ts'
import type { Registers } from './use-registers.ts'

/** The category in words, its parent first when it has one. */
export function nameCategory(report: Pick<Report, 'category'>, registers: Registers, language: 'sv' | 'en'): string {
  const own = registers.categories.find((one) => one.code === report.category)
  return own?.[language] ?? report.category
}

/** Place, words for the spot, area: what is known of them, each once. */
export function namePlace(report: Pick<Report, 'placeName' | 'areaName' | 'where'>): string {
  const parts = [report.placeName, report.where.words, report.areaName].filter((one): one is string => Boolean(one))
  return [...new Set(parts)].join(', ')
}
