import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * What tells one process from every other, also from a later one that got the same number.
 * `bootId`, `namespace` and `startTicks` are known on Linux only, otherwise null.
 */
export interface ProcessMark {
  pid: number
  host: string
  bootId: string | null
  namespace: string | null
  startTicks: string | null
}

export function markProcess(pid: number = process.pid): ProcessMark {
  return {
    pid,
    host: hostname(),
    bootId: tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: tryRead(() => readlinkSync('/proc/self/ns/pid')),
    startTicks: readStartTicks(pid),
  }
}

/** Is the marked process running? `unknown` when it cannot be seen from here: another machine or container. */
export function checkAlive(mark: ProcessMark): 'alive' | 'gone' | 'unknown' {
  const here = markProcess()
  if (here.host !== mark.host && (here.bootId === null || here.bootId !== mark.bootId)) return 'unknown'
  if (here.bootId !== mark.bootId || here.namespace !== mark.namespace) return 'unknown'
  if (!runs(mark.pid)) return 'gone'
  return mark.startTicks === readStartTicks(mark.pid) ? 'alive' : 'gone'
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Field 22 of /proc/pid/stat, clock ticks since boot; the name in field 2 may hold spaces and parentheses. */
function readStartTicks(pid: number): string | null {
  return tryRead(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
  })
}

function tryRead<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
