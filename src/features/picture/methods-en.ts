/** English of the methods for whoever reviews: name, what it computes, literature, and what it was held against. */
import { number } from './dates-en.ts'
import type { MethodWords, methods as swedish } from './methods-sv.ts'

const counts = 'pnbinom and ppois in R 4.2.2 (stats)'

const list: Record<string, MethodWords> = {
  farringtonFlexible: {
    name: 'Farrington flexible: quasi-Poisson with level, trend and a season of ten steps on three to five years of weeks; unusual weeks count for less and the latest 26 are left out. The count around the level: negative binomial.',
    source:
      'Noufaily et al. 2013, An improved algorithm for outbreak detection in multiple surveillance systems, Statistics in Medicine 32, 1206–1222; after Farrington et al. 1996.',
    held: `surveillance 1.20.3 (farringtonFlexible), and glm, ${counts}`,
  },
  yearlyWave: {
    name: 'Yearly wave: quasi-Poisson with cosine and sine of the year on all of the earlier series; unusual periods count for less. The count around the level: negative binomial.',
    source:
      'Serfling 1963, Public Health Reports 78, 494–506, in its log-linear form; reweighting as Farrington et al. 1996.',
    held: `glm, ${counts}`,
  },
  recentPeriods: {
    name: 'The latest periods: their mean and own spread, without season. The count around the level: negative binomial.',
    source:
      'The idea of EARS C1: Hutwagner et al. 2003, Journal of Urban Health 80, i89–i96; counts in place of a normal curve.',
    held: `var, ${counts}`,
  },
  exactHistory: {
    name: 'Exact comparison: the period’s share of all cases is binomial if nothing has changed; where the history clusters, the wider of it and a negative binomial holds.',
    source: 'Przyborowski & Wilenski 1940, Biometrika 31, 313–323; the interval Nelson 1970.',
    held: 'pbinom, binom.test and pnbinom in R 4.2.2 (stats)',
  },
  none: { name: 'No judgement: the history is too short.', source: '–', held: '–' },
}

const share = (value: number, decimals = 1) => `${number(value * 100, decimals)}%`

const labels: Record<string, (value: number) => string> = {
  alphaEachSide: (value) => `outside the range on each side: ${share(value)}`,
  minCases: (value) => `fewest cases to stand out: ${number(value)}`,
  minCasesInFour: (value) => `fewest in the latest four weeks: ${number(value)}`,
  periodsPerYear: (value) => `periods in a year: ${number(value)}`,
  history: (value) => `earlier periods: ${number(value)}`,
  years: (value) => `years of weeks: ${number(value)}`,
  slope: (value) => `trend a week: ${share(Math.expm1(value), 2)}`,
  window: (value) => `latest periods counted: ${number(value)}`,
  casesBefore: (value) => `cases in the earlier periods: ${number(value)}`,
  dispersion: (value) => `spread (variance over mean, 1 is pure chance): ${number(value, 3)}`,
  logStandardError: (value) => `standard error of the level, log scale: ${number(value, 4)}`,
}

export const methods: typeof swedish = {
  of: (code) => list[code] ?? { name: code, source: '–', held: '–' },
  parameter: (name, value) => (typeof value === 'number' && labels[name] ? labels[name](value) : `${name}: ${value}`),
  range: (expected, alphaEachSide) =>
    `${expected}: chance keeps within it ${number((1 - 2 * alphaEachSide) * 100, 1)} times in 100`,
  source: 'Literature',
  held: 'Held against',
  expected: 'Expected',
  gallery: { address: '/methods', name: 'All methods, on open data' },
  checkInR: 'Check in R (kontroll.R)',
  checkInRText:
    'The file computes every number again in R from the same series and says whether they agree. It holds small counts: share it only with whoever reviews on your behalf.',
}
