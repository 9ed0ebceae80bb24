import { capital } from '#words/names-sv.ts'
import { units, untoldWord, verdicts } from '../words-sv.ts'
import type { NamedSeason, SeasonBarsWords, SeasonReason } from './season-bars.ts'
import type { WriteNumber } from './time-frame.ts'

const reasons: Record<SeasonReason, string> = {
  short_history: 'serien är kortare än två år.',
  empty_series: 'serien har inga händelser.',
  too_few_cases: 'det finns för få händelser (minst tjugo behövs).',
  no_fit: 'inget mönster passar de här talen.',
}

/** «1,6 gånger» och «(mellan 1,4 och 1,8)» */
function times({ index, low, high }: NamedSeason, write: WriteNumber): [size: string, range: string] {
  // A narrow interval would be written as one number twice.
  const decimals = high - low < 0.3 ? 2 : 1
  return [`${write(index, decimals)} gånger`, `(mellan ${write(low, decimals)} och ${write(high, decimals)})`]
}

/** «Juli har 1,6 gånger så många rapporter som en genomsnittlig månad (mellan 1,4 och 1,8)» */
function sayFirst(season: NamedSeason, subject: string, than: string, write: WriteNumber): string {
  const [size, range] = times(season, write)
  return `${capital(season.name)} har ${size} så många ${subject} som ${than} ${range}`
}

export const seasonBarsSv: SeasonBarsWords = {
  title: (subject) => `${capital(subject)} under året`,
  describe: (unit) => `Hur varje ${units[unit].one} förhåller sig till ${units[unit].average}, med osäkerhet.`,
  sentence: ({ isSeasonal, highest, lowest, subject, unit }, write) => {
    const than = units[unit].average
    if (!isSeasonal) return `Ingen säker säsong för ${subject}: skillnaderna under året kan vara slump.`
    if (highest && lowest) {
      return `${sayFirst(highest, subject, than, write)}, och ${lowest.name} ${times(lowest, write).join(' ')}. Det är mer än slumpen förklarar.`
    }
    const one = highest ?? lowest
    if (one) return `${sayFirst(one, subject, than, write)}. Det är mer än slumpen förklarar.`
    return `Det finns en säsong för ${subject}, men det går inte att säga vilken ${units[unit].one} som skiljer sig.`
  },
  cannotTell: (reason, subject) => `Det går inte att säga om ${subject} har någon säsong: ${reasons[reason]}`,
  legend: { sure: 'mer än slumpen förklarar', unsure: verdicts.open, interval: 'osäkerhet' },
  average: (unit) => `1 = ${units[unit].average}`,
  times: (value) => `${value} ×`,
  untold: untoldWord,
  columns: { name: 'Del av året', index: 'Gånger genomsnittet', interval: 'Osäkerhet', judgement: 'Bedömning' },
  judgement: { above: 'fler än genomsnittet', below: 'färre än genomsnittet', unsure: 'kan vara slump' },
  range: (low, high) => `${low} till ${high}`,
  none: '–',
  note: { notSeasonal: 'Ingen säker säsong: staplarna visar vad talen var, inte vad som är att vänta.' },
}
