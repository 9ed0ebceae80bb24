/** Swedish of «Så är det räknat», for whoever reviews. */
import { number } from '#words/sv.ts'

/** What is computed, for whoever knows the words; in plain words it stands in the catalogue. */
const names: Record<string, string> = {
  farringtonFlexible:
    'Farrington flexible: quasi-Poisson med nivå, trend och säsong i tio steg på tre till fem års veckor; ovanliga veckor väger mindre och de 26 senaste är utanför. Antalet kring nivån: negativ binomial.',
  yearlyWave:
    'Årsvåg: quasi-Poisson med cosinus och sinus av året på hela den tidigare serien; ovanliga perioder väger mindre. Antalet kring nivån: negativ binomial.',
  recentPeriods:
    'De senaste perioderna: deras medel och egna spridning, utan säsong. Antalet kring nivån: negativ binomial.',
  exactHistory:
    'Exakt jämförelse: periodens andel av alla fall är binomial om inget ändrats; där historiken klumpar sig gäller det vidare av den och en negativ binomial.',
  none: 'Ingen bedömning: historiken räcker inte.',
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
  name: (code: string): string => names[code] ?? code,
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
