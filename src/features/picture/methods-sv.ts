/** Swedish of the methods for whoever reviews: name, what it computes, literature, and what it was held against. */
import { number } from './dates-sv.ts'

export interface MethodWords {
  readonly name: string
  readonly source: string
  /** What our numbers were held against, with its version. */
  readonly held: string
}

const counts = 'pnbinom och ppois i R 4.2.2 (stats)'

const list: Record<string, MethodWords> = {
  farringtonFlexible: {
    name: 'Farrington flexible: quasi-Poisson med nivå, trend och säsong i tio steg på tre till fem års veckor; ovanliga veckor väger mindre och de 26 senaste är utanför. Antalet kring nivån: negativ binomial.',
    source:
      'Noufaily m.fl. 2013, An improved algorithm for outbreak detection in multiple surveillance systems, Statistics in Medicine 32, 1206–1222; efter Farrington m.fl. 1996.',
    held: `surveillance 1.20.3 (farringtonFlexible) samt glm, ${counts}`,
  },
  yearlyWave: {
    name: 'Årsvåg: quasi-Poisson med cosinus och sinus av året på hela den tidigare serien; ovanliga perioder väger mindre. Antalet kring nivån: negativ binomial.',
    source:
      'Serfling 1963, Public Health Reports 78, 494–506, i logaritmisk form; omviktning som Farrington m.fl. 1996.',
    held: `glm, ${counts}`,
  },
  recentPeriods: {
    name: 'De senaste perioderna: deras medel och egna spridning, utan säsong. Antalet kring nivån: negativ binomial.',
    source:
      'Tanken i EARS C1: Hutwagner m.fl. 2003, Journal of Urban Health 80, i89–i96; antal i stället för normalkurva.',
    held: `var, ${counts}`,
  },
  exactHistory: {
    name: 'Exakt jämförelse: periodens andel av alla fall är binomial om inget ändrats; där historiken klumpar sig gäller det vidare av den och en negativ binomial.',
    source: 'Przyborowski & Wilenski 1940, Biometrika 31, 313–323; intervallet Nelson 1970.',
    held: 'pbinom, binom.test och pnbinom i R 4.2.2 (stats)',
  },
  none: { name: 'Ingen bedömning: historiken räcker inte.', source: '–', held: '–' },
}

const share = (value: number, decimals = 1) => `${number(value * 100, decimals)} %`

const labels: Record<string, (value: number) => string> = {
  alphaEachSide: (value) => `utanför intervallet på var sida: ${share(value)}`,
  minCases: (value) => `minst så många fall för att sticka ut: ${number(value)}`,
  minCasesInFour: (value) => `minst så många på de fyra senaste veckorna: ${number(value)}`,
  periodsPerYear: (value) => `perioder på ett år: ${number(value)}`,
  history: (value) => `tidigare perioder: ${number(value)}`,
  years: (value) => `år av veckor: ${number(value)}`,
  slope: (value) => `trend per vecka: ${share(Math.expm1(value), 2)}`,
  window: (value) => `senaste perioder som räknas: ${number(value)}`,
  casesBefore: (value) => `fall i de tidigare perioderna: ${number(value)}`,
  dispersion: (value) => `spridning (varians genom medel, 1 är ren slump): ${number(value, 3)}`,
  logStandardError: (value) => `nivåns medelfel på logskalan: ${number(value, 4)}`,
}

export const methods = {
  of: (code: string): MethodWords => list[code] ?? { name: code, source: '–', held: '–' },
  parameter: (name: string, value: number | string) =>
    typeof value === 'number' && labels[name] ? labels[name](value) : `${name}: ${value}`,
  /** The range with the probability that it holds. */
  range: (expected: string, alphaEachSide: number) =>
    `${expected}: slumpen håller sig där ${number((1 - 2 * alphaEachSide) * 100, 1)} gånger av 100`,
  source: 'Litteratur',
  held: 'Prövad mot',
  expected: 'Väntat',
  gallery: { address: '/metoder', name: 'Alla metoder, på öppna uppgifter' },
  checkInR: 'Kontrollera i R (kontroll.R)',
  checkInRText:
    'Filen räknar om varje tal i R ur samma serier och säger om de är lika. Den innehåller små tal: dela den bara med den som granskar på ert uppdrag.',
}
