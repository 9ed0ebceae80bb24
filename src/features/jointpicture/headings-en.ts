/** English headings: several findings of one indicator, each with its own. */
import type { Finding } from './finding-schema.ts'
import { nameOf, titleOf } from './numbers-en.ts'

export function headingOf(finding: Finding): string {
  const name = nameOf(finding)
  switch (finding.kind) {
    case 'trend':
      if (finding.frequency === 'quarter') return `${name}, quarter by quarter`
      return finding.frequency === 'month' ? `${name}, month by month` : name
    case 'comparison':
      return `${name} compared with others`
    case 'composition':
      return 'What reported crime is made of'
    case 'disagreement':
      return `${name}: different statements`
    case 'areas':
      return titleOf(finding.title)
    default:
      return name
  }
}
