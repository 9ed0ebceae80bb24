import { capital } from '#words/names-en.ts'
import { units, untoldWord, verdicts } from '../words-en.ts'
import type { NamedSeason, SeasonBarsWords, SeasonReason } from './season-bars.ts'
import type { WriteNumber } from './time-frame.ts'

const reasons: Record<SeasonReason, string> = {
  short_history: 'the series is shorter than two years.',
  empty_series: 'the series has no events.',
  too_few_cases: 'there are too few events (at least twenty are needed).',
  no_fit: 'no pattern fits these numbers.',
}

function times({ index, low, high }: NamedSeason, write: WriteNumber): [size: string, range: string] {
  // A narrow interval would be written as one number twice.
  const decimals = high - low < 0.3 ? 2 : 1
  return [`${write(index, decimals)} times`, `(between ${write(low, decimals)} and ${write(high, decimals)})`]
}

function sayFirst(season: NamedSeason, subject: string, than: string, write: WriteNumber): string {
  const [size, range] = times(season, write)
  return `${capital(season.name)} has ${size} as many ${subject} as ${than} ${range}`
}

export const seasonBarsEn: SeasonBarsWords = {
  title: (subject) => `${capital(subject)} through the year`,
  describe: (unit) => `How each ${units[unit].one} stands to ${units[unit].average}, with uncertainty.`,
  sentence: ({ isSeasonal, highest, lowest, subject, unit }, write) => {
    const than = units[unit].average
    if (!isSeasonal) return `No sure season for ${subject}: the differences through the year may be chance.`
    if (highest && lowest) {
      return `${sayFirst(highest, subject, than, write)}, and ${lowest.name} ${times(lowest, write).join(' ')}. That is more than chance explains.`
    }
    const one = highest ?? lowest
    if (one) return `${sayFirst(one, subject, than, write)}. That is more than chance explains.`
    return `There is a season for ${subject}, but it cannot be told which ${units[unit].one} differs.`
  },
  cannotTell: (reason, subject) => `It cannot be told whether ${subject} have a season: ${reasons[reason]}`,
  legend: { sure: 'more than chance explains', unsure: verdicts.open, interval: 'uncertainty' },
  average: (unit) => `1 = ${units[unit].average}`,
  times: (value) => `${value} ×`,
  untold: untoldWord,
  columns: { name: 'Part of the year', index: 'Times the average', interval: 'Uncertainty', judgement: 'Judgement' },
  judgement: { above: 'more than the average', below: 'fewer than the average', unsure: 'may be chance' },
  range: (low, high) => `${low} to ${high}`,
  none: '–',
  note: { notSeasonal: 'No sure season: the bars show what the numbers were, not what to expect.' },
}
