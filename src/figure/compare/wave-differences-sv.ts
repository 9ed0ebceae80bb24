import { joinNames } from '#words/names-sv.ts'
import { hiddenWord, sayLeftOut, sayRest, untoldWord, verdicts } from '../words-sv.ts'
import { intervalWords } from './interval-words-sv.ts'
import { shareReasons } from './survey-shares-sv.ts'
import type { WaveDifferencesWords, WaveRow, WavesFacts } from './wave-differences.ts'

const reason: WaveDifferencesWords['reason'] = {
  ...shareReasons,
  wording_changed: 'frågan har ställts på olika sätt',
  same_panel: 'samma personer svarade båda gångerna',
  no_uncertainty: 'alla har svarat, så inget är slump',
}

export const waveDifferences: WaveDifferencesWords = {
  ...intervalWords,
  title: ({ what, earlier, later }) => `Andel som ${what}: förändring från ${earlier} till ${later}`,
  describe: ({ rows }) =>
    rows.length === 0
      ? 'Inga förändringar att visa.'
      : `Från och till: ${rows
          .slice(0, 12)
          .map((row) => `${row.name} ${row.earlier} till ${row.later} %`)
          .join(', ')}.`,
  sentence,
  columns: {
    name: 'Grupp',
    value: 'Förändring',
    interval: 'Osäkerhet',
    judgement: 'Bedömning',
    p: 'p',
  },
  axis: 'procentenheter',
  reference: 'oförändrat',
  reason,
  judgement: {
    ...verdicts,
    alone: '',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: (_, level) => [`Strecken visar osäkerheten i de två urvalen (${level} %).`],
  empty: 'Inga svar att jämföra.',
}

function sentence({ what, earlier, later, rows, suppressed, untold }: WavesFacts): string {
  const rest = sayLeftOut(suppressed, rows.length > 0 ? untold : [], reason)
  const [only] = rows
  if (only === undefined) {
    return `Det går inte att säga: ${untold[0] ? reason[untold[0].reason] : 'det finns inga svar som får visas'}.${rest}`
  }
  if (rows.length === 1) {
    const level = `${only.name}: andelen som ${what} var ${only.earlier} % ${earlier} och ${only.later} % ${later}.`
    const range = `mellan ${only.low} och ${only.high} procentenheter`
    if (only.change === 'unclear')
      return `${level} Det går inte att säga om det är en förändring: allt ${range} är möjligt.${rest}`
    return `${level} Det är en ${only.change === 'rose' ? 'ökning' : 'minskning'} på ${range}, mer än slumpen förklarar.${rest}`
  }
  const say = (row: WaveRow) => `${row.name} (från ${row.earlier} till ${row.later} %)`
  const rose = rows.filter(({ change }) => change === 'rose').map(say)
  const fell = rows.filter(({ change }) => change === 'fell').map(say)
  if (rose.length + fell.length === 0) {
    return `Ingen säker förändring från ${earlier} till ${later} i hur många som ${what}; skillnaderna kan vara slump.${rest}`
  }
  const parts = [
    fell.length > 0 ? `Färre som ${what} ${later} än ${earlier}, mer än slumpen förklarar: ${joinNames(fell)}.` : '',
    rose.length > 0
      ? `Fler${fell.length > 0 ? '' : ` som ${what} ${later} än ${earlier}`}, mer än slumpen förklarar: ${joinNames(rose)}.`
      : '',
    sayRest(rows.length - rose.length - fell.length).trimStart(),
  ]
  return parts.filter((part) => part !== '').join(' ') + rest
}
