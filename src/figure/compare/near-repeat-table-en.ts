import type { BinEnds, NearRepeatFacts, NearRepeatWords } from './near-repeat-table.ts'

type Format = Parameters<NearRepeatWords['distance']>[1]

const reason: Record<NonNullable<NearRepeatFacts['reason']>, string> = {
  no_events: 'there are too few events',
  one_time: 'all events have the same time',
  one_place: 'all events have the same place',
  no_close_times: 'no events lie so close to each other in time',
  too_few_near_pairs: 'too few events lie close to each other',
  too_few_shuffles: 'the computation tried chance too few times',
}

const metres = (value: number, format: Format) =>
  value >= 1000 ? `${format(value / 1000, value % 1000 === 0 ? 0 : 1)} km` : `${format(value)} m`

/** Both ends in one unit. */
const span = (low: number, high: number, format: Format) =>
  low >= 1000 ? `${format(low / 1000, 1)}–${metres(high, format)}` : `${format(low)}–${format(high)} m`

function distance({ low, high }: BinEnds, format: Format): string {
  if (low === 0 && high !== null && high <= 1) return 'same place'
  if (high === null) return `over ${metres(low, format)}`
  return low <= 1 ? `up to ${metres(high, format)}` : span(low, high, format)
}

function time({ low, high }: BinEnds, format: Format): string {
  if (high === null) return `from day ${format(low)}`
  return low === high ? `day ${format(low)}` : `day ${format(low)}–${format(high)}`
}

export const nearRepeatTable: NearRepeatWords = {
  title: ({ many }) => `Do more ${many} follow near by?`,
  describe: ({ significant, reason: why }) =>
    why
      ? 'There is too little to show.'
      : `Cells by distance and time. ${significant} of them show more than chance explains.`,
  sentence,
  columns: {
    distance: 'Distance',
    time: 'Time after',
    observed: 'Pairs',
    expected: 'Pairs by chance',
    ratio: 'Ratio',
    p: 'p (adjusted)',
    judgement: 'Judgement',
  },
  distance,
  time,
  judgement: { more: 'more than chance explains', open: 'may be chance', none: 'no pairs are possible' },
  classLabel: (low, high) => {
    if (high === null) return `${low} times or more`
    return Number(low.replace(',', '.')) === 0 ? `under ${high} times` : `${low}–${high}`
  },
  legend: { significant: 'more than chance explains', none: 'no pairs are possible' },
  axis: { distance: 'distance', time: 'time between the events' },
  notes: ({ twins, filledDates }) => [
    'The numbers say how many times as many pairs there are as had the times been shuffled. They do not say that one event caused another.',
    ...(twins > 0 ? [`${twins} pairs have exactly the same place and time: one event may be written twice.`] : []),
    ...(filledDates
      ? ['Unusually many events have the same day of the month: dates may be filled in afterwards.']
      : []),
  ],
}

function sentence({ one, strongest, reach, reason: why }: NearRepeatFacts, format: Format): string {
  if (why !== null) return `It cannot be told: ${reason[why]}.`
  if (strongest === null) return `It cannot be told that ${one} raises the risk near by: the pattern may be chance.`
  const where = sayWhere(strongest.distance, format)
  const times = strongest.ratio === null ? '' : ` (${strongest.ratio} times as many)`
  const first = `After ${one}, new ones are more common ${where} ${sayWhen(strongest.time, format)}: ${strongest.observed} pairs against ${strongest.expected} expected by chance${times}.`
  if (reach === null) return `${first} But it is not seen in the nearest cell, so be careful with warning neighbours.`
  const far =
    reach.distance.high === null ? 'at all distances' : sayWhere({ low: 0, high: reach.distance.high }, format)
  const long = reach.time.high === null ? 'all the time' : `up to day ${format(reach.time.high)}`
  return `${first} Soon after it is seen ${far}, close by ${long}: so near and so long it is worth warning.`
}

function sayWhere({ low, high }: BinEnds, format: Format): string {
  if (high !== null && high <= 1) return 'at the same place'
  if (high === null) return `farther away than ${metres(low, format)}`
  return low <= 1 ? `within ${metres(high, format)}` : `${span(low, high, format)} away`
}

function sayWhen({ low, high }: BinEnds, format: Format): string {
  if (high === null) return `after ${format(low)} days`
  return low === 0 ? `within ${format(high)} days` : `after ${format(low)} to ${format(high)} days`
}
