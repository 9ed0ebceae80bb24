/** Swedish of the summary: what matters most, in a few sentences that the writers may change. */
import { inSentence } from '#words/names-sv.ts'
import { number } from '#words/sv.ts'
import type { FindingOf } from './finding-schema.ts'
import { statistics } from './findings-sv.ts'
import { join, nameOf } from './numbers-sv.ts'

const lackingNames: Record<string, string> = {
  crime: 'anmälda brott',
  currentCrime: 'anmälda brott för det senaste året',
  crimeTypes: 'brott efter slag',
  country: 'rikets tal att jämföra med',
  similar: 'liknande kommuner att jämföra med',
  population: 'en publicerad folkmängd',
  ntu: 'Nationella trygghetsundersökningen för kommunen',
  localSurvey: 'en egen trygghetsmätning',
  areaStatistics: 'statistik för områden inom kommunen',
  areaNames: 'namn på områdena i tabeller som bara har deras koder',
  reports: 'rapporter från kommunens egna lägesbilder',
  mappings: 'aktörernas kartläggningar',
  watch: 'förutsedda förändringar',
}

/** «Det saknas …», in a list of what is missing. */
export const lacking = (code: string): string => lackingNames[code] ?? code

type Summary = FindingOf<'summary'>
type Trend = FindingOf<'trend'>

function kinds(trends: readonly Trend[]): string {
  const names = (verdict: Trend['verdict']) => {
    const list = trends.filter((one) => one.verdict === verdict)
    return list.length === 0 ? null : join(list.map((one) => inSentence(nameOf(one))))
  }
  const told = [
    ['Ökar mer än slumpen förklarar', names('rising')],
    ['Minskar mer än slumpen förklarar', names('falling')],
    ['Ingen säker förändring', names('noTrend')],
    ['Går inte att säga', names('cannotTell')],
  ] as const
  return told.flatMap(([head, list]) => (list ? [`${head}: ${list}.`] : [])).join(' ')
}

export function summary({ code, trends, comparisons, surveys, reached, disagreements }: Summary): string {
  if (code === 'crime') return trends.map(statistics.trend).join(' ')
  if (code === 'kinds') return kinds(trends)
  if (code === 'comparison') return comparisons.map(statistics.comparison).join(' ')
  if (code === 'surveys') return surveys.map(statistics.survey).join(' ')
  if (code === 'watch') return `Gränsen är nådd för det som bevakas: ${join(reached.map(inSentence))}.`
  return disagreements === 1
    ? 'En uppgift anges olika i källorna och är inte avgjord.'
    : `${number(disagreements)} uppgifter anges olika i källorna och är inte avgjorda.`
}
