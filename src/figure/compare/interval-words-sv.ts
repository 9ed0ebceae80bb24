import type { IntervalDotsWords } from './interval-dots.ts'

/** Words that every dot plot shares, whatever it shows. */
export type SharedIntervalWords = Pick<IntervalDotsWords, 'between' | 'legend' | 'hidden'>

export const intervalWords: SharedIntervalWords = {
  between: (low, high) => {
    if (low !== null && high !== null) return `${low}${/^[−-]/.test(high) || /^[−-]/.test(low) ? ' till ' : '–'}${high}`
    if (low !== null) return `minst ${low}`
    return high === null ? 'okänt' : `högst ${high}`
  },
  legend: {
    apart: 'skiljer sig säkert från linjen',
    open: 'kan inte skiljas från linjen',
    suppressed: 'visas inte (ej noll)',
    band: 'linjens egen osäkerhet',
  },
  hidden: 'visas inte',
}

/** «a, b och c»; av en lång lista de fyra första och antalet övriga. */
export function joinNames(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} till`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} och ${shown.at(-1)}`
}

/** «mellan 2 och 5»; en öppen ände sägs som den är. */
export function between(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return `mellan ${low} och ${high}`
  if (low !== null) return `minst ${low}`
  return high === null ? 'hur mycket som helst' : `högst ${high}`
}
