/** Words and forms that the figures of all rooms share. */
import type { TimeUnit, UnitWords } from './time/time-frame.ts'

/** «a, b och c»; of a long list the first four and the number of others. */
export function joinNames(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} till`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} och ${shown.at(-1)}`
}

/** «mellan 2 och 5»; an open end is said as it is. */
export function between(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return `mellan ${low} och ${high}`
  if (low !== null) return `minst ${low}`
  return high === null ? 'hur mycket som helst' : `högst ${high}`
}

/** A name that may begin with a capital, inside a sentence; "BRÅ" stays. */
export const inSentence = (text: string) =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase('sv') + text.slice(1) : text

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

export const units: Record<TimeUnit, UnitWords> = {
  day: { one: 'dag', many: 'dagar', average: 'en genomsnittlig dag' },
  week: { one: 'vecka', many: 'veckor', average: 'en genomsnittlig vecka' },
  month: { one: 'månad', many: 'månader', average: 'en genomsnittlig månad' },
  quarter: { one: 'kvartal', many: 'kvartal', average: 'ett genomsnittligt kvartal' },
  year: { one: 'år', many: 'år', average: 'ett genomsnittligt år' },
}

/** What stands where a number may not be shown; what stands where nothing can be told. */
export const hiddenWord = 'visas inte (ej noll)'
export const untoldWord = 'går inte att säga'

/** Whether a number says more than chance: the same words in every legend and table. */
export const verdicts = {
  above: 'fler än slumpen förklarar',
  below: 'färre än slumpen förklarar',
  open: 'kan vara slump',
}
export const levelVerdicts = {
  above: 'högre än slumpen förklarar',
  below: 'lägre än slumpen förklarar',
  open: 'kan vara slump',
}

export const strokesNote = (level: string) => `Strecken visar vad slumpen lämnar öppet (${level} %).`
export const cutNote = 'Osäkerheten fortsätter ovanför bilden; talen står i tabellen.'
export const oneAreaNote = 'Bara ett område fick åtgärden: något annat som hände där samtidigt kan ligga bakom.'
export const notFollowedNote = 'Ingen har mätt om händelserna flyttade till områdena runt om.'

/** A sentence of its own, or nothing. */
export const sayHidden = (names: readonly string[]) =>
  names.length === 0 ? '' : ` ${joinNames(names)} visas inte, vilket inte betyder noll.`

/** The rows without a number, each with its reason: «Råneå (inga händelser alls)» */
export function sayLeftOut<Reason extends string>(
  suppressed: readonly string[],
  untold: readonly { name: string; reason: Reason }[],
  reasons: Record<Reason, string>,
): string {
  const names = untold.map(({ name, reason }) => `${name} (${reasons[reason]})`)
  return sayHidden(suppressed) + (names.length === 0 ? '' : ` Det går inte att säga för ${joinNames(names)}.`)
}

/** How many of those told show nothing beyond chance. */
export const sayRest = (count: number, what = 'skillnaden') =>
  count === 0 ? '' : ` För ${count === 1 ? 'den återstående' : `de övriga ${count}`} kan ${what} vara slump.`
