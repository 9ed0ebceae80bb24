import { capital } from '#words/names-sv.ts'
import { cutNote, oneAreaNote, units, untoldWord } from '../words-sv.ts'
import type { InterruptedFacts, InterruptedLineWords, InterruptedReason } from './interrupted-line.ts'
import type { WriteNumber } from './time-frame.ts'
import { writeAmount } from './time-frame.ts'

const reasons: Record<InterruptedReason, string> = {
  too_few_before: 'det finns för få perioder före starten (minst fyra behövs).',
  too_few_after: 'det har gått för få perioder sedan starten (minst tre behövs).',
  no_events: 'det finns inga händelser före eller efter starten att jämföra.',
  too_few_periods: 'serien är för kort för att skilja en förändring från slumpen.',
  not_converged: 'ingen linje passar de här talen.',
  no_spread: 'talen varierar inte alls, så slumpen går inte att uppskatta.',
}

/** «mellan 7 och 22 % färre»; en gräns på andra sidan noll får sitt eget ord. */
function between(low: number, high: number, write: WriteNumber): string {
  const side = (value: number) => (value < 0 ? 'färre' : 'fler')
  const size = (value: number) => write(Math.abs(value))
  if (low < 0 === high < 0) {
    const [small, large] = low < 0 ? [high, low] : [low, high]
    return `mellan ${size(small)} och ${size(large)}\u00a0% ${side(low)}`
  }
  return `mellan ${size(low)}\u00a0% färre och ${size(high)}\u00a0% fler`
}

function size({ percent }: InterruptedFacts, write: WriteNumber): string {
  if (!percent) return ''
  return `${write(Math.abs(percent.estimate))}\u00a0% ${percent.estimate < 0 ? 'färre' : 'fler'}`
}

export const interruptedLineSv: InterruptedLineWords = {
  title: (subject) => `${capital(subject)} före och efter åtgärden`,
  describe: (facts, from, to) =>
    facts
      ? `Tal för varje period från ${from} till ${to}, det beräknade förloppet, och hur det hade gått utan åtgärden.`
      : `Tal för varje period från ${from} till ${to}, med starten markerad.`,
  sentence: (facts, write) => {
    const { subject, measure, percent, observed, expected, side, periods, unit } = facts
    const amount = (value: number) => writeAmount(value, write)
    const span = `${write(periods)} ${units[unit][periods === 1 ? 'one' : 'many']}`
    const counts = `${amount(observed)} ${subject} på ${span}, mot väntade ${amount(expected.value)} (mellan ${amount(expected.low)} och ${amount(expected.high)}) om det hade fortsatt som före`
    if (side === 'unsure') {
      const range = percent ? ` Allt ${between(percent.low, percent.high, write)} är möjligt.` : ''
      return `Det går inte att säga om ${measure} gjorde skillnad: ${counts}.${range}`
    }
    if (!percent) return `Sedan ${measure}: ${counts}. Det är mer än slumpen förklarar.`
    return `Sedan ${measure}: ${size(facts, write)} ${subject} än om det hade fortsatt som före, ${between(percent.low, percent.high, write)}. Det är mer än slumpen förklarar.`
  },
  cannotTell: (reason, _, measure) => `Det går inte att säga om ${measure} gjorde skillnad: ${reasons[reason]}`,
  gap: (facts, write) => {
    const { percent, side, observed, expected } = facts
    if (side === 'unsure') return 'ingen säker skillnad'
    if (!percent) return `${writeAmount(observed, write)} mot väntade ${writeAmount(expected.value, write)}`
    const limits = [percent.low, percent.high].map(Math.abs).sort((a, b) => a - b)
    return `${size(facts, write)}, mellan ${write(limits[0]!)} och ${write(limits[1]!)}`
  },
  untold: untoldWord,
  startLabel: capital,
  legend: { observed: 'varje period', fitted: 'beräknat förlopp', without: 'utan åtgärden', band: 'osäkerhet' },
  columns: {
    period: 'Period',
    observed: 'Antal',
    fitted: 'Beräknat förlopp',
    without: 'Utan åtgärden',
    interval: 'Osäkerhet',
  },
  range: (low, high) => `${low} till ${high}`,
  total: (periods, unit) => `Alla ${periods} ${units[unit].many} efter starten`,
  rows: {
    overall: 'Förändring under hela tiden efter',
    level: 'Språng vid starten',
    slope: 'Ändrad trend per period',
  },
  ratio: (value) => `× ${value}`,
  none: '–',
  empty: 'Inga tal att visa',
  note: {
    cut: cutNote,
    autocorrelated:
      'Perioder intill varandra liknar varandra (autokorrelation): osäkerheten kan vara något större än den ritas.',
    oneArea: oneAreaNote,
    season: 'Säsongen är inte borträknad: tiden före starten är för kort.',
    trend: 'Ingen trend är inräknad: färre än tolv perioder före starten.',
    smallBase: 'Ingen procent visas: färre än tio väntades.',
  },
}
