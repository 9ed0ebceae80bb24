import type { BinEnds, NearRepeatFacts, NearRepeatWords } from './near-repeat-table.ts'

type Format = Parameters<NearRepeatWords['distance']>[1]

const reason: Record<NonNullable<NearRepeatFacts['reason']>, string> = {
  no_events: 'det finns för få händelser',
  one_time: 'alla händelser har samma tid',
  one_place: 'alla händelser har samma plats',
  no_close_times: 'inga händelser ligger så nära varandra i tid',
  too_few_near_pairs: 'för få händelser ligger nära varandra',
  too_few_shuffles: 'beräkningen prövade slumpen för få gånger',
}

const metres = (value: number, format: Format) =>
  value >= 1000 ? `${format(value / 1000, value % 1000 === 0 ? 0 : 1)} km` : `${format(value)} m`

/** Both ends in one unit. */
const span = (low: number, high: number, format: Format) =>
  low >= 1000 ? `${format(low / 1000, 1)}–${metres(high, format)}` : `${format(low)}–${format(high)} m`

function distance({ low, high }: BinEnds, format: Format): string {
  if (low === 0 && high !== null && high <= 1) return 'samma plats'
  if (high === null) return `över ${metres(low, format)}`
  return low <= 1 ? `upp till ${metres(high, format)}` : span(low, high, format)
}

function time({ low, high }: BinEnds, format: Format): string {
  if (high === null) return `från dag ${format(low)}`
  return low === high ? `dag ${format(low)}` : `dag ${format(low)}–${format(high)}`
}

export const nearRepeatTable: NearRepeatWords = {
  title: ({ many }) => `Följs ${many} av fler i närheten?`,
  describe: ({ significant, reason: why }) =>
    why
      ? 'Det finns för lite att visa.'
      : `Rutor efter avstånd och tid. ${significant} av dem visar fler än slumpen förklarar.`,
  sentence,
  columns: {
    distance: 'Avstånd',
    time: 'Tid efter',
    observed: 'Par',
    expected: 'Par av slump',
    ratio: 'Kvot',
    p: 'p (justerat)',
    judgement: 'Bedömning',
  },
  distance,
  time,
  judgement: { more: 'fler än slumpen förklarar', open: 'kan vara slump', none: 'inga par är möjliga' },
  classLabel: (low, high) => {
    if (high === null) return `${low} gånger eller mer`
    return low === '0,0' || low === '0' ? `under ${high} gånger` : `${low}–${high}`
  },
  legend: { significant: 'fler än slumpen förklarar', none: 'inga par är möjliga' },
  axis: { distance: 'avstånd', time: 'tid mellan händelserna' },
  notes: ({ twins, filledDates }) => [
    'Talen säger hur många gånger så många par det är som om tiderna hade blandats om. De säger inte att en händelse orsakade en annan.',
    ...(twins > 0 ? [`${twins} par har exakt samma plats och tid: samma händelse kan vara inskriven två gånger.`] : []),
    ...(filledDates ? ['Ovanligt många händelser har samma dag i månaden: datum kan vara ifyllda i efterhand.'] : []),
  ],
}

function sentence({ one, strongest, reach, reason: why }: NearRepeatFacts, format: Format): string {
  if (why !== null) return `Det går inte att säga: ${reason[why]}.`
  if (strongest === null) return `Det går inte att säga att ${one} ökar risken i närheten: mönstret kan vara slump.`
  const where = sayWhere(strongest.distance, format)
  const times = strongest.ratio === null ? '' : ` (${strongest.ratio} gånger så många)`
  const first = `Efter ${one} är det vanligare med nya ${where} ${sayWhen(strongest.time, format)}: ${strongest.observed} par mot väntade ${strongest.expected} av slump${times}.`
  if (reach === null) return `${first} Men det syns inte i den närmaste rutan, så var försiktig med att varna grannar.`
  const far = reach.distance.high === null ? 'på alla avstånd' : sayWhere({ low: 0, high: reach.distance.high }, format)
  const long = reach.time.high === null ? 'hela tiden' : `till och med dag ${format(reach.time.high)}`
  return `${first} Kort efteråt syns det ${far}, på nära håll ${long}: så nära och så länge är det värt att varna.`
}

function sayWhere({ low, high }: BinEnds, format: Format): string {
  if (high !== null && high <= 1) return 'på samma plats'
  if (high === null) return `längre bort än ${metres(low, format)}`
  return low <= 1 ? `inom ${metres(high, format)}` : `${span(low, high, format)} bort`
}

function sayWhen({ low, high }: BinEnds, format: Format): string {
  if (high === null) return `efter ${format(low)} dagar`
  return low === 0 ? `inom ${format(high)} dagar` : `efter ${format(low)} till ${format(high)} dagar`
}
