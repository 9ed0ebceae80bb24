import { capital } from '#words/names-en.ts'
import { units, untoldWord } from '../words-en.ts'
import type { AlarmFacts, AlarmLineWords, AlarmReason } from './alarm-line.ts'
import { type WriteNumber, writeAmount } from './time-frame.ts'

const reasons: Record<AlarmReason, string> = {
  short_history: 'the history is too short to know what is usual.',
  empty_baseline: 'the history has no events to compare with.',
  level_too_low: 'the events are too few: a single one would be an alarm.',
}

function list(names: readonly string[]): string {
  const shown = names.slice(-3)
  const last = shown.at(-1) ?? ''
  const text = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last
  return names.length > 3 ? `latest ${text}` : text
}

function writeLast({ last, subject }: AlarmFacts, write: WriteNumber): string {
  if (last.upper === null) return ''
  const against = `${write(last.count)} ${subject}, the limit is ${writeAmount(last.upper, write)}`
  return last.isAbove
    ? `${capital(last.label)} lies above its limit: ${against}. That is more than chance usually gives.`
    : `${capital(last.label)} lies below its limit: ${against}.`
}

function writeHistory({ above, judged, unit }: AlarmFacts, write: WriteNumber): string {
  const span = `${write(judged)} ${units[unit].many}`
  if (above.length === 0) return `No alarm in ${span}.`
  return `${write(above.length)} ${above.length === 1 ? 'alarm' : 'alarms'} in ${span}: ${list(above)}.`
}

function writeSums({ rises, falls }: AlarmFacts): string {
  const parts = [
    ...(rises.length > 0 ? [`a lasting rise (${list(rises)})`] : []),
    ...(falls.length > 0 ? [`a lasting fall (${list(falls)})`] : []),
  ]
  return parts.length === 0 ? 'No lasting rise or fall.' : `Alarm for ${parts.join(' and ')}.`
}

export const alarmLineEn: AlarmLineWords = {
  title: (subject) => `${capital(subject)} against the alarm limit`,
  describe: (from, to, facts) =>
    `Counts of each period from ${from} to ${to}${facts?.hasLimits ? ', with the upper limit' : ''}${facts?.hasSums ? ', with the sum of what lay above and below the usual' : ''}.`,
  sentence: (facts, write) =>
    [
      ...(facts.hasLimits ? [writeLast(facts, write), writeHistory(facts, write)] : []),
      ...(facts.hasSums ? [writeSums(facts)] : []),
    ]
      .filter((part) => part !== '')
      .join(' '),
  cannotTell: (reason, subject) => `It cannot be told whether ${subject} are unusually many: ${reasons[reason]}`,
  untold: untoldWord,
  legend: { observed: 'each period', limit: 'upper limit', alarm: 'alarm', sum: 'sum', sumLimit: 'limit of the sum' },
  panel: { above: 'Sum above the usual', below: 'Sum below the usual' },
  columns: {
    period: 'Period',
    observed: 'Count',
    limit: 'Upper limit',
    alarm: 'Alarm',
    rise: 'Sum above',
    fall: 'Sum below',
  },
  alarm: { yes: 'alarm', no: 'no', unknown: untoldWord },
  none: '–',
  empty: 'No numbers to show',
  note: {
    byChance: (count, write) =>
      `Chance alone gives ${count < 1 ? 'less than one alarm' : `about ${write(count)} ${count === 1 ? 'alarm' : 'alarms'}`} in such a time.`,
    runLength: (periods, unit) => `The sum alarms by pure chance about once in ${periods} ${units[unit].many}.`,
  },
}
