/** A draft's content as it is typed: read and written by path, «obligations.2.rhythm.months», without ever changing the old one. */
import type { Content } from '../content.ts'

const stepsOf = (path: string) => path.split('.')

export function readAt(content: unknown, path: string): unknown {
  let found: unknown = content
  for (const step of stepsOf(path)) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<string, unknown>)[step]
  }
  return found
}

/** `undefined` takes it away; in a list what comes after moves up. */
export function writeAt(content: Content, path: string, value: unknown): Content {
  return write(content, stepsOf(path), value) as Content
}

function write(standing: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(standing)) {
    const at = Number(step)
    if (rest.length === 0 && value === undefined) return standing.filter((_, index) => index !== at)
    const copy = [...standing]
    copy[at] = write(standing[at], rest, value)
    return copy
  }
  const group = typeof standing === 'object' && standing !== null ? (standing as Record<string, unknown>) : {}
  if (rest.length === 0 && value === undefined) {
    const { [step]: _, ...kept } = group
    return kept
  }
  return { ...group, [step]: write(group[step], rest, value) }
}

export const listAt = (content: unknown, path: string): readonly unknown[] => {
  const found = readAt(content, path)
  return Array.isArray(found) ? found : []
}

export const textAt = (content: unknown, path: string): string => {
  const found = readAt(content, path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

/** Moves one of a list a step up or down; at the end nothing happens. */
export function moveAt(content: Content, path: string, from: number, by: 1 | -1): Content {
  const list = [...listAt(content, path)]
  const to = from + by
  if (to < 0 || to >= list.length) return content
  ;[list[from], list[to]] = [list[to], list[from]]
  return writeAt(content, path, list)
}

/** A code that no other has, from words: «Trygghet i centrum» → `trygghetICentrum`. */
export function makeCode(words: string, taken: readonly string[]): string {
  const plain = words
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '')
  const parts = plain.split(/ +/).filter(Boolean).slice(0, 5)
  const joined = parts.map((part, at) => (at === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('')
  const base = /^[a-z]/.test(joined) ? joined : `x${joined}`
  if (!taken.includes(base)) return base
  let count = 2
  while (taken.includes(`${base}${count}`)) count += 1
  return `${base}${count}`
}

export interface Difference {
  readonly path: string
  /** Null: nothing stands there. */
  readonly mine: string | null
  readonly theirs: string | null
}

/** Where two contents say different things, text by text in the order of the first. Codes that a place points at are no text. */
export function listDifferences(mine: unknown, theirs: unknown, path = ''): Difference[] {
  if (isGroup(mine) || isGroup(theirs)) {
    const names = [
      ...new Set([...Object.keys(isGroup(mine) ? mine : {}), ...Object.keys(isGroup(theirs) ? theirs : {})]),
    ]
    return names.flatMap((name) =>
      listDifferences(readAt(mine, name), readAt(theirs, name), path === '' ? name : `${path}.${name}`),
    )
  }
  const [one, other] = [say(mine), say(theirs)]
  return one === other ? [] : [{ path, mine: one, theirs: other }]
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const say = (value: unknown) =>
  value === undefined || value === null || value === '' || isGroup(value) ? null : String(value)
