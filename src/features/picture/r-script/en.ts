/** The English of the check in R; satisfies the Swedish type. */
import type { RScriptWords } from './sv.ts'

export const en: RScriptWords = {
  whole: 'the whole municipality',
  head: [
    'The numbers of Samlad computed again in R.',
    'Run: Rscript kontroll.R, or source("kontroll.R"). R 4.0 or later is enough; with the packages surveillance and spdep it compares with them too.',
    'The file holds whole series and with them small counts: it is for the coordinator, the community police officer and whoever reviews on their behalf.',
    'Samlad’s numbers stand as they stand in the picture, the series as they were known when it was computed. The functions are written in R’s own calls and share no code with Samlad.',
    'Same means: limits and judgement equal; mean and p within a millionth; corrected p within a hundred-thousandth (the picture keeps six digits).',
  ],
  leftOut:
    'Not checked here: who reported and whether more reports are more reporters, which counts are hidden, how positions fall into cells, and that the series are rightly counted from the reports (samlad verify does that).',
  data: 'From the picture: periods in a year, the share that may be chance, the smallest count, and the limit for more than usual.',
  choose:
    'Method by the length of the series: three years of weeks give Farrington, more than a year a yearly wave, eight periods the latest periods, otherwise and under 20 cases the exact comparison.',
  fit: 'Quasi-Poisson in two steps: unusual periods (Anscombe residual above 2.58) count for less in the second. The overdispersion is taken one standard error up. The fit is made again from its own answer, since glm otherwise keeps the weights of one step before.',
  farrington:
    'Farrington flexible: level, trend (kept unless it goes above all that was seen) and a season of ten steps; the latest 26 weeks left out. Noufaily et al. 2013.',
  wave: 'One yearly wave: cosine and sine of the year. Serfling 1963, in its log-linear form.',
  recent: 'The latest periods with their own spread; 0.12 on the log scale for the season that does not show.',
  counts: 'The count around the level: negative binomial by mean and variance/mean, Poisson without overdispersion.',
  exact:
    'Exact: the count’s share of the sum is binomial. Where the history clusters, the wider of it and a clustered count holds.',
  judge:
    'Expected range: 1 % outside on each side. Fewer than 3 cases, or 5 in four weeks, are never above. As high at the same time last year is no news.',
  series: 'The series, oldest first; the last count is the one judged. NA: cannot be told.',
  run: 'Compute all series again.',
  correct: 'Correction for many comparisons: Benjamini–Hochberg over all series that could be judged.',
  compare: 'Compare.',
  surveillance: 'Expected mean by the package surveillance, for what is shown.',
  hours: 'The hours of the week: each report spread over the time in which it may have happened. Ratcliffe 2000.',
  intervals: 'The times of the reports: minutes of the municipality’s own clock since 1970, from and to.',
  places:
    'Concentrations: Getis-Ord Gi* and a binomial test for each hexagon, the less sure of the two holds; corrected for all cells. Ord & Getis 1995.',
  cells:
    'The cells compared: half steps east, steps north, count. Then the picture’s concentrations by number of cell.',
  sum: 'The sum.',
  printed: {
    columns: 'Samlad, R, difference',
    hours: 'the hours of the week, largest difference of 168',
    concentrations: 'concentrations',
    series: 'series',
    rest: 'other series, the same too',
    lacking: 'The package is not installed, that comparison is left out',
    engine:
      'The picture was computed by another version of Samlad than the one that wrote this file: mean and p before correction are the new one’s.',
    allSame: 'All the same.',
    notSame: 'Not the same:',
  },
}
