import { capital } from '#words/names-sv.ts'
import { units, untoldWord } from '../words-sv.ts'
import type { AlarmFacts, AlarmLineWords, AlarmReason } from './alarm-line.ts'
import { type WriteNumber, writeAmount } from './time-frame.ts'

const reasons: Record<AlarmReason, string> = {
  short_history: 'historiken är för kort för att veta vad som är vanligt.',
  empty_baseline: 'historiken har inga händelser att jämföra med.',
  level_too_low: 'händelserna är för få: en enda skulle vara ett larm.',
}

/** «v. 12 och v. 13»; av många bara de senaste. */
function list(names: readonly string[]): string {
  const shown = names.slice(-3)
  const last = shown.at(-1) ?? ''
  const text = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} och ${last}` : last
  return names.length > 3 ? `senast ${text}` : text
}

function writeLast({ last, subject }: AlarmFacts, write: WriteNumber): string {
  if (last.upper === null) return ''
  const against = `${write(last.count)} ${subject}, gränsen är ${writeAmount(last.upper, write)}`
  return last.isAbove
    ? `${capital(last.label)} ligger över sin gräns: ${against}. Det är mer än slumpen brukar ge.`
    : `${capital(last.label)} ligger under sin gräns: ${against}.`
}

function writeHistory({ above, judged, unit }: AlarmFacts, write: WriteNumber): string {
  const span = `${write(judged)} ${units[unit].many}`
  if (above.length === 0) return `Inget larm på ${span}.`
  return `${write(above.length)} larm på ${span}: ${list(above)}.`
}

function writeSums({ rises, falls }: AlarmFacts): string {
  const parts = [
    ...(rises.length > 0 ? [`en ihållande ökning (${list(rises)})`] : []),
    ...(falls.length > 0 ? [`en ihållande minskning (${list(falls)})`] : []),
  ]
  return parts.length === 0 ? 'Ingen ihållande ökning eller minskning.' : `Larm för ${parts.join(' och ')}.`
}

export const alarmLineSv: AlarmLineWords = {
  title: (subject) => `${capital(subject)} mot larmgränsen`,
  describe: (from, to, facts) =>
    `Tal för varje period från ${from} till ${to}${facts?.hasLimits ? ', med den övre gränsen' : ''}${facts?.hasSums ? ', med summan av det som låg över och under det vanliga' : ''}.`,
  sentence: (facts, write) =>
    [
      ...(facts.hasLimits ? [writeLast(facts, write), writeHistory(facts, write)] : []),
      ...(facts.hasSums ? [writeSums(facts)] : []),
    ]
      .filter((part) => part !== '')
      .join(' '),
  cannotTell: (reason, subject) => `Det går inte att säga om ${subject} är ovanligt många: ${reasons[reason]}`,
  untold: untoldWord,
  legend: { observed: 'varje period', limit: 'övre gräns', alarm: 'larm', sum: 'summa', sumLimit: 'summans gräns' },
  panel: { above: 'Summa över det vanliga', below: 'Summa under det vanliga' },
  columns: {
    period: 'Period',
    observed: 'Antal',
    limit: 'Övre gräns',
    alarm: 'Larm',
    rise: 'Summa över',
    fall: 'Summa under',
  },
  alarm: { yes: 'larm', no: 'nej', unknown: untoldWord },
  none: '–',
  empty: 'Inga tal att visa',
  note: {
    byChance: (count, write) =>
      `Slumpen ensam ger ${count < 1 ? 'färre än ett' : `omkring ${write(count)}`} larm på så här lång tid.`,
    runLength: (periods, unit) => `Summan larmar av ren slump ungefär en gång på ${periods} ${units[unit].many}.`,
  },
}
