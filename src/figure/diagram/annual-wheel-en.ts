import type { AnnualWheelFacts, AnnualWheelWords, SpanCounts, WheelRhythm } from './annual-wheel-data.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthOf = (day: string) => months[Number(day.slice(5, 7)) - 1] ?? ''
const dayOf = (day: string) => String(Number(day.slice(8, 10)))
const day = (one: string) => `${dayOf(one)} ${monthOf(one)}`

const periods: Record<WheelRhythm, readonly [one: string, many: string]> = {
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
}
const count = (value: number, [one, many]: readonly [string, string]) => `${value} ${value === 1 ? one : many}`

const counts = ({ met, missed, coming }: SpanCounts) =>
  [`${met} done`, ...(missed > 0 ? [`${missed} missed`] : []), ...(coming > 0 ? [`${coming} to come`] : [])].join(', ')

function sayRhythms({ spans }: AnnualWheelFacts): string {
  const missed = (['week', 'month', 'quarter'] as const).filter((one) => spans[one].missed > 0)
  if (missed.length === 0) return ''
  return ` Pictures are missing for ${missed.map((one) => count(spans[one].missed, periods[one])).join(' and ')}.`
}

export const annualWheel: AnnualWheelWords = {
  title: ({ year }) => `Annual wheel ${year}`,
  describe: (facts) =>
    `Annual wheel for ${facts.year} with January at the top and the months clockwise. From outside in: what is due, months and weeks, pictures each week, month and quarter, meetings, and the seasonal pattern of the municipality's own reports.`,
  sentence: (facts) => {
    const { states, next, year } = facts
    if (facts.isEmpty) return `Nothing is planned for ${year}.`
    const late = states.overdue === 0 ? 'Nothing is overdue' : `${states.overdue} overdue`
    const soon = states.dueSoon === 0 ? '' : `, ${states.dueSoon} due soon`
    const coming = next ? ` Next: ${next.title}, ${day(next.on)}.` : ''
    return `${late}${soon}.${coming}${sayRhythms(facts)}`
  },
  months,
  day,
  days: (from, to) => (monthOf(from) === monthOf(to) ? `${dayOf(from)}–${day(to)}` : `${day(from)} – ${day(to)}`),
  today: 'Today',
  middle: ({ states, isEmpty }) =>
    isEmpty
      ? ''
      : states.overdue > 0
        ? `${states.overdue} late`
        : states.dueSoon > 0
          ? `${states.dueSoon} soon`
          : states.met > 0
            ? 'on time'
            : '',
  more: (rest) => `and ${rest} more`,
  states: {
    met: 'Done',
    underWay: 'Under way',
    notBegun: 'Not begun',
    coming: 'To come',
    dueSoon: 'Due soon',
    overdue: 'Overdue',
    event: 'Event',
  },
  rhythms: { week: 'Every week', month: 'Every month', quarter: 'Every quarter' },
  outcomes: { met: 'Done', missed: 'Missed', coming: 'Waiting' },
  meetings: 'Meeting',
  season: (title) => `Season: ${title}`,
  notable: 'Differs from an even year',
  untold: (titles) => `Seasonal pattern of ${titles.join(', ')}: cannot tell, the reports are too few or too new.`,
  seasonNote:
    "The innermost bars show how the municipality's own reports are spread over the year. The broken circle is an even year; a dark bar differs by more than chance explains.",
  counts,
  share: (month, share) => `${months[month - 1] ?? ''} ${share}`,
  columns: { on: 'Day', kind: 'What', title: 'Title', state: 'Standing' },
  kinds: { due: 'Due', event: 'Event', meeting: 'Meeting', rhythm: 'Recurring', season: 'Seasonal pattern' },
}
