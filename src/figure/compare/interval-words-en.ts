import { hiddenWord } from '../words-en.ts'
import type { SharedIntervalWords } from './interval-words-sv.ts'

export const intervalWords: SharedIntervalWords = {
  between: (low, high) => {
    if (low !== null && high !== null) return `${low}${/^[−-]/.test(high) || /^[−-]/.test(low) ? ' to ' : '–'}${high}`
    if (low !== null) return `at least ${low}`
    return high === null ? 'unknown' : `at most ${high}`
  },
  legend: {
    apart: 'more than chance explains',
    open: 'may be chance',
    suppressed: hiddenWord,
    band: "the line's own uncertainty",
  },
  hidden: 'not shown',
}
