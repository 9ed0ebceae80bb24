/** Svenska i påminnelserna om lagens och överenskommelsens skyldigheter: roller, aldrig namn. */
import { day, number } from '#words/sv.ts'
import type { ReminderStep } from './remind-rules.ts'
import type { ObligationView } from './schema.ts'

export interface ReminderLine {
  readonly step: ReminderStep
  /** «6 §», eller rubriken i överenskommelsen. */
  readonly place: string
  readonly source: ObligationView['source']['kind']
  readonly sv: string
  readonly dueOn: string
  readonly daysLate: number
  /** Varför det inte är gjort, när någon har skrivit det. */
  readonly reason: string | null
  /** Av det som görs varje vecka: hur många veckor i rad som saknas. */
  readonly missedWeeks: number | null
  readonly link: string | null
}

const sources = { law: 'lagen', agreement: 'överenskommelsen' } as const
const isLate = ({ step }: ReminderLine) => step === 'overdue' || step === 'steering'
const days = (count: number) => (count === 1 ? 'en dag' : `${number(count)} dagar`)
const obligations = (count: number) => (count === 1 ? 'en skyldighet' : `${number(count)} skyldigheter`)
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

const when = ({ step, dueOn, daysLate, missedWeeks }: ReminderLine) => {
  if (missedWeeks !== null)
    return missedWeeks === 1 ? 'Den senaste veckan saknas.' : `${number(missedWeeks)} veckor i rad saknas.`
  if (step === 'soon') return `Ska vara gjort senast ${day(dueOn)}.`
  return step === 'due' ? 'Ska vara gjort i dag.' : `Skulle vara gjort ${day(dueOn)}, ${days(daysLate)} sedan.`
}

const write = (line: ReminderLine) =>
  [
    `• ${line.place}, ${sources[line.source]}: ${line.sv}`,
    `  ${when(line)}`,
    ...(line.reason ? [`  Angivet skäl: ${line.reason}`] : []),
    ...(line.link ? [`  ${line.link}`] : []),
  ].join('\n')

/** «2 skyldigheter är försenade, en ska göras snart» */
const sum = (lines: readonly ReminderLine[]) => {
  const late = lines.filter(isLate).length
  const near = lines.length - late
  if (late === 0) return `${obligations(near)} ska göras snart`
  const lateWords = `${obligations(late)} är ${late === 1 ? 'försenad' : 'försenade'}`
  return near === 0 ? lateWords : `${lateWords}, ${near === 1 ? 'en' : number(near)} ska göras snart`
}

export const reminderMail = {
  subject: (lines: readonly ReminderLine[]) => capital(sum(lines)),
  text: (lines: readonly ReminderLine[]) =>
    [
      'Hej,',
      `${capital(sum(lines))} enligt lagen eller överenskommelsen.`,
      lines.map(write).join('\n\n'),
      ...(lines.every((one) => one.link === null)
        ? ['Logga in i Samlad och öppna Lag och överenskommelse. Där står vad som räknas, och varför.']
        : []),
      ...(lines.some((one) => one.step === 'steering')
        ? ['Det här går även till er som har plats i organet som beslutar, eftersom det fortfarande inte är gjort.']
        : []),
    ].join('\n\n'),
}
