import type { SharedIntervalWords } from './interval-words-sv.ts'

export const intervalWords: SharedIntervalWords = {
  between: (low, high) => {
    if (low !== null && high !== null) return `${low}${/^[−-]/.test(high) || /^[−-]/.test(low) ? ' to ' : '–'}${high}`
    if (low !== null) return `at least ${low}`
    return high === null ? 'unknown' : `at most ${high}`
  },
  legend: {
    apart: 'surely differs from the line',
    open: 'cannot be told from the line',
    suppressed: 'not shown (not zero)',
    band: "the line's own uncertainty",
  },
  hidden: 'not shown',
}

/** "a, b and c"; of a long list the first four and the number of others. */
export function joinNames(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** "between 2 and 5"; an open end is said as it is. */
export function between(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return `between ${low} and ${high}`
  if (low !== null) return `at least ${low}`
  return high === null ? 'anything' : `at most ${high}`
}
