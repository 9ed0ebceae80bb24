import { hiddenWord } from '../words-sv.ts'
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
    apart: 'mer än slumpen förklarar',
    open: 'kan vara slump',
    suppressed: hiddenWord,
    band: 'linjens egen osäkerhet',
  },
  hidden: 'visas inte',
}
