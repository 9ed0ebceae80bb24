import { capital } from '#words/names-sv.ts'
import { cutNote, notFollowedNote, oneAreaNote, untoldWord } from '../words-sv.ts'
import type { ChangeReason } from './change-finding.ts'
import type { ChangeFacts, ChangeLinesWords } from './change-lines.ts'
import { type WriteNumber, writeAmount } from './time-frame.ts'

const reasons: Record<ChangeReason, string> = {
  no_events: 'det finns inga händelser i något av områdena.',
  no_treated_events: 'det finns inga händelser i området med åtgärden.',
  no_comparison_events: 'det finns inga händelser i jämförelseområdet.',
  missing_group: 'tal saknas för området eller jämförelsen, före eller efter.',
  no_events_in_group: 'minst en av de fyra summorna är noll.',
  not_converged: 'ingen jämförelse går att räkna på de här talen.',
}

const sideOf = (value: number) => (value < 0 ? 'färre' : 'fler')

/** «mellan 38 färre och 2 fler»; samma ord bara en gång. */
function between(low: number, high: number, size: (value: number) => string): string {
  if (low < 0 === high < 0) {
    const [small, large] = [low, high].map(Math.abs).sort((a, b) => a - b)
    // Per cent is said once.
    return `mellan ${size(small!).replace('\u00a0%', '')} och ${size(large!)} ${sideOf(low)}`
  }
  return `mellan ${size(Math.abs(low))} färre och ${size(Math.abs(high))} fler`
}

function sizes({ difference, percent, ratio }: ChangeFacts, write: WriteNumber) {
  if (difference) {
    const size = (value: number) => writeAmount(value, write)
    return {
      what: `${size(Math.abs(difference.estimate))} ${sideOf(difference.estimate)}`,
      range: between(difference.low, difference.high, size),
    }
  }
  if (percent) {
    const size = (value: number) => `${write(value)}\u00a0%`
    return {
      what: `${size(Math.abs(percent.estimate))} ${sideOf(percent.estimate)}`,
      range: between(percent.low, percent.high, size),
    }
  }
  return ratio ? null : { what: '', range: '' }
}

function writeCounts({ counts, treated, control, expected }: ChangeFacts, write: WriteNumber): string {
  const amount = (value: number) => writeAmount(value, write)
  const { before, after } = counts.treated
  return `${treated} gick från ${amount(before)} till ${amount(after)} och ${control} från ${amount(counts.control.before)} till ${amount(counts.control.after)}; väntat efter var ${amount(expected.value)} (mellan ${amount(expected.low)} och ${amount(expected.high)})`
}

export const changeLinesSv: ChangeLinesWords = {
  title: (subject) => `${capital(subject)} före och efter, med jämförelse`,
  describe: (areas, spans) =>
    `${areas.map((area) => area.name).join(', ')}: ${spans.before} och ${spans.after}. Streckat: hur det hade gått om området följt jämförelsen.`,
  sentence: (facts, write) => {
    const { subject, measure, treated, control, side } = facts
    const found = sizes(facts, write)
    const end = side === 'unsure' ? 'Det kan vara slump.' : 'Det är mer än slumpen förklarar.'
    if (!found) {
      const lead = side === 'unsure' ? `Det går inte att säga om ${measure} gjorde skillnad: ` : ''
      return `${lead}${writeCounts(facts, write)}. ${end}`
    }
    const around = facts.displacement === null ? '' : ', med områdena runt om inräknade'
    if (side === 'unsure') {
      return `Det går inte att säga om ${measure} gjorde skillnad: jämfört med ${control} blev det ${found.what} ${subject} i ${treated}${around}, men allt ${found.range} är möjligt. ${end}`
    }
    return `Sedan ${measure} blev det ${found.what} ${subject} i ${treated} än om området följt ${control}${around}, ${found.range}. ${end}`
  },
  cannotTell: (reason, measure) => `Det går inte att säga om ${measure} gjorde skillnad: ${reasons[reason]}`,
  expected: (treated) => `väntat i ${treated} utan åtgärden`,
  interval: 'osäkerhet',
  gap: (facts, write) => {
    if (facts.side === 'unsure') return 'ingen säker skillnad'
    const found = sizes(facts, write)
    return found ? `${found.what}, ${found.range.replace(/ (färre|fler)$/, '')}` : 'mer än slumpen förklarar'
  },
  untold: untoldWord,
  startLabel: capital,
  roles: {
    treated: 'området med åtgärden',
    control: 'jämförelseområdet',
    treatedDisplacement: 'området runt om',
    controlDisplacement: 'området runt jämförelsen',
  },
  columns: { area: 'Område', role: 'Del', before: 'Före', after: 'Efter', change: 'Förändring' },
  rows: {
    expected: 'Väntat efter, utan åtgärden',
    difference: 'Skillnad mot väntat',
    ratio: 'Kvot mot väntat',
    around: 'Därav i områdena runt om',
  },
  result: 'resultat',
  range: (low, high) => `${low} till ${high}`,
  none: '–',
  note: {
    cut: cutNote,
    oneArea: oneAreaNote,
    weighted: 'Talen är delade med tid och yta så att de går att jämföra.',
    smallBase: 'Ingen procent visas: färre än tio före, eller inga efter.',
    around: 'Osäkerheten i bilden gäller området självt; meningen räknar in områdena runt om.',
    noDisplacement: notFollowedNote,
  },
}
