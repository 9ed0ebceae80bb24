/** Words and forms that the figures of all rooms share. */
import { joinNames } from '#words/names-sv.ts'
import type { TimeUnit, UnitWords } from './time/time-frame.ts'

/** «mellan 2 och 5»; an open end is said as it is. */
export function between(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return `mellan ${low} och ${high}`
  if (low !== null) return `minst ${low}`
  return high === null ? 'hur mycket som helst' : `högst ${high}`
}

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
