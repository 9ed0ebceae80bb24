import type { NamedSeason, SeasonBarsWords, SeasonReason } from './season-bars.ts'
import type { WriteNumber } from './time-frame.ts'
import { unitsSv } from './units-sv.ts'

const reasons: Record<SeasonReason, string> = {
  short_history: 'serien är kortare än två år.',
  empty_series: 'serien har inga händelser.',
  too_few_cases: 'det finns för få händelser (minst tjugo behövs).',
  no_fit: 'inget mönster passar till de här talen.',
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

function times({ index, low, high }: NamedSeason, write: WriteNumber): string {
  // A narrow interval would be written as one number twice.
  const decimals = high - low < 0.3 ? 2 : 1
  return `${write(index, decimals)} gånger så många (mellan ${write(low, decimals)} och ${write(high, decimals)})`
}

export const seasonBarsSv: SeasonBarsWords = {
  title: (subject) => `${capital(subject)} under året`,
  describe: (unit) => `Hur varje ${unitsSv[unit].one} förhåller sig till ${unitsSv[unit].average}, med osäkerhet.`,
  sentence: ({ isSeasonal, highest, lowest, subject, unit }, write) => {
    const than = unitsSv[unit].average
    if (!isSeasonal) return `Ingen säker säsong för ${subject}: skillnaderna under året kan vara slump.`
    if (highest && lowest) {
      return `${capital(highest.name)} har ${times(highest, write)} ${subject} som ${than}, och ${lowest.name} ${times(lowest, write)}. Säsongen är mer än slumpen.`
    }
    const one = highest ?? lowest
    if (one) return `${capital(one.name)} har ${times(one, write)} ${subject} som ${than}. Säsongen är mer än slumpen.`
    return `Det finns en säsong för ${subject}, men det går inte att säga vilken ${unitsSv[unit].one} som skiljer sig.`
  },
  cannotTell: (reason, subject) => `Det går inte att säga om ${subject} har någon säsong: ${reasons[reason]}`,
  legend: { sure: 'skiljer sig säkert', unsure: 'kan vara slump', interval: 'osäkerhet' },
  average: (unit) => `1 = ${unitsSv[unit].average}`,
  times: (value) => `${value} ×`,
  untold: 'går inte att säga',
  columns: { name: 'Del av året', index: 'Gånger genomsnittet', interval: 'Intervall', judgement: 'Bedömning' },
  judgement: { above: 'fler än genomsnittet', below: 'färre än genomsnittet', unsure: 'kan vara slump' },
  range: (low, high) => `${low} till ${high}`,
  none: '–',
  note: { notSeasonal: 'Ingen säker säsong: staplarna visar vad talen var, inte vad som är att vänta.' },
}
