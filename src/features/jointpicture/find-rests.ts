/** Which numbers a finding rests on, so that a later change of one of them is told beside it. */
import type { Finding } from './finding-schema.ts'

export interface UsedNumber {
  readonly indicator: string
  readonly areaCode: string
  readonly period: string
}

/** Whether this number is one of those that the finding shows. Only what it was made of, never what it would be made of today. */
export function restsOn(finding: Finding, { indicator, areaCode, period }: UsedNumber): boolean {
  switch (finding.kind) {
    case 'trend':
    case 'survey':
      return (
        finding.indicator === indicator &&
        isIn(finding.area, areaCode) &&
        finding.points.some((one) => one.period === period)
      )
    case 'comparison':
      return (
        finding.indicator === indicator &&
        finding.period === period &&
        finding.rows.some((one) => isIn(one.area, areaCode))
      )
    case 'areas':
      return (
        finding.indicator === indicator &&
        finding.period === period &&
        finding.rows.some((one) => isIn(one.area, areaCode))
      )
    case 'composition':
      return (
        finding.period === period &&
        isIn(finding.area, areaCode) &&
        (finding.indicator === indicator || finding.rows.some((one) => one.indicator === indicator))
      )
    case 'fact':
      return (
        finding.indicator === indicator &&
        isIn(finding.area, areaCode) &&
        (finding.period === period || finding.before?.period === period)
      )
    case 'areaPage':
      return (
        isIn(finding.area, areaCode) &&
        finding.facts.some((one) => one.indicator === indicator && one.period === period)
      )
    case 'disagreement':
      return finding.indicator === indicator && isIn(finding.area, areaCode) && finding.period === period
    default:
      return false
  }
}

const isIn = (area: { readonly code: string }, code: string) => area.code === code
