/** English of the summary. */
import { number } from '#words/en.ts'
import { inSentence } from '#words/names-en.ts'
import type { FindingOf } from './finding-schema.ts'
import { statistics } from './findings-en.ts'
import { join, nameOf } from './numbers-en.ts'

const lackingNames: Record<string, string> = {
  crime: 'reported crimes',
  currentCrime: 'reported crimes of the latest year',
  crimeTypes: 'crimes by kind',
  country: 'the country’s numbers to compare with',
  similar: 'similar municipalities to compare with',
  population: 'a published population',
  ntu: 'the Swedish Crime Survey (NTU) for the municipality',
  localSurvey: 'an own safety survey',
  areaStatistics: 'statistics of areas within the municipality',
  areaNames: 'names of the areas in tables that have only their codes',
  reports: 'reports from the municipality’s own pictures',
  mappings: 'the actors’ mappings',
  watch: 'foreseen changes',
}
export const lacking = (code: string): string => lackingNames[code] ?? code

type Trend = FindingOf<'trend'>

function kinds(trends: readonly Trend[]): string {
  const names = (verdict: Trend['verdict']) => {
    const list = trends.filter((one) => one.verdict === verdict)
    return list.length === 0 ? null : join(list.map((one) => inSentence(nameOf(one))))
  }
  const told = [
    ['Rise more than chance explains', names('rising')],
    ['Fall more than chance explains', names('falling')],
    ['No sure change', names('noTrend')],
    ['Cannot be told', names('cannotTell')],
  ] as const
  return told.flatMap(([head, list]) => (list ? [`${head}: ${list}.`] : [])).join(' ')
}

export function summary({ code, trends, comparisons, surveys, reached, disagreements }: FindingOf<'summary'>): string {
  if (code === 'crime') return trends.map(statistics.trend).join(' ')
  if (code === 'kinds') return kinds(trends)
  if (code === 'comparison') return comparisons.map(statistics.comparison).join(' ')
  if (code === 'surveys') return surveys.map(statistics.survey).join(' ')
  if (code === 'watch') return `The threshold is reached for what is watched: ${join(reached.map(inSentence))}.`
  return disagreements === 1
    ? 'One thing is stated differently by the sources and is not settled.'
    : `${number(disagreements)} things are stated differently by the sources and are not settled.`
}
