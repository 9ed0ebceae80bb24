/** What the device keeps, as one list that every page and every tab sees alike. */
import type { KeptReport } from '../../offline/queue.ts'
import { dropKept, readKept, writeKept } from './device-store.ts'

export interface KeptShelf {
  /** Null until read. */
  readonly reports: readonly KeptReport[] | null
  /** False where the browser keeps nothing: then it lies in memory, and the page says so. */
  readonly lasting: boolean
}

let shelf: KeptShelf = { reports: null, lasting: true }
const listeners = new Set<() => void>()
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('samlad.reports')
/** Writes go one after another, in the order of the keystrokes. */
let writing: Promise<unknown> = Promise.resolve()

function show(next: KeptShelf) {
  shelf = next
  for (const changed of listeners) changed()
}

async function reread() {
  const before = shelf.reports
  try {
    const reports = await writing.then(readKept)
    if (shelf.reports === before) show({ ...shelf, reports })
  } catch {
    show({ reports: shelf.reports ?? [], lasting: false })
  }
}
otherTabs?.addEventListener('message', () => void reread())

export function followShelf(changed: () => void): () => void {
  listeners.add(changed)
  if (listeners.size === 1 && shelf.reports === null) void reread()
  return () => listeners.delete(changed)
}
export const readShelf = () => shelf

/** What lies there now, read from the device if it has not been. */
export async function listKept(): Promise<readonly KeptReport[]> {
  if (shelf.reports === null) await reread()
  return shelf.reports ?? []
}

function change(reports: readonly KeptReport[], write: () => Promise<unknown>): Promise<void> {
  show({ ...shelf, reports })
  const done = writing.then(write).then(
    () => otherTabs?.postMessage('changed'),
    () => show({ ...shelf, lasting: false }),
  )
  writing = done
  return done
}

/** Shown at once; settled when the device has it. */
export function keep(kept: KeptReport): Promise<void> {
  const others = (shelf.reports ?? []).filter((one) => one.id !== kept.id)
  return change([...others, kept], () => writeKept(kept))
}

export function drop(id: string): Promise<void> {
  const others = (shelf.reports ?? []).filter((one) => one.id !== id)
  return change(others, () => dropKept(id))
}
