/** English of «Så är det räknat», for whoever reviews. */
import { number } from '#words/en.ts'
import type { methods as swedish } from './methods-sv.ts'

/** What is computed, for whoever knows the words; in plain words it stands in the catalogue. */
const names: Record<string, string> = {
  farringtonFlexible:
    'Farrington flexible: quasi-Poisson with level, trend and a season of ten steps on three to five years of weeks; unusual weeks count for less and the latest 26 are left out. The count around the level: negative binomial.',
  yearlyWave:
    'Yearly wave: quasi-Poisson with cosine and sine of the year on all of the earlier series; unusual periods count for less. The count around the level: negative binomial.',
  recentPeriods:
    'The latest periods: their mean and own spread, without season. The count around the level: negative binomial.',
  exactHistory:
    'Exact comparison: the period’s share of all cases is binomial if nothing has changed; where the history clusters, the wider of it and a negative binomial holds.',
  none: 'No judgement: the history is too short.',
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
  name: (code) => names[code] ?? code,
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
