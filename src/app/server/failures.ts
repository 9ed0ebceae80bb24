/** Why a start failed, in one sentence and an exit code: 2 wrong usage, 3 the surroundings, 1 anything else. */
import type { DataFolderLocked } from '#platform/files/folder-lock.ts'
import { words } from './words.ts'

export function explainFailure(error: unknown): { text: string; code: number } {
  const { failures } = words
  const { name, message, code, port } = error as { name?: string; message?: string; code?: string; port?: number }
  const detail = message ?? String(error)
  if (code === 'EADDRINUSE') return { text: failures.port(String(port ?? '')), code: 3 }
  if (code === 'EACCES' && port !== undefined) return { text: failures.portForbidden(String(port)), code: 3 }
  if (code?.startsWith('ERR_PARSE_ARGS') || name === 'RangeError') return { text: failures.usage(detail), code: 2 }
  switch (name) {
    case 'Refused':
      return { text: failures[detail as 'embedded' | 'demoOverReal'], code: 2 }
    case 'DataFolderLocked':
      return { text: failures.locked((error as DataFolderLocked).folder, (error as DataFolderLocked).pid), code: 3 }
    case 'DataFolderDamaged':
      return { text: failures.damaged(detail), code: 3 }
    case 'DiskFull':
      return { text: failures.diskFull, code: 3 }
    case 'DatabaseUnreachable':
    case 'DatabaseTimeout':
      return { text: failures.unreachable(detail), code: 3 }
    case 'MigrationRefused':
    case 'MigrationFailed':
      return { text: failures.migration(detail), code: 3 }
  }
  if (code === 'ENOSPC') return { text: failures.diskFull, code: 3 }
  return { text: failures.other(error instanceof Error ? (error.stack ?? detail) : detail), code: 1 }
}
