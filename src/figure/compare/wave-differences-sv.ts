import { intervalWords, joinNames } from './interval-words-sv.ts'
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
    value: 'Enheter',
    interval: 'Osäkerhet',
    judgement: 'Förändring',
    p: 'p',
  },
  axis: 'procentenheter',
  reference: 'oförändrat',
  reason,
  judgement: {
    above: 'säkert fler',
    below: 'säkert färre',
    open: 'kan vara slump',
    alone: '',
    suppressed: 'visas inte (ej noll)',
    untold: 'går inte att säga',
  },
  notes: (_, level) => [`Strecken visar osäkerheten i de två urvalen (${level} %).`],
  empty: 'Inga svar att jämföra.',
}

function sentence({ what, earlier, later, rows, suppressed, untold }: WavesFacts): string {
  const rest = [
    suppressed.length > 0 ? ` ${joinNames(suppressed)} visas inte, vilket inte betyder noll.` : '',
    rows.length > 0 && untold.length > 0
      ? ` Går inte att säga: ${joinNames(untold.map(({ name, reason: why }) => `${name} (${reason[why]})`))}.`
      : '',
  ].join('')
  const [only] = rows
  if (only === undefined) {
    return `Det går inte att säga: ${untold[0] ? reason[untold[0].reason] : 'det finns inga svar som får visas'}.${rest}`
  }
  if (rows.length === 1) {
    const level = `${only.name}: andelen som ${what} var ${only.earlier} % ${earlier} och ${only.later} % ${later}.`
    const range = `mellan ${only.low} och ${only.high} procentenheter`
    if (only.change === 'unclear')
      return `${level} Om det är en förändring går inte att säga: ${range} är möjligt.${rest}`
    return `${level} Det är en ${only.change === 'rose' ? 'ökning' : 'minskning'} som är mer än slump, ${range}.${rest}`
  }
  const say = (row: WaveRow) => `${row.name} (från ${row.earlier} till ${row.later} %)`
  const rose = rows.filter(({ change }) => change === 'rose').map(say)
  const fell = rows.filter(({ change }) => change === 'fell').map(say)
  if (rose.length + fell.length === 0) {
    return `Ingen säker förändring från ${earlier} till ${later} i hur många som ${what}; skillnaderna kan vara slump.${rest}`
  }
  const parts = [
    fell.length > 0 ? `Säkert färre som ${what} ${later} än ${earlier}: ${joinNames(fell)}.` : '',
    rose.length > 0
      ? `Säkert fler${fell.length > 0 ? '' : ` som ${what} ${later} än ${earlier}`}: ${joinNames(rose)}.`
      : '',
    rows.length > rose.length + fell.length ? 'Övriga skillnader kan vara slump.' : '',
  ]
  return parts.filter((part) => part !== '').join(' ') + rest
}
