import type { NamedSeason, SeasonBarsWords, SeasonReason } from './season-bars.ts'
import type { seasonBarsSv } from './season-bars-sv.ts'
import type { WriteNumber } from './time-frame.ts'
import { unitsEn } from './units-en.ts'

const reasons: Record<SeasonReason, string> = {
  short_history: 'the series is shorter than two years.',
  empty_series: 'the series has no events.',
  too_few_cases: 'there are too few events (at least twenty are needed).',
  no_fit: 'no pattern fits these numbers.',
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)

function times({ index, low, high }: NamedSeason, write: WriteNumber): string {
  // A narrow interval would be written as one number twice.
  const decimals = high - low < 0.3 ? 2 : 1
  return `${write(index, decimals)} times as many (between ${write(low, decimals)} and ${write(high, decimals)})`
}

export const seasonBarsEn: typeof seasonBarsSv = {
  title: (subject) => `${capital(subject)} through the year`,
  describe: (unit) => `How each ${unitsEn[unit].one} stands to ${unitsEn[unit].average}, with uncertainty.`,
  sentence: ({ isSeasonal, highest, lowest, subject, unit }, write) => {
    const than = unitsEn[unit].average
    if (!isSeasonal) return `No certain season for ${subject}: the differences through the year may be chance.`
    if (highest && lowest) {
      return `${capital(highest.name)} has ${times(highest, write)} ${subject} as ${than}, and ${lowest.name} ${times(lowest, write)}. The season is more than chance.`
    }
    const one = highest ?? lowest
    if (one)
      return `${capital(one.name)} has ${times(one, write)} ${subject} as ${than}. The season is more than chance.`
    return `There is a season for ${subject}, but it cannot be told which ${unitsEn[unit].one} differs.`
  },
  cannotTell: (reason, subject) => `It cannot be told whether ${subject} have a season: ${reasons[reason]}`,
  legend: { sure: 'certainly differs', unsure: 'may be chance', interval: 'uncertainty' },
  average: (unit) => `1 = ${unitsEn[unit].average}`,
  times: (value) => `${value} ×`,
  untold: 'cannot be told',
  columns: { name: 'Part of the year', index: 'Times the average', interval: 'Interval', judgement: 'Judgement' },
  judgement: { above: 'more than the average', below: 'fewer than the average', unsure: 'may be chance' },
  range: (low, high) => `${low} to ${high}`,
  none: '–',
  note: { notSeasonal: 'No certain season: the bars show what the numbers were, not what to expect.' },
} satisfies SeasonBarsWords
