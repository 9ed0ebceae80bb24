/** Swedish headings: several findings of one indicator, each with its own. */
import { inSentence } from '#words/names-sv.ts'
import type { Finding } from './finding-schema.ts'

/** What stands over a finding. Alone of its indicator it may be told apart as well: a comparison is no course. */
export function headingOf({ title, ...finding }: Finding): string {
  switch (finding.kind) {
    case 'trend':
      if (finding.frequency === 'quarter') return `${title}, kvartal för kvartal`
      return finding.frequency === 'month' ? `${title}, månad för månad` : title
    case 'comparison':
      return `${title} jämfört med andra`
    case 'composition':
      return `Vad ${inSentence(title)} består av`
    case 'disagreement':
      return `${title}: olika uppgifter`
    default:
      return title
  }
}
