import { joinNames } from '#words/names-sv.ts'
import { hiddenWord, notFollowedNote, oneAreaNote, sayLeftOut, strokesNote, untoldWord, verdicts } from '../words-sv.ts'
import type { EffectsFacts, EffectsWords, SignedText, ToldEffect } from './effects.ts'
import { intervalWords } from './interval-words-sv.ts'

const reason: EffectsWords['reason'] = {
  no_treated_events: 'inga händelser där åtgärden gjordes',
  no_comparison_events: 'inga händelser i jämförelseområdet',
  missing_group: 'tal saknas före eller efter, eller för jämförelsen',
  no_events_in_group: 'en av grupperna har inga händelser',
  not_converged: 'beräkningen gav inget säkert svar',
  too_few_before: 'för kort tid före åtgärden',
  too_few_after: 'för kort tid efter åtgärden',
  no_events: 'inga händelser alls',
  too_few_periods: 'för få perioder',
  no_spread: 'talen varierar inte alls',
  no_ratio: 'mäts i en annan enhet än de andra',
}

const warnings: Record<EffectsFacts['warnings'][number], string> = {
  one_treated_area: oneAreaNote,
  no_comparison: 'Utan jämförelseområde syns en förändring, inte vad den beror på.',
  seasons_differ: 'Tiden före och efter är inte samma del av året.',
  regression_to_the_mean: 'Platsen valdes när det var som värst: en del av minskningen hade kommit ändå.',
  displacement_not_seen: notFollowedNote,
}

const judgement: EffectsWords['judgement'] = {
  ...verdicts,
  alone: '',
  suppressed: hiddenWord,
  untold: untoldWord,
}

export const effects: EffectsWords = {
  ...intervalWords,
  title: ({ what }) => `Åtgärdernas effekt: ${what}`,
  describe: ({ rows }) =>
    rows.length === 0
      ? 'Ingen effekt kan visas.'
      : `Effekt med osäkerhet: ${rows
          .slice(0, 12)
          .map((row) => `${row.name}, ${judgement[row.side]}`)
          .join('; ')}.`,
  sentence,
  columns: {
    ratio: {
      name: 'Åtgärd',
      value: 'Kvot, med mot utan åtgärd',
      interval: 'Kvotens osäkerhet',
      judgement: 'Bedömning',
    },
    events: { name: 'Åtgärd', value: 'Händelser fler eller färre', interval: 'Osäkerhet', judgement: 'Bedömning' },
    method: 'Metod',
  },
  head: {
    ratio: { value: 'Effekt', interval: 'Osäkerhet' },
    events: { value: 'Händelser', interval: 'Osäkerhet' },
  },
  method: {
    relativeIncidence: 'jämförelse med ett område (kvot av kvoter)',
    differenceInDifferences: 'skillnad i skillnader',
    interruptedSeries: 'avbruten tidsserie',
    twoCounts: 'före och efter',
    weightedDisplacementDifference: 'vägd skillnad med områden intill',
  },
  percent: (signed) => `${signed} %`,
  range: (low, high) => `${low} till ${high}`,
  counts: (before, after) => `${before} till ${after}`,
  axis: {
    ratio: 'gånger så många som utan åtgärden, 1 = ingen effekt',
    events: 'händelser fler (+) eller färre (−) än utan åtgärden',
  },
  reference: 'ingen effekt',
  reason,
  judgement,
  notes: (facts, level) => [strokesNote(level), ...facts.warnings.map((warning) => warnings[warning])],
  empty: 'Ingen åtgärd att visa.',
}

function sentence({ what, unit, rows, suppressed, untold, warnings: found }: EffectsFacts): string {
  const rest = sayLeftOut(suppressed, rows.length > 0 ? untold : [], reason)
  const [only] = rows
  if (only === undefined) {
    return `Det går inte att säga: ${untold[0] ? reason[untold[0].reason] : 'det finns inga tal som får visas'}.${rest}`
  }
  const care = found.includes('regression_to_the_mean') ? ` ${warnings.regression_to_the_mean}` : ''
  if (rows.length === 1) return `${only.name}: ${sayOne(only, what, unit)}${care}${rest}`
  const fewer = rows.filter(({ side }) => side === 'below').map(sayShort(unit))
  const more = rows.filter(({ side }) => side === 'above').map(sayShort(unit))
  const open = rows.filter(({ side }) => side === 'open').map(({ name }) => name)
  const parts = [
    fewer.length > 0 ? `Färre ${what}, mer än slumpen förklarar: ${joinNames(fewer)}.` : '',
    more.length > 0 ? `Fler ${what}, mer än slumpen förklarar: ${joinNames(more)}.` : '',
    open.length > 0 ? `Ingen säker effekt: ${joinNames(open)}.` : '',
  ]
  return parts.filter((part) => part !== '').join(' ') + care + rest
}

const signed = ({ size, sign }: SignedText, unit: EffectsFacts['unit']) =>
  sign === 'none' ? 'ingen skillnad' : `${size}${unit === 'ratio' ? ' %' : ''} ${sign === 'more' ? 'fler' : 'färre'}`

const sayShort = (unit: EffectsFacts['unit']) => (row: ToldEffect) => {
  if (row.change) return `${row.name} (${signed(row.change.value, unit)})`
  return row.counts ? `${row.name} (från ${row.counts.before} till ${row.counts.after})` : row.name
}

function sayOne({ side, change, counts, alone }: ToldEffect, what: string, unit: EffectsFacts['unit']): string {
  const against = alone ? 'än före' : 'än utan åtgärden'
  const blame = alone ? ' Det visar en förändring, inte vad den beror på.' : ''
  if (change === null) {
    const seen = counts
      ? `från ${counts.before} till ${counts.after} ${what}${
          counts.comparisonBefore === undefined
            ? ''
            : `, i jämförelseområdet från ${counts.comparisonBefore} till ${counts.comparisonAfter}`
        }`
      : `talen är för små för en procentsats`
    const verdict = { above: 'Det är fler än slumpen förklarar.', below: 'Det är färre än slumpen förklarar.' }
    return `${seen}. ${side === 'open' ? 'Det går inte att säga om det är en effekt: det kan vara slump.' : verdict[side]}${blame}`
  }
  const range = sayRange(change.low, change.high, unit)
  if (side === 'open') {
    return `det går inte att säga om det blev färre eller fler ${what} ${against}, allt ${range} är möjligt.`
  }
  return `${signed(change.value, unit)} ${what} ${against} (${range}), mer än slumpen förklarar.${blame}`
}

/** «mellan 17 och 70 % färre»: riktningen en gång när den är densamma, det mindre talet först. */
function sayRange(low: SignedText, high: SignedText, unit: EffectsFacts['unit']): string {
  if (low.sign !== high.sign || low.sign === 'none') return `mellan ${signed(low, unit)} och ${signed(high, unit)}`
  const [smaller, larger] = low.sign === 'fewer' ? [high, low] : [low, high]
  return `mellan ${smaller.size} och ${signed(larger, unit)}`
}
