/** Any error as one sentence and an exit code. What we did not foresee says so, with its own words and no stack. */
import { AnalysisError } from '#analysis/analysis-error.ts'
import { FileRefused } from '#features/report/import/server/file-refused.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import type { Speech } from './language.ts'
import { nameFileRefusal, nameRefusal } from './refusal-words.ts'
import { type ExitCode, Stop, type StopCode } from './stop.ts'

export interface Failure {
  readonly exit: ExitCode
  readonly sentence: string
}

export function explainFailure(error: unknown, speech: Speech): Failure {
  const { words } = speech
  const { failures } = words
  if (error instanceof Stop) {
    const say = words.stops[error.code as StopCode] as (...values: unknown[]) => string
    return { exit: error.exit, sentence: say(...error.values) }
  }
  if (error instanceof CallRefused) {
    const told = error.refusals.map((one) => nameRefusal(one, speech.language))
    return { exit: 1, sentence: told.length > 0 ? told.join(' ') : failures.refused(error.code) }
  }
  if (error instanceof FileRefused) return { exit: 1, sentence: nameFileRefusal(error, speech.language) }
  if (error instanceof AnalysisError) return { exit: 1, sentence: failures.analysis(error.message) }
  const { name, message, code, path } = error as { name?: string; message?: string; code?: string; path?: string }
  const detail = (message ?? String(error)).split('\n')[0] ?? ''
  if (code?.startsWith('ERR_PARSE_ARGS')) return { exit: 2, sentence: failures.usage(detail.split('. ')[0] ?? detail) }
  switch (name) {
    case 'DataFolderLocked':
      return { exit: 3, sentence: failures.locked((error as { folder: string }).folder) }
    case 'DataFolderDamaged':
      return { exit: 3, sentence: failures.damaged(detail) }
    case 'DiskFull':
      return { exit: 3, sentence: failures.diskFull }
    case 'DatabaseUnreachable':
    case 'DatabaseTimeout':
      return { exit: 3, sentence: failures.unreachable(detail) }
    case 'MigrationRefused':
    case 'MigrationFailed':
      return { exit: 3, sentence: failures.migration(detail) }
  }
  if (code === 'ENOSPC') return { exit: 3, sentence: failures.diskFull }
  if (code === 'ENOENT') return { exit: 2, sentence: failures.noSuchFile(path ?? detail) }
  if (code === 'EISDIR' || code === 'ENOTDIR') return { exit: 2, sentence: failures.wrongKindOfFile(path ?? detail) }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return { exit: 3, sentence: failures.notAllowed(path ?? detail) }
  }
  return { exit: 1, sentence: failures.unforeseen(detail) }
}
