/** What an agreement's draft holds: how one begins, its texts one by one, and what differs between two wordings. */
import type { Agreement } from '#agreements/schema.ts'
import type { Party } from '#features/access/schema.ts'
import { dayAfter, dayBefore, monthsLater } from './days.ts'

export type Content = Readonly<Record<string, unknown>>

/** Deeper than this no agreement goes; what does is refused before it is looked into. */
const deepest = 8

/** With the parties' names as they are known, and nothing else. */
export function beginFirst(organisations: readonly { readonly party: Party | null; readonly name: string }[]): Content {
  const nameOf = (party: Party) => organisations.find((one) => one.party === party)?.name ?? ''
  return {
    code: '',
    municipalityCode: '',
    title: '',
    parties: [
      { party: 'municipality', name: nameOf('municipality') },
      { party: 'police', name: nameOf('police') },
    ],
    signatures: [],
    valid: { from: '', to: '' },
    supersedes: null,
    purpose: [],
    overallGoal: '',
    subGoals: [],
    approaches: [],
    bodies: [],
    strategicCouncil: null,
    obligations: [],
    source: '',
  }
}

/** As long as the one before, from the day after it; everything else carried over as it stands, obligations too. */
export function beginSuccessor(before: Agreement, lastDay: string): Content {
  const from = dayAfter(lastDay)
  const months = countMonths(before.valid.from, dayAfter(before.valid.to))
  const to = dayBefore(monthsLater(from, Math.max(months, 1)))
  const years = [from, to].map((day) => day.slice(0, 4))
  const span = /\b[12]\d{3}([-–])[12]\d{3}\b/
  const renew = (text: string) => text.replace(span, (_, dash: string) => years.join(dash))
  const code = span.test(before.code) ? renew(before.code) : `${before.code}-${years[0]}`
  return { ...before, code, title: renew(before.title), valid: { from, to }, supersedes: before.code }
}

const countMonths = (from: string, to: string) => {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth
}

/** Longer than this no agreement is, in characters as it is kept. */
const longest = 200_000

export const isTooLong = (content: Content | null): boolean => JSON.stringify(content).length > longest

/** Whether it can be looked into without end. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth >= deepest || Object.values(value).some((one) => isTooDeep(one, depth + 1))
}

/** Every text that a person may have written, with its path; days are none. A name that is no plain word counts as a text. */
export function listTexts(value: unknown, path: readonly string[] = []): { path: string; text: string }[] {
  const at = path.join('.')
  if (typeof value === 'string') return /^(\d{4}-\d\d-\d\d)?$/.test(value) ? [] : [{ path: at, text: value }]
  if (typeof value === 'number') return Math.abs(value) > 99_999 ? [{ path: at, text: String(value) }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => [
    ...(/^([a-zA-Z]+|\d{1,4})$/.test(key) ? [] : [{ path: at, text: key }]),
    ...listTexts(one, [...path, key]),
  ])
}

/** Words that no English sentence is without, and that are names in Sweden: they were answered for once and for all. */
const englishWords =
  'The x. the x. This x. this x. Are x. are x. Can x. can x. Will x. will x. Long x. long x. The good x. are held x.'

/** The texts of `content` that do not stand in `standing` already, as the guard is to read them, on the device and on the server. */
export function listNewTexts(content: Content, standing: unknown): { field: string; text: string; before: string }[] {
  const known = new Set(listTexts(standing).map((one) => one.text))
  const before = [...known].join('\n')
  return listTexts(content)
    .filter((one) => !known.has(one.text))
    .map(({ path, text }) => {
      return { field: path || 'content', text, before: path.endsWith('.en') ? `${before}\n${englishWords}` : before }
    })
}

/** Paths that differ; a part of a list that has codes is known by its own, so that one put in the middle moves no other. */
export function compareWordings(before: unknown, after: unknown, path: readonly string[] = []): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const [old, now] = [readParts(before), readParts(after)]
  if (!old || !now) return [path.join('.')]
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  const found = keys.flatMap((key) =>
    old.has(key) && now.has(key)
      ? compareWordings(old.get(key), now.get(key), [...path, key])
      : [[...path, key].join('.')],
  )
  // Nothing but the order.
  return found.length > 0 ? found : isList(after) ? [path.join('.')] : []
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

function readParts(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  if (!isList(value)) return new Map(Object.entries(value))
  const codes = value.map((one) => (one as { code?: unknown } | null)?.code)
  const isCoded = codes.length > 0 && codes.every((code) => typeof code === 'string' && code !== '')
  if (!isCoded || new Set(codes).size < codes.length) return new Map(value.map((one, at) => [String(at), one]))
  return new Map(value.map((one, at) => [String(codes[at]), one]))
}
