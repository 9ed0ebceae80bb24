import { number } from '#words/sv.ts'
import type { AnnualWheelFacts, AnnualWheelWords, SpanCounts, WheelRhythm } from './annual-wheel-data.ts'

const months = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec']
const monthOf = (day: string) => months[Number(day.slice(5, 7)) - 1] ?? ''
const dayOf = (day: string) => String(Number(day.slice(8, 10)))
const day = (one: string) => `${dayOf(one)} ${monthOf(one)}`

const periods: Record<WheelRhythm, readonly [one: string, many: string]> = {
  week: ['vecka', 'veckor'],
  month: ['månad', 'månader'],
  quarter: ['kvartal', 'kvartal'],
}
const count = (value: number, [one, many]: readonly [string, string]) => `${number(value)} ${value === 1 ? one : many}`

const counts = ({ met, missed, coming }: SpanCounts) =>
  [
    `${number(met)} gjorda`,
    ...(missed > 0 ? [`${number(missed)} missade`] : []),
    ...(coming > 0 ? [`${number(coming)} kommande`] : []),
  ].join(', ')

function sayRhythms({ spans }: AnnualWheelFacts): string {
  const missed = (['week', 'month', 'quarter'] as const).filter((one) => spans[one].missed > 0)
  if (missed.length === 0) return ''
  return ` Lägesbilder saknas för ${missed.map((one) => count(spans[one].missed, periods[one])).join(' och ')}.`
}

export const annualWheel: AnnualWheelWords = {
  title: ({ year }) => `Årshjul ${year}`,
  describe: (facts) =>
    `Årshjul för ${facts.year} med januari överst och månaderna medurs. Utifrån och in: det som ska vara klart, månader och veckor, lägesbilder per vecka, månad och kvartal, möten, och årstidsmönstret i de egna rapporterna.`,
  sentence: (facts) => {
    const { states, next, year } = facts
    if (facts.isEmpty) return `Inget är inplanerat ${year}.`
    const late = ['Inget är försenat', '1 är försenad'][states.overdue] ?? `${number(states.overdue)} är försenade`
    const soon =
      states.dueSoon === 0
        ? ''
        : states.dueSoon === 1
          ? ', 1 ska göras snart'
          : `, ${number(states.dueSoon)} ska göras snart`
    const coming = next ? ` Närmast: ${next.title}, ${day(next.on)}.` : ''
    return `${late}${soon}.${coming}${sayRhythms(facts)}`
  },
  months,
  day,
  days: (from, to) => (monthOf(from) === monthOf(to) ? `${dayOf(from)}–${day(to)}` : `${day(from)} – ${day(to)}`),
  today: 'I dag',
  middle: ({ states, isEmpty }) =>
    isEmpty
      ? ''
      : states.overdue > 0
        ? `${number(states.overdue)} ${states.overdue === 1 ? 'försenad' : 'försenade'}`
        : states.dueSoon > 0
          ? `${number(states.dueSoon)} ska göras snart`
          : states.met > 0
            ? 'allt i tid'
            : '',
  more: (rest) => `och ${number(rest)} till`,
  states: {
    met: 'Klart',
    underWay: 'På väg',
    notBegun: 'Inte påbörjat',
    coming: 'Kommande',
    dueSoon: 'Ska göras snart',
    overdue: 'Försenat',
    event: 'Händelse',
  },
  rhythms: { week: 'Varje vecka', month: 'Varje månad', quarter: 'Varje kvartal' },
  outcomes: { met: 'Gjord', missed: 'Missad', coming: 'Väntar' },
  meetings: 'Möte',
  season: (title) => `Årstid: ${title}`,
  notable: 'Skiljer sig från ett jämnt år',
  untold: (titles) => `Årstidsmönster, ${titles.join(', ')}: går inte att säga. Rapporterna är för få eller för nya.`,
  seasonNote:
    'Staplarna innerst visar hur de egna rapporterna fördelar sig över året. Den streckade cirkeln är ett jämnt år; en mörk stapel skiljer sig mer än slumpen förklarar.',
  counts,
  share: (month, share) => `${months[month - 1] ?? ''} ${share}`,
  columns: { on: 'Dag', kind: 'Vad', title: 'Rubrik', state: 'Läge' },
  kinds: {
    due: 'Ska vara klart',
    event: 'Händelse',
    meeting: 'Möte',
    rhythm: 'Återkommande',
    season: 'Årstidsmönster',
  },
}
