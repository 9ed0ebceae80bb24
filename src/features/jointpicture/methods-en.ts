/** English of how the picture is made. */
import type { FindingOf } from './finding-schema.ts'

const notes: Record<FindingOf<'method'>['code'], string> = {
  reported:
    'Reported crimes are those that came to the knowledge of the police. How many are reported depends on the will to report, on what the police look for and on changed laws. Counts are not for the population unless it is said.',
  trend:
    'Rise and fall are judged on the latest ten final years, by regression of counts or, where one year rules or only rates are known, by the order of the years (Mann–Kendall). They are told only when chance would give so clear a change fewer than 5 times in 100. Preliminary and incomplete years are shown and not judged, and a broken series is judged only after its break. Several kinds of crime are judged at once: about one in twenty may stand out by chance alone.',
  comparison:
    'Comparisons between municipalities rest on counts and population of the same year, with exact intervals (95 per cent). That a difference is more than chance does not tell what it comes from. Residents are not always those who are present: places that many commute to or visit get high rates.',
  impliedPopulation:
    'Where the population is not among the evidence it is computed from the count and the published number per 100,000 inhabitants.',
  survey:
    'A change between two waves is told only where the margin of error or the number of answers is known for both. Without them the values are shown, and whether there was a change cannot be told.',
  subsets: 'Rows that begin with “of which” are part of the row above and are never added up.',
  areas:
    'SCB disturbs statistics of small areas so that nobody can be pointed out: sums may differ a little from published totals.',
  hidden: 'Numbers that are hidden in the source, or too small to be shown, are not zero.',
}

export const method = ({ code }: FindingOf<'method'>): string => notes[code]
